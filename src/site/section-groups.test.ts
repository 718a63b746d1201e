import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupOf, groupSections } from './section-groups.ts'

test('a group bears its most usual name and stands where its articles together put it', () => {
  const groups = groupSections([
    { section: 'ثقافة', articles: 9 },
    { section: 'الرياضة', articles: 6 },
    { section: 'رياضة', articles: 5 },
  ])
  assert.deepEqual(groups, [
    { name: 'الرياضة', spellings: ['الرياضة', 'رياضة'] },
    { name: 'ثقافة', spellings: ['ثقافة'] },
  ])
  assert.deepEqual(groupOf('Sport', groups), { name: 'الرياضة', spellings: ['الرياضة', 'رياضة', 'Sport'] })
  assert.deepEqual(groupOf('طوابع', groups), { name: 'طوابع', spellings: ['طوابع'] })
})
