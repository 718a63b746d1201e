import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figure } from '../../news/figure.ts'
import { readFactText } from '../fact-text.ts'
import { findNumbers } from '../numbers/find-numbers.ts'
import { findSpeechActs } from '../speech/find-speech-acts.ts'
import type { ReadSpeechAct } from '../speech/speech-act.ts'
import { readSpeechText } from '../speech/speech-text.ts'
import { findFigures } from './find-figures.ts'

function figuresOf(text: string, speech: readonly ReadSpeechAct[] = []): readonly Figure[] {
  const read = readFactText(text)
  return findFigures(read, { numbers: findNumbers(read), speech })
}

/** The figures of a text as «kind value qualifier», the qualifier where it is not exact. */
function toldIn(text: string): readonly string[] {
  return figuresOf(text)
    .filter(({ isUnsure }) => !isUnsure)
    .map(({ kind, value, most, qualifier }) =>
      [kind, value, most, qualifier === 'exact' ? undefined : qualifier].filter((part) => part != null).join(' '),
    )
}

test('An act before a number tells whom it befell', () => {
  assert.deepEqual(toldIn('أسفر الانهيار عن مقتل سبعة عمال وإصابة 12 آخرين بجروح.'), ['killed 7', 'injured 12'])
  assert.deepEqual(toldIn('اعتقلت شرطة المرفأ، أمس، ثلاثة عشر مهربا.'), ['detained 13'])
  assert.deepEqual(toldIn('تم إنقاذ 84 مهاجرا من الغرق، فيما فقد خمسة أشخاص.'), ['rescued 84', 'missing 5'])
})

test('An act may follow those whom it befell', () => {
  assert.deepEqual(toldIn('قالت الوزارة إن نحو أربعة آلاف شخص قُتلوا.'), ['killed 4000 about'])
  assert.deepEqual(toldIn('وذكر البيان أن 19 بحارا على الأقل، بينهم ثلاثة فتية، لقوا مصرعهم.'), ['killed 19 at-least'])
  assert.deepEqual(toldIn('أصبح نحو 5 آلاف شخص بلا مأوى.'), ['displaced 5000 about'])
  assert.deepEqual(toldIn('اضطر 1.3 مليون مدني إلى النزوح عن قراهم.'), ['displaced 1300000'])
})

test('A counted state is a figure by itself', () => {
  assert.deepEqual(toldIn('ارتفعت الحصيلة إلى 44 قتيلا و120 جريحا وعشرات المفقودين.'), [
    'killed 44',
    'injured 120',
    'missing tens',
  ])
  assert.deepEqual(toldIn('سقط عشرات القتلى والجرحى.'), ['casualties tens'])
  assert.deepEqual(toldIn('أصيب 14 مسلحا بين قتيل وجريح.'), ['casualties 14'])
})

test('Duals and single persons are numbers too', () => {
  assert.deepEqual(toldIn('سقط قتيلان وأصيب طفلان.'), ['killed 2', 'injured 2'])
  const [figure] = figuresOf('قتل حارس المستودع ليلا.')
  assert.deepEqual([figure?.kind, figure?.value, figure?.isImplicit], ['killed', 1, true])
})

test('Groups under one act are summed', () => {
  const [figure] = figuresOf('قتل في الانفجار ضابط وثلاثة جنود.')
  assert.deepEqual([figure?.value, figure?.parts, figure?.isImplicit], [4, [1, 3], true])
  assert.deepEqual(toldIn('وكان القتلى هم 10 رجال وامرأتان.'), ['killed 12'])
})

test('What breaks down a total is left out', () => {
  assert.deepEqual(toldIn('قتل 39 مدنيا بينهم 12 طفلا وأربع نساء.'), ['killed 39'])
})

test('A number may be firm, loose, a range, or not given', () => {
  assert.deepEqual(toldIn('مقتل ما لا يقل عن 40 شخصا وإصابة أكثر من مئة.'), [
    'killed 40 at-least',
    'injured 100 more-than',
  ])
  assert.deepEqual(toldIn('قتل ما بين 6 و10 صيادين.'), ['killed 6 10'])
  assert.deepEqual(toldIn('أدى إلى تشريد 3 - 4 ملايين شخص.'), ['displaced 3000000 4000000'])
  // A range of persons ends with a whole one.
  assert.deepEqual(
    toldIn('فقد 10 - 20 وربع مفقودين.').filter((told) => told.includes('.')),
    [],
  )
  assert.deepEqual(toldIn('ما أدى إلى سقوط ضحايا.'), ['casualties unquantified'])
  const [figure] = figuresOf('نزوح عشرات الآلاف من السكان.')
  assert.deepEqual([figure?.value, figure?.qualifier, figure?.scale], [null, 'thousands', 'tens-of-thousands'])
})

