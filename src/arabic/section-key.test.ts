import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sectionKey, sectionMeanings } from './section-key.ts'

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

test('a word of two meanings has both, in any of its spellings', () => {
  const meanings = sectionMeanings({ science: ['علوم', 'علوم وتقنية'], technology: ['تقنية', 'العلوم والتقنية'] })
  assert.deepEqual(meanings.get(sectionKey('علوم وتقنية')), ['science', 'technology'])
  assert.deepEqual(meanings.get(sectionKey('أخبار التقنية')), ['technology'])
  assert.equal(meanings.get(sectionKey('طوابع')), undefined)
})
