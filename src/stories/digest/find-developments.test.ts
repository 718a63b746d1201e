import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim, Measure } from '../../news/story-digest.ts'
import { readSentences } from './bulletin/read-sentences.ts'
import { findDevelopments } from './find-developments.ts'
import { gatherVoices } from './gather-voices.ts'
import { type ReportForTest, reportForTest } from './report-for-test.ts'
import { citeSentence, type StoryReport } from './story-report.ts'

const OPENING =
  'اندلع حريق كبير فجر الاثنين في سوق المنارة القديم وأتى على عشرات المتاجر الخشبية قبل وصول رجال الإطفاء.'

function report(hour: number, outlet: string, paragraphs: readonly string[]): ReportForTest {
  return { hour, outlet, title: 'حريق في سوق المنارة القديم', paragraphs, country: 'jo' }
}

function developmentsOf(
  given: readonly ReportForTest[],
  ledgerOf: (reports: readonly StoryReport[]) => readonly Measure[] = () => [],
) {
  const reports = given.map(reportForTest)
  const found = { ledger: ledgerOf(reports), voices: gatherVoices(reports), told: readSentences(reports) }
  return findDevelopments(reports, found).map(({ kind, articleId }) => [kind, articleId - 1])
}

test('The first report begins; copies and what others have said already bring nothing', () => {
  const repeated =
    'أتى حريق كبير اندلع فجر الاثنين في سوق المنارة القديم على عشرات المتاجر الخشبية قبل وصول رجال الإطفاء.'
  const steps = developmentsOf([
    report(0, 'شراع', [OPENING]),
    { ...report(1, 'مرسى', [OPENING]), copyOf: 0 },
    report(2, 'نورس', [repeated]),
  ])
  assert.deepEqual(steps, [['first-report', 0]])
})

test('A fact, a voice and a country are new in the report that had them first', () => {
  const words = 'تماس كهربائي هو السبب الأرجح للحريق'
  const steps = developmentsOf([
    report(0, 'شراع', [OPENING]),
    report(1, 'مرسى', [OPENING, 'تعهدت وزارة الاقتصاد بصرف تعويضات للتجار المتضررين خلال ثلاثة أسابيع من قرض ميسر.']),
    {
      ...report(2, 'نورس', [OPENING, `قال سامي نجم: "${words}".`]),
      names: [{ kind: 'person', name: 'سامي نجم' }],
      quotations: [{ text: words, speaker: 'سامي نجم', verb: 'قال' }],
    },
    { ...report(3, 'رصيف', [OPENING]), country: 'eg' },
  ])
  assert.deepEqual(steps, [
    ['first-report', 0],
    ['new-fact', 1],
    ['new-voice', 2],
    ['first-in-country', 3],
  ])
})

test('A figure is new when nobody has stated it before', () => {
  const tolls = [4, 4, 9]
  const claimOf = (from: StoryReport, value: number): Claim => ({
    value,
    qualifier: 'exact',
    by: from.source.name,
    isOutlets: true,
    words: `${value}`,
    at: from.article.published.at,
    sentence: citeSentence(from, { start: 0, end: 5 }),
  })
  const steps = developmentsOf(
    [report(0, 'شراع', [OPENING]), report(1, 'مرسى', [OPENING]), report(2, 'نورس', [OPENING])],
    (reports) => [{ kind: 'killed', claims: reports.map((from, at) => claimOf(from, tolls[at] ?? 0)) }],
  )
  assert.deepEqual(steps, [
    ['first-report', 0],
    ['new-figure', 2],
  ])
})

test('A report that calls itself a correction is one', () => {
  const steps = developmentsOf([
    report(0, 'شراع', [OPENING]),
    { ...report(1, 'شراع', [OPENING]), title: 'تصحيح: حريق سوق المنارة لم يبلغ المسجد' },
  ])
  assert.deepEqual(steps.at(-1), ['correction', 1])
})

test('What an outlet changed after publication is a correction at the time of the change', () => {
  const [first, second] = [report(0, 'شراع', [OPENING]), report(1, 'مرسى', [OPENING])].map(reportForTest)
  assert.ok(first && second)
  const before = reportForTest({ ...report(0, 'شراع', [OPENING]), title: 'لا أنباء عن ضحايا حتى الآن' })
  const until = second.article.published.at + 1
  const edited = { ...first, earlier: [{ revision: 1, until, facts: before.facts, running: before.running }] }
  const reports = [edited, second]
  const steps = findDevelopments(reports, { ledger: [], voices: [], told: readSentences(reports) })
  assert.deepEqual(
    steps.map(({ kind, articleId, at }) => [kind, articleId, at]),
    [
      ['first-report', first.article.id, first.article.published.at],
      ['correction', first.article.id, until],
    ],
  )
})

test('Of a long story only the most telling steps are shown', () => {
  const later = Array.from({ length: 20 }, (_, at) => ({
    ...report(at + 1, `منبر ${at}`, [OPENING]),
    country: `x${at}`,
  }))
  assert.equal(developmentsOf([report(0, 'شراع', [OPENING]), ...later]).length, 12)
})
