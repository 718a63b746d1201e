import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standAlone } from './stand-alone.ts'

function read(text: string, given: Partial<Parameters<typeof standAlone>[0]> = {}): string {
  const told = standAlone({
    text,
    span: { start: 0, end: text.length },
    names: [],
    quotations: [],
    isWithinQuotation: false,
    ...given,
  })
  return told.kind === 'stands' ? text.slice(told.span.start, told.span.end) : told.because
}

const NEWS = 'وافق مجلس البلدية على إغلاق الجسر القديم أمام الشاحنات حتى نهاية الشتاء.'

test('A connective and a joined «و» are cut off, a letter of the word is not', () => {
  assert.equal(read(NEWS), NEWS)
  assert.equal(read(`كما ${NEWS}`), NEWS)
  assert.equal(read(`وفي سياق متصل، ${NEWS}`), NEWS)
  assert.equal(
    read('وأعلنت بلدية المنارة إغلاق الجسر القديم أمام الشاحنات حتى نهاية الشتاء.'),
    'أعلنت بلدية المنارة إغلاق الجسر القديم أمام الشاحنات حتى نهاية الشتاء.',
  )
  assert.equal(
    read('وقد عبرت القوارب الثلاثة مدخل المرفأ الشمالي قبل غروب الشمس بساعة واحدة.'),
    'عبرت القوارب الثلاثة مدخل المرفأ الشمالي قبل غروب الشمس بساعة واحدة.',
  )
})

test('A saying whose speaker stands in another sentence is refused', () => {
  assert.equal(read('وأضاف أن الجسر سيبقى مغلقا أمام الشاحنات حتى نهاية فصل الشتاء.'), 'nobody-speaks')
  assert.equal(read('وتابع: "سيبقى الجسر مغلقا أمام الشاحنات حتى نهاية فصل الشتاء".'), 'nobody-speaks')
  assert.equal(read('وأوضح المصدر أن الجسر سيبقى مغلقا أمام الشاحنات حتى نهاية الشتاء.'), 'nobody-speaks')
  assert.equal(read('شدد على ضرورة إغلاق الجسر القديم أمام الشاحنات حتى نهاية فصل الشتاء.'), 'nobody-speaks')
  assert.match(read('وأضاف رئيس البلدية أن الجسر سيبقى مغلقا أمام الشاحنات حتى الشتاء.'), /^أضاف رئيس البلدية/)
})

test('A sentence that begins with what points back is refused; «هذا الأسبوع» points at a day', () => {
  assert.equal(read('وهو الجسر الذي أغلقته البلدية أمام الشاحنات قبل عشرة أعوام كاملة.'), 'pronoun')
  assert.equal(read('جاء ذلك خلال زيارة قام بها رئيس البلدية إلى سوق المنارة القديم.'), 'pronoun')
  assert.equal(read('لكن سكان الضفة الشرقية رفضوا إغلاق الجسر القديم أمام الشاحنات الصغيرة.'), 'contrast')
  assert.match(read('تبدأ هذا الأسبوع أعمال الصيانة في الجسر القديم وتستمر حتى نهاية فصل الشتاء.'), /^تبدأ/)
})

test('Questions, headings, open quotations, furniture and what is too short are no sentences of a bulletin', () => {
  assert.equal(read('متى تنتهي أعمال الصيانة في الجسر القديم الذي أغلق منذ شهر كامل؟'), 'question')
  assert.equal(read('أهم ما جاء في بيان البلدية عن إغلاق الجسر'), 'fragment')
  assert.equal(read('وقال رئيس البلدية سامي نجم: "الجسر القديم بحاجة إلى صيانة كاملة.'), 'quotation')
  assert.equal(read('للمزيد من التفاصيل عن إغلاق الجسر القديم تابعوا صفحتنا على الشبكة.'), 'furniture')
  assert.equal(read('أغلق الجسر القديم أمام الشاحنات.'), 'length')
  assert.equal(read(NEWS, { isWithinQuotation: true }), 'quotation')
})

test('A long sentence ends at a comma before its tail', () => {
  const tail =
    '، مشيرا إلى أن أعمال الصيانة ستشمل الأعمدة والإنارة والأرصفة وممرات المشاة وقنوات تصريف المياه على ضفتي النهر'
  const long = `أعلن رئيس بلدية المنارة سامي نجم في مؤتمر صحفي عقده صباح الاثنين في مبنى البلدية أن الجسر القديم الذي يربط ضفتي المدينة سيبقى مغلقا أمام الشاحنات الكبيرة والصغيرة حتى نهاية فصل الشتاء المقبل`
  assert.equal(read(`${long}${tail}.`), long)
})

test('English and French sentences that lean on others are refused too', () => {
  assert.equal(read('He said the old bridge would stay closed to lorries until spring.'), 'pronoun')
  assert.equal(read('Elle sera fermée aux camions jusqu’à la fin de l’hiver prochain.'), 'pronoun')
  assert.equal(read('The old bridge will stay closed to lorries until the spring, he said.'), 'nobody-speaks')
  assert.equal(read('I made the decision because the old bridge was no longer safe, said the mayor.'), 'first-person')
  const stands = 'The mayor said the old bridge would stay closed to lorries until spring.'
  assert.equal(read(stands), stands)
})
