import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CommentSettings, DEFAULT_COMMENT_SETTINGS } from '../news/comment-settings.ts'
import { SETTING_FIELDS, SETTING_GROUPS } from './comment-setting-fields.ts'
import { commentSettingsFields, parseCommentSettings } from './parse-comment-settings.ts'

const DEFAULT_FIELDS = commentSettingsFields(DEFAULT_COMMENT_SETTINGS)

function problemsOf(changes: Readonly<Record<string, string>>): readonly string[] {
  const parsed = parseCommentSettings({ ...DEFAULT_FIELDS, ...changes })
  if (parsed.kind === 'settings') return []
  return parsed.problems.map(({ field, reason, number, other }) =>
    [field, reason, number ?? other ?? ''].join(' ').trim(),
  )
}

const OTHER: CommentSettings = {
  ...DEFAULT_COMMENT_SETTINGS,
  isOpen: false,
  moderation: 'post',
  trustsWriters: true,
  closesAfterDays: 0,
  linksHeld: 3,
  siteLimit: { count: 5000, minutes: 60 },
  history: { days: 7, least: 9, rejectedShare: 0.29 },
  retention: { ...DEFAULT_COMMENT_SETTINGS.retention, addressCutDays: 0, mailDays: 3650 },
}

for (const [name, settings] of Object.entries({ default: DEFAULT_COMMENT_SETTINGS, other: OTHER })) {
  test(`the ${name} settings come back from the form that they fill`, () => {
    assert.deepEqual(parseCommentSettings(commentSettingsFields(settings)), { kind: 'settings', settings })
  })
}

test('digits of all three scripts are read', () => {
  for (const typed of ['21', '٢١', '۲۱', ' 21 ']) {
    const parsed = parseCommentSettings({ ...DEFAULT_FIELDS, closesAfterDays: typed })
    assert.equal(parsed.kind === 'settings' && parsed.settings.closesAfterDays, 21, typed)
  }
})

test('every number is held to its bounds, and both bounds are allowed', () => {
  const numbers = SETTING_FIELDS.filter((field) => field.kind === 'number')
  assert.ok(numbers.length > 20)
  for (const { name, least, most } of numbers) {
    const told = (value: number) =>
      problemsOf({ [name]: String(value) }).filter((problem) => !problem.includes('exceeds'))
    assert.deepEqual(told(least), [])
    assert.deepEqual(told(most), [])
    assert.deepEqual(told(most + 1), [`${name} too-large ${most}`])
    if (least > 0) assert.deepEqual(told(least - 1), [`${name} too-small ${least}`])
  }
})

for (const typed of ['', ' ', '-1', '1.5', '1e3', '0x10', 'سبعة', '٧ أيام', 'NaN', '9'.repeat(400)]) {
  test(`«${typed.slice(0, 20)}» is no number`, () =>
    assert.deepEqual(problemsOf({ codeMinutes: typed }), ['codeMinutes no-number']))
}

test('what must not exceed something else does not', () => {
  assert.deepEqual(problemsOf({ shortestText: '150', longestText: '100' }), ['shortestText exceeds-other longestText'])
  assert.deepEqual(problemsOf({ linksHeld: '7' }), ['linksHeld exceeds-other linksRefused'])
  assert.deepEqual(problemsOf({ 'retention.addressCutDays': '91' }), [
    'retention.addressCutDays exceeds-other retention.addressDays',
  ])
})

test('all problems are told at once', () => {
  assert.deepEqual(problemsOf({ moderation: 'never', longestText: 'x', longestName: '9' }), [
    'longestText no-number',
    'longestName too-small 10',
    'moderation no-such-choice',
  ])
  const parsed = parseCommentSettings({})
  assert.ok(parsed.kind === 'problems' && parsed.problems.length > 20)
})

test('every field stands in a group of the form, and in no other place', () => {
  const names = SETTING_FIELDS.map(({ name }) => name)
  assert.equal(new Set(names).size, names.length)
  for (const group of SETTING_GROUPS)
    assert.ok(
      SETTING_FIELDS.some((field) => field.group === group),
      group,
    )
})
