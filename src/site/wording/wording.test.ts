import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REFUSAL_REASONS } from '../../extract/extract-outcome.ts'
import { FEED_REFUSALS } from '../../feeds/wire-feed.ts'
import { FETCH_REFUSAL_REASONS } from '../../fetch/fetch-outcome.ts'
import { DATE_EVIDENCE } from '../../news/instant.ts'
import { DOUBT_REASONS } from '../../revisions/judge-reading.ts'
import { ARABIC_WORDING } from './ar.ts'
import { ENGLISH_WORDING } from './en.ts'

const WORDINGS = { ar: ARABIC_WORDING, en: ENGLISH_WORDING }
const ARABIC_PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other']

/** Every text of a wording with the path that leads to it. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

for (const [language, wording] of Object.entries(WORDINGS)) {
  test(`every reason and every evidence has words (${language})`, () => {
    const reasons = [...FETCH_REFUSAL_REASONS, ...REFUSAL_REASONS, ...FEED_REFUSALS].filter(
      (reason) => !wording.reasons[reason],
    )
    const doubts = DOUBT_REASONS.filter((reason) => !wording.reasons[`doubtful-${reason}`])
    const evidence = DATE_EVIDENCE.filter((kind) => !wording.dateEvidenceKinds[kind])
    assert.deepEqual([...reasons, ...doubts, ...evidence], [])
  })

  test(`no text is empty (${language})`, () => {
    const all = texts(wording)
    assert.ok(all.length > 150)
    assert.deepEqual(
      all.filter(([, text]) => text.trim() === '').map(([path]) => path),
      [],
    )
  })
}

/** All objects within a wording, by the paths that lead to them. */
function objects(value: unknown, path = ''): readonly (readonly [string, object])[] {
  if (typeof value !== 'object' || value === null) return []
  return [[path, value], ...Object.entries(value).flatMap(([key, inner]) => objects(inner, `${path}.${key}`))]
}

test('every Arabic noun has all of its six forms', () => {
  const nouns = objects(ARABIC_WORDING).filter(([, value]) => 'other' in value && 'one' in value)
  assert.ok(nouns.length >= 5)
  for (const [name, forms] of nouns) assert.deepEqual(Object.keys(forms), ARABIC_PLURALS, name)
})

test('Arabic texts are Arabic', () => {
  const foreign = texts(ARABIC_WORDING).filter(
    ([path, text]) => !/locale|language|direction|comma/i.test(path) && !/\p{Script=Arabic}/u.test(text),
  )
  assert.deepEqual(foreign, [])
})
