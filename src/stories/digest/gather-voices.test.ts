import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatherVoices } from './gather-voices.ts'
import { reportForTest } from './report-for-test.ts'

const WORDS = 'الجسر سيبقى مغلقا حتى نهاية الأسبوع'

function said(hour: number, outlet: string, { speaker, words }: { readonly speaker: string; readonly words: string }) {
  const verb = 'قال'
  return reportForTest({
    hour,
    outlet,
    title: 'إغلاق جسر المنارة',
    paragraphs: [`${verb} ${speaker} إن "${words}".`],
    names: [
      { kind: 'person', ...(speaker.endsWith('أحمد الزين') ? { name: 'أحمد الزين' } : { name: 'الزين', key: 'زين' }) },
    ],
    quotations: [{ text: words, speaker, verb }],
  })
}

test('A speaker is one person under the name alone, with an office and in full', () => {
  const voices = gatherVoices([
    said(0, 'شراع', { speaker: 'الزين', words: 'نعمل على فتح الطريق قبل المساء' }),
    said(1, 'مرسى', { speaker: 'المتحدث باسم الوزارة أحمد الزين', words: WORDS }),
  ])
  assert.deepEqual(
    voices.map(({ speaker, quotations }) => [speaker, quotations.length]),
    [['المتحدث باسم الوزارة أحمد الزين', 2]],
  )
})

test('The same words stand once, in the report that had them first, with the other outlets that carry them', () => {
  const reports = [
    said(0, 'شراع', { speaker: 'أحمد الزين', words: WORDS }),
    said(1, 'مرسى', { speaker: 'أحمد الزين', words: WORDS }),
    said(2, 'شراع', { speaker: 'أحمد الزين', words: WORDS }),
  ]
  const [voice] = gatherVoices(reports)
  assert.equal(voice?.quotations.length, 1)
  assert.equal(voice?.quotations[0]?.sentence.articleId, reports[0]?.article.id)
  assert.deepEqual(voice?.quotations[0]?.alsoIn, [reports[1]?.article.sourceId])
  assert.equal(voice?.quotations[0]?.sentence.text, `قال أحمد الزين إن "${WORDS}".`)
})

test('What goes on with «وأضاف» belongs to the one quoted just before, and words of nobody to nobody', () => {
  const more = 'لا خطر على سكان الضفة الشرقية'
  const report = reportForTest({
    hour: 0,
    outlet: 'شراع',
    title: 'إغلاق جسر المنارة',
    paragraphs: [`قال سامي نجم: "${WORDS}".`, `وأضاف: "${more}".`, 'وقيل: "لا أحد يعرف متى يفتح".'],
    names: [{ kind: 'person', name: 'سامي نجم' }],
    quotations: [
      { text: WORDS, speaker: 'سامي نجم', verb: 'قال' },
      { text: more, verb: 'وأضاف' },
      { text: 'لا أحد يعرف متى يفتح', verb: 'وقيل' },
    ],
  })
  assert.deepEqual(
    gatherVoices([report]).map(({ speaker, quotations }) => [
      speaker,
      quotations.map(({ quotation }) => quotation.text),
    ]),
    [['سامي نجم', [WORDS, more]]],
  )
})

test('A statement, a source or a spokesman without a name is nobody to quote by', () => {
  const report = reportForTest({
    hour: 0,
    outlet: 'شراع',
    title: 'إغلاق جسر المنارة',
    paragraphs: [`وجاء في البيان: "${WORDS}".`],
    quotations: [{ text: WORDS, speaker: 'البيان', verb: 'جاء' }],
  })
  assert.deepEqual(gatherVoices([report]), [])
})

test('An office without a name is its one bearer in the story', () => {
  const voices = gatherVoices([
    reportForTest({
      hour: 0,
      outlet: 'شراع',
      title: 'إغلاق جسر المنارة',
      paragraphs: [`قال وزير النقل سامي نجم: "${WORDS}".`],
      names: [{ kind: 'person', name: 'سامي نجم', title: 'وزير النقل' }],
      quotations: [{ text: WORDS, speaker: 'وزير النقل سامي نجم', verb: 'قال' }],
    }),
    reportForTest({
      hour: 1,
      outlet: 'مرسى',
      title: 'الجسر مغلق',
      paragraphs: ['قال وزير النقل: "لا بديل عن الصيانة هذا العام".'],
      quotations: [{ text: 'لا بديل عن الصيانة هذا العام', speaker: 'وزير النقل', verb: 'قال' }],
    }),
  ])
  assert.deepEqual(
    voices.map(({ speaker }) => speaker),
    ['وزير النقل سامي نجم'],
  )
})
