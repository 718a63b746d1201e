import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS } from '../../news/instant.ts'
import { type DatedText, SimilarityMeasure } from '../text/text-similarity.ts'
import { comparePair } from './compare-pair.ts'

const REPORT = `وصلت سفينة الأبحاث «المرجان» إلى ميناء ريحان بعد رحلة استمرت خمسة أشهر في المحيط الجنوبي جمعت خلالها عينات من المياه العميقة.
وقالت رئيسة البعثة سلوى النجار إن الفريق سجل حرارة أعلى من المعتاد في ثلاث محطات، وإن النتائج ستنشر قبل نهاية العام.
وأوضحت النجار أن العلماء سيقارنون العينات بسجلات قديمة تعود إلى أربعين سنة محفوظة في مكتبة المعهد البحري.`
const OTHER = `دشنت بلدية سلمى حديقة عامة على ضفة النهر تضم مسارات للدراجات وملاعب للأطفال ومقهى صغيراً يديره شباب الحي.
وذكر رئيس البلدية أن العمل استغرق عامين، وأن الأشجار نقلت من مشاتل المدينة لتوفير كلفة الشراء والنقل.
ورحب سكان الحي بالمشروع، وطالبوا بإنارة الطرق المؤدية إليه وتمديد ساعات عمل الحافلات في عطلة نهاية الأسبوع.
وتخطط البلدية لإنشاء ثلاث حدائق أخرى في الأحياء الشرقية قبل حلول الصيف المقبل بتمويل من صندوق التنمية المحلي.
وأشاد مهندسون بنظام الري الذي يعتمد على مياه معالجة، وقالوا إنه يخفض الاستهلاك إلى النصف مقارنة بالحدائق القديمة.
وتضم الحديقة مسرحاً مكشوفاً يستضيف عروضاً موسيقية كل خميس، ومكتبة صغيرة يتبرع لها الزوار بالكتب والمجلات.`

function text(body: string, publishedAt: number = 0): DatedText {
  return { language: 'ar', title: 'عنوان', text: body, publishedAt }
}

test('a text with a changed beginning and a lost end is a copy', () => {
  const cut = REPORT.replace('وصلت سفينة', 'عادت سفينة').split('\n').slice(0, 2).join('\n')
  assert.equal(comparePair(text(REPORT), text(cut)), 'copy')
  assert.equal(comparePair(text(cut), text(REPORT)), 'copy')
})

test('the first sentences alone are a copy of the long text that begins with them, and its last ones are a passage', () => {
  const long = `${REPORT}\n${OTHER}`
  assert.equal(comparePair(text(long), text(REPORT)), 'copy')
  assert.equal(comparePair(text(`${OTHER}\n${REPORT}`), text(REPORT)), 'partial')
})

test('the same body under a new beginning is a copy', () => {
  const beginning = 'كشف فريق علمي عن تفاصيل جديدة تخص عمل باحثين في عرض البحر، وفق ما نشره موقع المعهد مساء.'
  const body = OTHER.split('\n').slice(1).join('\n')
  assert.equal(comparePair(text(OTHER), text(`${beginning}\n${body}`)), 'copy')
})

test('a long text that embeds two paragraphs of another is partial, either way round', () => {
  const roundup = text(`${OTHER}\n${REPORT.split('\n').slice(0, 2).join('\n')}`)
  assert.equal(comparePair(roundup, text(REPORT)), 'partial')
  assert.equal(comparePair(text(REPORT), roundup), 'partial')
})

test('independent texts, an empty one and one word are different from a report', () => {
  for (const other of [OTHER, '', 'سفينة']) assert.equal(comparePair(text(REPORT), text(other)), 'different')
})

test('a bulletin with new numbers on another day is no copy', () => {
  const bulletin = (numbers: readonly number[], at: number): DatedText =>
    text(
      `تتوقع دائرة الأرصاد طقساً معتدلاً في معظم المناطق، وتبلغ الحرارة العظمى في سلمى ${numbers[0]} والصغرى ${numbers[1]}، وسرعة الرياح ${numbers[2]} كيلومتراً في الساعة، مع احتمال هطول أمطار خفيفة على المرتفعات الغربية مساء.`,
      at,
    )
  assert.equal(comparePair(bulletin([21, 12, 30], 0), bulletin([24, 14, 18], DAY_MS)), 'different')
  assert.equal(comparePair(bulletin([21, 12, 30], 0), bulletin([21, 12, 30], DAY_MS)), 'copy')
})

test('a text is more like itself than like another, and less so on another day', () => {
  const articles = [text(REPORT), text(OTHER), text(REPORT, 30 * DAY_MS)] as const
  const measure = new SimilarityMeasure(articles)
  const itself = measure.between(articles[0], articles[0])
  assert.ok(itself > 0.9 && itself <= 1)
  assert.ok(measure.between(articles[0], articles[1]) < 0.2)
  assert.ok(measure.between(articles[0], articles[2]) < itself)
  assert.equal(measure.between(articles[0], { ...articles[0], language: 'en' }), 0)
  assert.equal(measure.between({ ...articles[0], title: '', text: '' }, articles[0]), 0)
})
