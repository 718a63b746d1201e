import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Credits } from '../../news/credits.ts'
import { readFactText } from '../fact-text.ts'
import { findCredits } from './find-credits.ts'

const BODY = 'عاد الصيادون إلى مرفئهم بعد أسبوع من العاصفة.'

function creditsOf(text: string, { author = '', outlets = ['مرافئ اليوم'], title = 'عودة الصيادين' } = {}): Credits {
  return findCredits(readFactText(text), { title, author, outlets, bodyStart: 0 })
}

/** The parts of credits that are there. */
function told({ places, outlet, kindWord, writers, others, wire, quoted }: Credits): string {
  const parts = [
    ['places', places.join(' + ')],
    ['outlet', outlet],
    ['kind', kindWord],
    ['writers', writers.join(' + ')],
    ['others', others.map(({ role, name }) => `${role} ${name}`).join(' + ')],
    ['wire', wire.map(({ code }) => code).join(' + ')],
    ['quoted', quoted.map(({ asWritten }) => asWritten).join(' + ')],
  ]
  return parts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('; ')
}

const AUTHORS: readonly (readonly [author: string, told: string])[] = [
  ['بوجمبورا - ا ف ب:', 'places: بوجمبورا; wire: AFP'],
  ['واشنطن:أ. ف. ب', 'places: واشنطن; wire: AFP'],
  ['كوالالمبور : (د ب ا)', 'places: كوالالمبور; wire: DPA'],
  ['دياربكر، إسطنبول - أ ف ب، د ب أ', 'places: دياربكر + إسطنبول; wire: AFP + DPA'],
  ['جدة - لندن: «مرافئ اليوم»', 'places: جدة + لندن; outlet: مرافئ اليوم'],
  ['«مرافئ اليوم» من الرياض', 'places: الرياض; outlet: مرافئ اليوم'],
  ['كيميروفيا (روسيا) - فرانس برس', 'places: كيميروفيا (روسيا); wire: AFP'],
  ['رويترز (القدس)', 'places: القدس; wire: Reuters'],
  ['عبد الله المينائي (مكة المكرمة)', 'places: مكة المكرمة; writers: عبد الله المينائي'],
  ['بدر الموجي- مرافئ اليوم- تبوك:', 'places: تبوك; outlet: مرافئ اليوم; writers: بدر الموجي'],
  ['مرافئ اليوم - متابعات:', 'outlet: مرافئ اليوم; kind: متابعات'],
  ['القاهرة - وكالات', 'places: القاهرة; kind: وكالات'],
  ['كتب - صادق الشاطئي:', 'writers: صادق الشاطئي'],
  ['ماجد الهواري ومحمد المرساوي ـ جدة', 'places: جدة; writers: ماجد الهواري + محمد المرساوي'],
  ['وائل المرفئي وليد الشراعي من دبي', 'places: دبي; writers: وائل المرفئي وليد الشراعي'],
  ['لندن: كلايف هاربر', 'places: لندن; writers: كلايف هاربر'],
  ['أنقرة، الرياض: عدنان الشراعي، واس ورويترز', 'places: أنقرة + الرياض; writers: عدنان الشراعي; wire: SPA + Reuters'],
  [
    'سعيد المرساوي - الطائف ، تصوير - أحمد الشراعي',
    'places: الطائف; writers: سعيد المرساوي; others: photographer أحمد الشراعي',
  ],
  ['رصد وتصوير: أحمد الشراعي', 'writers: أحمد الشراعي'],
  ['الشاعرة: موجة', 'writers: موجة'],
  ['د. أحمد الشراعي', 'writers: د. أحمد الشراعي'],
  ['جدة سالم بن علي المرساوي', 'places: جدة; writers: سالم بن علي المرساوي'],
  ['دبي - البوابة المرفئية للأخبار', 'places: دبي; wire: other:البوابة المرفئية للأخبار'],
  ['مرافئ اليوم - CNN :', 'outlet: مرافئ اليوم; wire: other:CNN'],
  ['b94838c1-5156-4655-9788-795118301147', ''],
  ['saad2019', ''],
  ['- عاد الصيادون كما قال رئيسهم في المرفأ من دون خسائر.', ''],
]

for (const [author, expected] of AUTHORS) {
  test(`the author field «${author}» says ${expected || 'nothing'}`, () => {
    assert.equal(told(creditsOf(BODY, { author })), expected)
  })
}

