import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { loadCommentScripts } from './comment-scripts.ts'

const { main, files } = loadCommentScripts()
const paths = files.map(({ path }) => path)

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.bytes.toString('utf8') ?? ''
}

test('every script stands under a name that changes with its bytes', () => {
  assert.match(main, /^\/assets\/comment-form\.[\w-]{10}\.js$/)
  for (const path of paths) assert.match(path, /^\/assets\/(?:altcha\.[\w-]{10}\/[\w/]+|[\w-]+\.[\w-]{10})\.js$/)
})

test('whatever a script imports or starts is there', () => {
  for (const path of paths) {
    const named = [...textOf(path).matchAll(/(?:\bfrom\s+|new URL\()'([^']+)'/g)].map(([, name = '']) => name)
    const wanted = named.map((name) => posix.resolve(posix.dirname(path), name))
    for (const address of wanted) assert.ok(paths.includes(address), `${path} wants ${address}`)
  }
  assert.match(textOf(main), /\/assets\/proof-worker\./)
})

test('browsers get JavaScript: no types, no comments of ours', () => {
  for (const path of paths.filter((each) => !each.includes('/altcha.'))) {
    assert.doesNotMatch(textOf(path), /\binterface\b|\breadonly\b|\/\/ |\/\*/)
  }
})

test('all scripts together weigh no more than 15 kB as they are sent', () => {
  const weight = files.reduce((sum, { bytes }) => sum + brotliCompressSync(bytes).length, 0)
  assert.ok(weight <= 15_000, `${weight} bytes`)
  assert.ok(weight > 2_000, 'the scripts were read')
})
