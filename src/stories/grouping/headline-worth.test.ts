import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_FACTS } from '../../news/article-facts.ts'
import { headlineWorth } from './headline-worth.ts'

const PLAIN = headlineWorth({ title: 'مقتل أربعة في حريق سوق المنارة القديم' })

test('A plain headline speaks better for a story than a question, a teaser, a comment or an exclamation', () => {
  for (const title of [
    'لماذا احترق سوق المنارة القديم؟',
    'شاهد.. حريق سوق المنارة القديم من الجو',
    'بالصور.. حريق سوق المنارة القديم',
    'رأي: سوق المنارة لا يستحق هذا المصير',
    'مباشر: حريق سوق المنارة القديم لحظة بلحظة',
    'فاجعة في المنارة',
    'Watch: fire in the old market of Manara',
    'Why did the old market of Manara burn down?',
  ])
    assert.ok(headlineWorth({ title }) < PLAIN, title)
})

test('Pictures and questions that are the news themselves are no teasers', () => {
  for (const title of ['صور الأقمار الصناعية تظهر حجم الدمار في المنارة', 'مقتل خمسة في لحظة انهيار السوق القديم'])
    assert.equal(headlineWorth({ title }), PLAIN, title)
})

test('A headline that tells the toll speaks best, one that names nobody worst', () => {
  const title = 'مقتل أربعة في حريق سوق المنارة القديم'
  const place = { kind: 'place', key: 'المناره', name: 'المنارة', start: 23, end: 30 } as const
  const toll = { kind: 'killed', value: 4, qualifier: 'exact', start: 0, end: 9 } as const
  const worth = (facts: Partial<typeof NO_FACTS>) => headlineWorth({ title, facts: { ...NO_FACTS, ...facts } })
  assert.ok(worth({ figures: [toll] }) > worth({ names: [place] }))
  assert.ok(worth({ names: [place] }) > worth({}))
})