test('A tally tells what it comes to, and may tell what it was', () => {
  assert.deepEqual(toldIn('ارتفع عدد ضحايا السيول في الولايتين ليبلغ 28 شخصا.'), ['killed 28'])
  assert.deepEqual(toldIn('تجاوز عدد القتلى في الإقليم ألفي شخص.'), ['killed 2000 more-than'])
  const [rise] = figuresOf('ارتفع عدد القتلى من 40 إلى 44.')
  assert.deepEqual([rise?.value, rise?.was], [44, 40])
  const [risen, ...more] = figuresOf('ارتفعت الحصيلة من 40 إلى 44 قتيلا.')
  assert.deepEqual([risen?.value, risen?.was, more], [44, 40, []])
  const [instead] = figuresOf('ارتفعت حصيلة القتلى إلى 44 قتيلا بدلا من 40.')
  assert.deepEqual([instead?.value, instead?.was], [44, 40])
  const [later] = figuresOf('ارتفعت حصيلة الحريق إلى 15 قتيلا، وكانت حصيلة سابقة تفيد عن ثمانية قتلى.')
  assert.deepEqual([later?.value, later?.was], [15, 8])
  const [after] = figuresOf('ارتفعت الحصيلة إلى 44 قتيلا، بعد أن كانت 40.')
  assert.deepEqual([after?.value, after?.was], [44, 40])
  assert.deepEqual(toldIn('بلغ عدد المصابين 30 شخصا، مقابل 20 في حصيلة سابقة.'), ['injured 30'])
  const [prior] = figuresOf('وكانت حصيلة سابقة أشارت إلى مقتل 37 شخصا.')
  assert.deepEqual([prior?.value, prior?.isPrior], [37, true])
})

test('An illness makes those whom it hits infected, not injured', () => {
  assert.deepEqual(toldIn('سجلت المدينة إصابة 30 شخصا بالكوليرا.'), ['infected 30'])
  assert.deepEqual(toldIn('أصيب 10 أشخاص بتسمم غذائي.'), ['infected 10'])
  assert.deepEqual(toldIn('توجد 32 حالة مؤكدة بالفيروس و18 حالة وفاة.'), ['infected 32', 'killed 18'])
})

test('What did not happen, or may only happen, is no figure', () => {
  assert.deepEqual(toldIn('نفت الوزارة مقتل 12 جنديا.'), [])
  assert.deepEqual(toldIn('أعلنت الوزارة عدم تسجيل أي إصابات أو رصد وفيات.'), [])
  assert.deepEqual(toldIn('قد يؤدي ذلك إلى تشريد 30 ألف شخص.'), [])
  assert.deepEqual(toldIn('أفرجت السلطات عن 40 معتقلا.'), [])
  assert.deepEqual(toldIn('شارك في مهمة الإنقاذ 220 متطوعا.'), [])
})

test('A forecast, a warning, a condition or a sentence of a court is no figure', () => {
  assert.deepEqual(toldIn('حذرت المنظمة من مقتل 10 آلاف شخص.'), [])
  assert.deepEqual(toldIn('يعني ذلك مقتل الآلاف إذا استمر الحصار.'), [])
  assert.deepEqual(toldIn('حكمت المحكمة بإعدام 12 متهما، وقضت بسجن 7 أشخاص.'), [])
  assert.deepEqual(toldIn('ويتوقع أن يصل عدد الوفيات إلى مئة.'), [])
})

test('Ages, scores, things and animals are no figures', () => {
  assert.deepEqual(toldIn('فازت البحارة 3-1 وأصيب مهاجم الفريق في الشوط الثاني.'), [])
  assert.deepEqual(toldIn('يسابق الصيادون الزمن لإنقاذ 15 حوتا.'), [])
  assert.deepEqual(toldIn('قتل شاب (22 عاما) في المرفأ.'), ['killed 1'])
})

test('Money and shares are a family of their own', () => {
  const figures = figuresOf(
    'ارتفع السعر من 30 جنيها مصريا إلى 50 جنيها مصريا، بنسبة 66 في المئة، وبلغت الكلفة أكثر من 3 ملايين دولار.',
  )
  assert.deepEqual(
    figures.map(({ kind, value, was, currency, qualifier }) => [kind, value, was, currency, qualifier]),
    [
      ['money', 50, 30, 'EGP', 'exact'],
      ['percent', 66, undefined, undefined, 'exact'],
      ['money', 3_000_000, undefined, 'USD', 'more-than'],
    ],
  )
})

const actsIn = (text: string) => findSpeechActs(readSpeechText(readFactText(text)))

test('A figure knows who gives it and where it stands', () => {
  const text = 'قالت شرطة المرفأ إن 3 قتلوا.'
  const [figure] = figuresOf(text, actsIn(text))
  assert.equal(figure?.saidBy, 'شرطة المرفأ')
  assert.equal(text.slice(figure?.start, figure?.end), '3')
  const behindDateline = 'المنارة ـ مرسى اللؤلؤ ـ قالت شرطة المرفأ إن 3 قتلوا.'
  assert.equal(figuresOf(behindDateline, actsIn(behindDateline))[0]?.saidBy, 'شرطة المرفأ')
  const later = 'قتل 3 صيادين، وفق المرصد، ودعا الوزير إلى الهدوء.'
  assert.equal(figuresOf(later, actsIn(later))[0]?.saidBy, 'المرصد')
})

