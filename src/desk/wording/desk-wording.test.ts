import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ARABIC_DESK } from './desk-ar.ts'
import { ENGLISH_DESK } from './desk-en.ts'

/** Every text of a wording with the path that leads to it. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

for (const wording of [ARABIC_DESK, ENGLISH_DESK]) {
  test(`no text of the desk is empty (${wording.language})`, () => {
    const all = texts(wording)
    assert.ok(all.length > 150)
    assert.deepEqual(
      all.filter(([, text]) => text.trim() === '').map(([path]) => path),
      [],
    )
  })
}

test('the desk’s Arabic is Arabic', () => {
  const foreign = texts(ARABIC_DESK).filter(
    ([path, text]) => !/^\.(?:language|direction)$/.test(path) && !/\p{Script=Arabic}/u.test(text),
  )
  assert.deepEqual(foreign, [])
})
