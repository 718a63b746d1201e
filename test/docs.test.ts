import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { ERROR_CODES } from '../src/base/errors.ts'
import { COMMANDS } from '../src/commands/commands.ts'

const ROOT = join(import.meta.dirname, '..')
const DOCS = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT })
/** In running text a path is written in backquotes and has a slash or a known ending. */
const QUOTED_PATH = /`((?:\.?[\w-]+\/)+[\w.-]*|[\w-]+\.(?:ts|md|json))`/g
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g
/** Where a path may stand that is named as in the annotated tree. */
const BASES = ['', 'src']

function isThere(path: string, document: string): boolean {
  return [...BASES, dirname(document)].some((base) => existsSync(join(ROOT, base, path)))
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

test('every path that the documents name exists', () => {
  assert.ok(DOCS.length >= 10, 'the documents were found')
  const missing = DOCS.flatMap((document) => {
    const text = read(document)
    const named = [...text.matchAll(QUOTED_PATH), ...text.matchAll(LINK)].map((match) => match[1] ?? '')
    return named.filter((path) => !isThere(path, document)).map((path) => `${document}: ${path}`)
  })
  assert.deepEqual(missing, [])
})

test('every folder of the sources stands in the architecture', () => {
  const text = read('ARCHITECTURE.md')
  const rooms = globSync('src/*', { cwd: ROOT }).map((path) => path.replace('src/', ''))
  assert.deepEqual(
    rooms.filter((room) => !text.includes(room)),
    [],
  )
})

test('every error code and every command is explained', () => {
  const errors = read('docs/errors.md')
  const commands = read('docs/commands.md')
  assert.deepEqual(
    ERROR_CODES.filter((code) => !errors.includes(`\`${code}\``)),
    [],
  )
  assert.deepEqual(
    Object.keys(COMMANDS).filter((command) => !commands.includes(`nashra ${command}`)),
    [],
  )
})

test('every variable that the configuration reads is explained, and no other', () => {
  const variables = (text: string) => [...new Set(text.match(/NASHRA_[A-Z_]+/g))].sort()
  assert.deepEqual(variables(read('docs/configuration.md')), variables(read('src/config.ts')))
})
