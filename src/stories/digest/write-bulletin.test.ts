import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSentences } from './bulletin/read-sentences.ts'
import { keepLedger } from './keep-ledger.ts'
import { type ReportForTest, reportForTest } from './report-for-test.ts'
import { writeBulletin } from './write-bulletin.ts'

const FIRE = 'حريق في سوق المنارة القديم'

function bulletinOf(...reports: readonly ReportForTest[]) {
  const read = reports.map(reportForTest)
  return { reports: read, sentences: writeBulletin(readSentences(read), keepLedger(read)) }
}

function textsOf({ sentences }: ReturnType<typeof bulletinOf>): readonly string[] {
  return sentences.map(({ text }) => text)
}

function report(hour: number, outlet: string, paragraphs: readonly string[]): ReportForTest {
  return { hour, outlet, title: FIRE, paragraphs }
}

const OPENING =
  'اندلع حريق كبير فجر الاثنين في سوق المنارة القديم وأتى على عشرات المتاجر الخشبية قبل وصول رجال الإطفاء.'
const CAUSE = 'قال قائد فوج الإطفاء سامي نجم إن تماسا كهربائيا في مخزن للأقمشة هو السبب الأرجح لاندلاع النيران.'
const COMPENSATION =
  'تعهدت وزارة الاقتصاد بصرف تعويضات للمتضررين خلال ثلاثة أسابيع وبإعادة بناء الأروقة التاريخية من قرض ميسر.'

test('Every sentence is a stretch of its report, word for word', () => {
  const { reports, sentences } = bulletinOf(
    report(0, 'شراع', [`المنارة - شراع - ${OPENING}`, CAUSE]),
    report(1, 'مرسى', [
      `كما ${COMPENSATION}`,
      'وأضاف أن العمل سيبدأ فور انتهاء التحقيق في أسباب الحادث الذي هز المدينة.',
    ]),
  )
  assert.equal(sentences.length, 3)
  for (const { articleId, sourceId, start, end, text } of sentences) {
    const from = reports.find(({ article }) => article.id === articleId)
    assert.ok(from)
    assert.equal(from.article.sourceId, sourceId)
    assert.equal(from.running.text.slice(start, end), text)
  }
})

test('What happened comes first, then what was said of it, then what was before', () => {
  const before = 'كانت نيران مماثلة قد التهمت الجناح الشرقي من البناء التاريخي نفسه في صيف عام 2019 دون ضحايا.'
  const told = bulletinOf(report(0, 'شراع', [OPENING, before, CAUSE]))
  assert.deepEqual(textsOf(told), [OPENING, CAUSE, before])
})

test('A copy adds nothing, and no fact is told twice in other words', () => {
  const same = 'شب حريق كبير في سوق المنارة القديم فجر الاثنين، وأتى على عشرات المتاجر الخشبية.'
  const told = bulletinOf(report(0, 'شراع', [OPENING, CAUSE]), report(1, 'مرسى', [same, COMPENSATION]), {
    ...report(2, 'نورس', [OPENING, CAUSE]),
    copyOf: 0,
  })
  assert.equal(told.sentences.filter(({ text }) => text.includes('المتاجر الخشبية')).length, 1)
  assert.ok(told.sentences.every(({ articleId }) => articleId !== 3))
})

test('Of copies whose original stands elsewhere one is told', () => {
  const copy = (hour: number, outlet: string) => ({ ...report(hour, outlet, [OPENING]), copyOf: 40 })
  assert.deepEqual(textsOf(bulletinOf(copy(0, 'شراع'), copy(1, 'مرسى'))), [OPENING])
})

test('A toll that a later one has replaced is not told', () => {
  const toll = (hour: number, outlet: string, value: 4 | 9): ReportForTest => {
    const words = value === 4 ? 'مقتل أربعة أشخاص' : 'مقتل تسعة أشخاص'
    const paragraph = `أسفر حريق سوق المنارة القديم عن ${words} في حصيلة أعلنتها وزارة الصحة للصحفيين.`
    return { ...report(hour, outlet, [paragraph]), figures: [{ kind: 'killed', value, words }] }
  }
  const told = bulletinOf(
    toll(0, 'شراع', 4),
    toll(1, 'مرسى', 4),
    toll(5, 'نورس', 9),
    report(6, 'رصيف', ['لم يعرف بعد عدد المفقودين تحت أنقاض الأروقة التي انهارت خلال عمليات الإطفاء الطويلة.']),
  )
  const all = textsOf(told).join(' ')
  assert.match(all, /تسعة/)
  assert.doesNotMatch(all, /أربعة/)
})

test('A story whose reports have only titles has no bulletin', () => {
  assert.deepEqual(textsOf(bulletinOf(report(0, 'شراع', []))), [])
})