test('One person may be named, related to another, or left to a pronoun', () => {
  assert.deepEqual(toldIn('سوسن: القبض على محمود عبدالله بتهمة التهريب.'), ['detained 1'])
  assert.deepEqual(toldIn('رحل بعد وفاة أخيه الصياد.'), ['killed 1'])
  assert.deepEqual(toldIn('وقتل في 15 يوليو برصاص مهربين.'), ['killed 1'])
  assert.deepEqual(toldIn('انقلب القارب به قبل أن يلقى مصرعه.'), ['killed 1'])
})

test('Those who do it are not those whom it befalls', () => {
  assert.deepEqual(toldIn('وكان الراعي قد اختطف من طرف 4 مسلحين.'), [])
})

test('Dates are no figures', () => {
  assert.deepEqual(toldIn('استشهد الصياد يوم الجمعة 1436/10/15هـ.'), ['killed 1'])
  assert.deepEqual(toldIn('توفي الحارس يوم 8 جانفي.'), ['killed 1'])
})

test('The parts of a total in brackets, or an aside, are not summed with it', () => {
  assert.deepEqual(toldIn('توفي 3 أفراد (امرأة ووالدها ورضيع) وأصيب خمسة.'), ['killed 3', 'injured 5'])
})

test('What is estimated, neared or passed is not exact', () => {
  assert.deepEqual(toldIn('يبني ميناء يقدر بمليار دولار، وقدرت خسائر الحريق بـ6 آلاف ريال.'), [
    'money 1000000000 about',
    'money 6000 about',
  ])
  assert.deepEqual(toldIn('قاربت الصفقة الـ10 ملايين يورو، وتجاوز التضخم حاجز الـ10%.'), [
    'money 10000000 about',
    'percent 10 more-than',
  ])
  assert.deepEqual(toldIn('تجاوزت أرباح المرفأ 3 ملايين دولار، وفاقت قيمتها 5 دولارات، ولم تتجاوز الكلفة 4 دولارات.'), [
    'money 3000000 more-than',
    'money 5 more-than',
    'money 4 up-to',
  ])
  assert.deepEqual(toldIn('زاد السعر 3 دولارات تقريبا. وتجاوز المرفأ التوقعات بنسبة 5 بالمئة.'), [
    'money 3 about',
    'percent 5',
  ])
  assert.deepEqual(toldIn('ناهز السهم 47% بسعر 12 ريالا.'), ['percent 47 about', 'money 12'])
  assert.deepEqual(toldIn('وعدد القتلى يقدر بـ 80 شخصا.'), ['killed 80 about'])
})

test('What makes a number loose does not reach the clause before it', () => {
  assert.deepEqual(toldIn('اعتقلت الشرطة 160 صيادا، وسرحت العدد نفسه تقريبا.'), ['detained 160'])
})

test('A named person who was killed is one', () => {
  assert.deepEqual(toldIn('فتحت النيابة ملف اغتيال مروان، وأدانت إعدام زياد.'), ['killed 1', 'killed 1'])
  assert.deepEqual(toldIn('وذكر أن الرقيب مروان بن زياد العتيبي استشهد خلال الدفاع عن المرفأ.'), ['killed 1'])
  assert.deepEqual(toldIn('رثى الأب ابنه الذي أعدم على يد المهربين.'), ['killed 1'])
})

test('Some of those told before may be counted, and more of the dead be summed', () => {
  assert.deepEqual(toldIn('قتل 7 مسلحين وجرح أربعة منهم في المرفأ.'), ['killed 7', 'injured 4'])
  assert.deepEqual(toldIn('إن نحو 62 صيادا استشهدوا، 50 منهم من المرفأ.'), ['killed 62 about'])
  const [figure] = figuresOf('خلف التفجير 4 شهداء من رجال الحراسة و7 متدربين.')
  assert.deepEqual([figure?.kind, figure?.value, figure?.parts], ['killed', 11, [4, 7]])
  assert.deepEqual(toldIn('وقعت أعداد كبيرة من الأسرى في المعركة.'), ['detained unquantified'])
})

test('Small coins are money, a law is none', () => {
  assert.deepEqual(toldIn('صعد السعر 5 سنتات بعد 23 سنتا، وثمن الخبز 50 هللة.'), ['money 5', 'money 23', 'money 50'])
  assert.deepEqual(toldIn('في عام 2010 سنت الحكومة قانونا.'), [])
})

test('A point before three digits of money is thousands or decimals as the text says, or unsure', () => {
  assert.deepEqual(toldIn('بلغ سعر الأوقية 1.125 دولار.'), ['money 1125'])
  assert.deepEqual(toldIn('سجل اليورو 1.125 دولار، بزيادة 0.3 في المئة.'), ['money 1.125', 'percent 0.3'])
  assert.deepEqual(toldIn('نما الإنتاج 1.125 في المئة.'), ['percent 1.125'])
  assert.equal(figuresOf('باع الصياد قاربه مقابل 1.125 دولار.')[0]?.isUnsure, true)
})