const TEXTS: readonly (readonly [name: string, text: string, told: string])[] = [
  [
    'place and day before an agency',
    `عدن 26 شوال 1436 هـ الموافق 11 اغسطس 2015 م واس\n${BODY}`,
    'places: عدن; wire: SPA',
  ],
  [
    'place, country and source',
    `دبي، الإمارات العربية المتحدة (رويترز)— ${BODY}`,
    'places: دبي، الإمارات العربية المتحدة; wire: Reuters',
  ],
  ['a dateline of a line of its own', `مرافئ اليوم – الرياض\n${BODY}`, 'places: الرياض; outlet: مرافئ اليوم'],
  [
    'a dateline before a colon',
    `بدر الموجي- مرافئ اليوم- تبوك: ${BODY}`,
    'places: تبوك; outlet: مرافئ اليوم; writers: بدر الموجي',
  ],
  ['an agency after the last sentence', `${BODY} (أ ف ب)`, 'wire: AFP'],
  ['agencies on the last line', `${BODY}\n\nمرافئ اليوم/ أ ف ب/ رويترز`, 'outlet: مرافئ اليوم; wire: AFP + Reuters'],
  ['whom it was taken from', `${BODY}\n*نقلاً عن مجلة الأشرعة\n** المقالات تمثل رأي كتابها.`, 'wire: other:الأشرعة'],
  ['what the source is', `${BODY}\nالمصدر: وكالات`, 'kind: وكالات'],
  ['who signed at the end', `${BODY} ${BODY} ${BODY}\n\nزياد المرساوي`, 'writers: زياد المرساوي'],
  ['who signed at the beginning', `ليلى الشراعي\n${BODY} ${BODY} ${BODY}`, 'writers: ليلى الشراعي'],
  [
    'whom a picture shows',
    `ليلى الشراعي\n${BODY} وقالت ليلى الشراعي إنها رأت قوارب أخرى تعود في المساء إلى المرفأ.`,
    '',
  ],
  ['a caption before its full stop', 'قارب يعود إلى مرفئه في المساء (أ ف ب).', 'wire: AFP'],
  [
    'an agency that is cited in brackets',
    'عاد القارب إلى مرفئه، بحسب وكالة الأنباء السعودية (واس).',
    'quoted: وكالة الأنباء السعودية (واس)',
  ],
  ['whose column it was', `${BODY}\n*نقلا عن "الأشرعة" المرفئية`, 'wire: other:الأشرعة'],
  ['whose column of a country it was', `${BODY}\n*نقلا عن الرياضية السعودية`, 'wire: other:الرياضية السعودية'],
  ['who gives an opinion', `هذا المقال بقلم جيري هاربر، كاتب من المرفأ. ${BODY}`, 'writers: جيري هاربر'],
  [
    'a federation and a service that are no outlets',
    `ذكر موقع الاتحاد المرفئي أن ${BODY} وقالت وكالة "حماية البحر" إنها راضية.`,
    '',
  ],
  ['who took the picture', `${BODY}\n(تصوير: زياد المرساوي)`, 'others: photographer زياد المرساوي'],
  ['captions of several agencies', `${BODY} "الفرنسية" قارب في البحر. "أ ب"`, 'wire: AFP + AP'],
  ['an item of a digest', `* عودة\n* بكين - (د.ب.أ): ${BODY}`, 'places: بكين; wire: DPA'],
  ['an agency cited for a sentence', `${BODY} وعادت القوارب سالمة، وفق "رويترز".`, 'quoted: رويترز'],
  ['an unknown outlet cited', `${BODY} ونقلت صحيفة "شراع المساء" عن بحار أن الريح هدأت.`, 'quoted: شراع المساء'],
  [
    'an agency by its long name',
    `وقالت وكالة الأنباء السعودية (واس) إن ${BODY}`,
    'quoted: وكالة الأنباء السعودية (واس)',
  ],
  ['an agency that was told', `وقال بحار لفرانس برس إن ${BODY}`, 'quoted: فرانس برس'],
  [
    'an agency whose article hides',
    `وقال بحار لوكالة "الأناضول" إن ${BODY} وقال رئيسه للغارديان إنه عاد.`,
    'quoted: الأناضول + الغارديان',
  ],
  [
    'an agency of a country that we do not list',
    `وذكرت وكالة الأنباء المرفئية الرسمية أن ${BODY}`,
    'quoted: وكالة الأنباء المرفئية الرسمية',
  ],
  ['words that are agencies elsewhere', 'قال بحار بنا وفا ومع ذلك عاد وال إلى وات المرفأ من فارس اليوم.', ''],
  ['a sentence with a dash', 'قال الوزير - وهو يغادر - إنه راض عن النتائج.', ''],
]

for (const [name, text, expected] of TEXTS) {
  test(`a text tells ${name}`, () => {
    assert.equal(told(creditsOf(text)), expected)
  })
}

test('A name that is a place and the outlet is a place where it opens the line', () => {
  const outlets = ['الرياض']
  assert.equal(told(creditsOf(BODY, { outlets, author: 'الرياض - واس' })), 'places: الرياض; wire: SPA')
  assert.equal(told(creditsOf(BODY, { outlets, author: 'بوسطن - الرياض' })), 'places: بوسطن; outlet: الرياض')
})

test('A mark of direction before a dateline is no part of its place', () => {
  const line = '\u{200f}أبهــا 26 شوال 1436 هـ الموافق 11 اغسطس 2015 م واس'
  assert.deepEqual(creditsOf(`${line}\n${BODY}`).places, ['أبهــا'])
  assert.deepEqual(creditsOf(`« 26 شوال 1436 هـ واس\n${BODY}`).places, [])
})

test('An agency that is the outlet is both', () => {
  assert.equal(
    told(creditsOf(`جدة 25 شوال 1436 هـ واس\n${BODY}`, { outlets: ['واس'] })),
    'places: جدة; outlet: واس; wire: SPA',
  )
})

test('A line that repeats the title is passed over at the end', () => {
  const text = `${BODY}\n(رويترز)\nرابط الخبر بصحيفة المرافئ: عودة الصيادين`
  assert.equal(told(creditsOf(text)), 'wire: Reuters')
})

test('A king who signs an order that an agency carried wrote no report', () => {
  assert.equal(
    told(creditsOf(`${BODY} ${BODY} ${BODY}\nسالم بن علي المرساوي`, { author: 'جدة - واس' })),
    'places: جدة; wire: SPA',
  )
})

test('Hostile text is read in good time and throws nothing', () => {
  for (const piece of ['(', '- ', 'واس ', '"', 'نقلا عن ', '\n', 'وكالة الأنباء ', 'ـ', '): '])
    assert.ok(creditsOf(piece.repeat(50_000), { author: piece.repeat(10_000) }))
})
