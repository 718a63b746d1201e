import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupOf, groupSections, sectionKey } from './section-groups.ts'

test('a section is one whatever its article, its opening «أخبار», its hamza or its script', () => {
  const same = [
    ['سياسة', 'السياسة', 'أخبار السياسة', 'الأخبار السياسة', 'Politics', 'سياســة'],
    ['رياضة', 'الرياضة', 'رياضه', 'Sport', 'SPORTS', 'أخبار رياضة'],
    ['اقتصاد وأعمال', 'الاقتصاد والأعمال', 'إقتصاد وأعمال'],
    ['World news', 'world', 'العالم'],
    ['الأخبار', 'أخبار'],
  ]
  for (const spellings of same) assert.equal(new Set(spellings.map(sectionKey)).size, 1, spellings.join())
})

test('sections of other names stay apart, and a name that begins with the letters of the article keeps them', () => {
  const names = ['ألعاب', 'عاب', 'رأي', 'علوم', 'محليات', 'الشرق الأوسط', 'الشرق', 'اقتصاد', 'آل', 'C++', '؟', '!']
  assert.equal(new Set(names.map(sectionKey)).size, names.length)
})

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
