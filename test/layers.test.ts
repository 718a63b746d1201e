import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'

const ROOT = join(import.meta.dirname, '..')
const STAGES = [
  'fetch',
  'feeds',
  'rhythm',
  'websub',
  'extract',
  'arabic',
  'revisions',
  'facts',
  'stories',
  'store',
  'search',
  'queue',
  'comments',
  'mail',
]
const EVERYTHING = ['*']

/** Room → the rooms that it may import besides itself. ARCHITECTURE.md shows the same table. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  news: [],
  base: [],
  fetch: ['news', 'base'],
  archive: ['news', 'base'],
  feeds: ['news', 'base'],
  rhythm: ['news', 'base'],
  websub: ['news', 'base'],
  extract: ['news', 'base'],
  store: ['news', 'base'],
  queue: ['news', 'base'],
  arabic: ['base'],
  revisions: ['news', 'base', 'arabic'],
  facts: ['news', 'base', 'arabic'],
  stories: ['news', 'base', 'arabic'],
  comments: ['news', 'base', 'arabic'],
  mail: ['news', 'base'],
  search: ['news', 'base', 'arabic', 'store'],
  site: ['news', 'base', 'arabic', 'revisions', 'search', 'store', 'comments', 'api'],
  desk: ['news', 'base', 'arabic', 'search', 'store', 'comments', 'site'],
  api: ['news', 'base', 'arabic', 'search', 'store', 'comments'],
  press: ['news', 'base'],
  catalogue: ['news', 'base'],
  journey: ['news', 'base', ...STAGES, 'schedule.ts'],
  'pipeline.ts': ['news', 'base', ...STAGES, 'journey', 'schedule.ts'],
  'schedule.ts': ['news', 'base', ...STAGES],
  'second-looks.ts': ['news', 'base', ...STAGES, 'journey', 'pipeline.ts'],
  'subscriber.ts': ['news', 'base', ...STAGES, 'journey', 'pipeline.ts'],
  'comment-way': ['news', 'base', 'store', 'comments', 'site'],
  'comment-way.ts': ['news', 'base', 'store', 'comments', 'site', 'comment-way'],
  'forgetting.ts': ['news', 'base', 'store', 'comments'],
  'mail-round.ts': ['news', 'base', 'store', 'mail'],
  'newsroom.ts': ['news', 'base', ...STAGES, 'schedule.ts', 'pipeline.ts', 'second-looks.ts', 'subscriber.ts'],
  'config.ts': ['base'],
  exchange: ['news', 'base', ...STAGES, 'pipeline.ts'],
  commands: EVERYTHING,
  'main.ts': EVERYTHING,
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'"\n]*?(?:from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
// An import list may run over several lines; its `from` then stands on the last of them.
const FROM = /\bfrom\s+['"]([^'"]+)['"]/g

function roomOf(path: string): string {
  return relative(join(ROOT, 'src'), path).split('/')[0] ?? ''
}

function importsOf(text: string): readonly string[] {
  const found = [...text.matchAll(IMPORT), ...text.matchAll(FROM)].map((match) => match[1] ?? match[2] ?? '')
  return [...new Set(found)]
}

function forbiddenImports(path: string): readonly string[] {
  const room = roomOf(path)
  const allowed = MAY_IMPORT[room]
  if (!allowed) return [`${relative(ROOT, path)}: no rule for the room "${room}"`]
  return importsOf(readFileSync(path, 'utf8'))
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => join(dirname(path), specifier))
    .filter((target) => {
      const targetRoom = roomOf(target)
      return targetRoom !== room && !allowed.includes(targetRoom) && !allowed.includes('*')
    })
    .map((target) => `${relative(ROOT, path)} imports ${relative(ROOT, target)}`)
}

test('every room imports only the rooms that it may', () => {
  const files = globSync('src/**/*.ts', { cwd: ROOT }).filter((path) => !path.endsWith('.test.ts'))
  assert.ok(files.length > 10, 'the sources were found')
  assert.deepEqual(
    files.flatMap((path) => forbiddenImports(join(ROOT, path))),
    [],
  )
})

test('a forbidden import is seen, on one line, over several lines and when it is dynamic', () => {
  const text = `import { a } from '../a.ts'\nimport {\n  b,\n} from '../b.ts'\nawait import('../c.ts')\nimport '../d.ts'`
  assert.deepEqual([...importsOf(text)].sort(), ['../a.ts', '../b.ts', '../c.ts', '../d.ts'])
})

test('only the guarded fetcher opens an outward socket', () => {
  const SOCKET =
    /^import (?!type\b)[^'\n]*from 'node:(?:https?|net|tls|dgram|http2)'|^import (?!type\b)[^'\n]*from 'undici'|(?<![.\w])fetch\(/m
  // What stands under scripts/ runs in a reader's browser, and is held by the page's policy.
  const allowed = /^src\/(?:fetch|press|commands|\w+\/scripts)\/|\.test\.ts$/
  const found = globSync('src/**/*.ts', { cwd: ROOT })
    .filter((path) => !allowed.test(path))
    .filter((path) => SOCKET.test(readFileSync(join(ROOT, path), 'utf8')))
  assert.deepEqual(found, [])
})

test('only the mail room opens a connection to a mail server', () => {
  const found = globSync('src/**/*.ts', { cwd: ROOT })
    .filter((path) => !path.startsWith('src/mail/'))
    .filter((path) => importsOf(readFileSync(join(ROOT, path), 'utf8')).some((name) => name.startsWith('nodemailer')))
  assert.deepEqual(found, [])
})
