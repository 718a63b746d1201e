import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countInArabic, numberInArabic } from './arabic-number-words.ts'
import { codeQuestion } from './code-question.ts'
import { numberInEnglish } from './english-number-words.ts'
import { ARABIC_PHRASING } from './question-in-arabic.ts'
import { ENGLISH_PHRASING } from './question-in-english.ts'

test('Arabic numbers take the form that gender and case ask for', () => {
  const subject = { gender: 'masculine', case: 'nominative' } as const
  const object = { gender: 'masculine', case: 'oblique' } as const
  const hers = { gender: 'feminine', case: 'oblique' } as const
  const cases = [
    [1, subject, 'واحد'],
    [2, subject, 'اثنان'],
    [2, hers, 'اثنتين'],
    [3, subject, 'ثلاثة'],
    [8, hers, 'ثماني'],
    [10, subject, 'عشرة'],
    [10, hers, 'عشر'],
    [11, subject, 'أحد عشر'],
    [11, hers, 'إحدى عشرة'],
    [12, subject, 'اثنا عشر'],
    [12, object, 'اثني عشر'],
    [12, hers, 'اثنتي عشرة'],
    [13, subject, 'ثلاثة عشر'],
    [18, hers, 'ثماني عشرة'],
    [20, subject, 'عشرون'],
    [21, hers, 'إحدى وعشرين'],
    [21, object, 'واحد وعشرين'],
    [82, subject, 'اثنان وثمانون'],
    [99, object, 'تسعة وتسعين'],
    [100, subject, 'مئة'],
    [200, subject, 'مئتان'],
    [203, object, 'مئتين وثلاثة'],
    [325, object, 'ثلاثمئة وخمسة وعشرين'],
    [812, subject, 'ثمانمئة واثنا عشر'],
    [999, subject, 'تسعمئة وتسعة وتسعون'],
  ] as const
  for (const [number, form, words] of cases) assert.equal(numberInArabic(number, form), words)
})

test('what is counted stands in the plural up to ten, and in the accusative singular from eleven on', () => {
  const book = { gender: 'masculine', plural: 'كتب', accusative: 'كتابًا' } as const
  const apple = { gender: 'feminine', plural: 'تفاحات', accusative: 'تفاحة' } as const
  assert.equal(countInArabic(7, { noun: book, case: 'nominative' }), 'سبعة كتب')
  assert.equal(countInArabic(7, { noun: apple, case: 'nominative' }), 'سبع تفاحات')
  assert.equal(countInArabic(10, { noun: apple, case: 'oblique' }), 'عشر تفاحات')
  assert.equal(countInArabic(11, { noun: book, case: 'oblique' }), 'أحد عشر كتابًا')
  assert.equal(countInArabic(15, { noun: apple, case: 'oblique' }), 'خمس عشرة تفاحة')
  assert.equal(countInArabic(34, { noun: book, case: 'oblique' }), 'أربعة وثلاثين كتابًا')
  assert.equal(countInArabic(34, { noun: apple, case: 'nominative' }), 'أربع وثلاثون تفاحة')
})

test('English numbers are spelt as they are spoken', () => {
  const spelt = [0, 13, 20, 47, 100, 101, 340, 999].map(numberInEnglish)
  assert.deepEqual(spelt, [
    'zero',
    'thirteen',
    'twenty',
    'forty-seven',
    'one hundred',
    'one hundred and one',
    'three hundred and forty',
    'nine hundred and ninety-nine',
  ])
})

test('every family is whole Arabic sentences', () => {
  const { sum, difference, extreme, inDigits, oneDigit, timeSpan, added, taken, letters } = ARABIC_PHRASING
  assert.equal(sum(38, 12), 'ما مجموع ثمانية وثلاثين واثني عشر؟')
  assert.equal(difference(51, 4), 'ما ناتج طرح أربعة من واحد وخمسين؟')
  assert.equal(
    extreme([249, 956, 802], 'largest'),
    'أي هذه الأعداد هو الأكبر: مئتان وتسعة وأربعون؛ تسعمئة وستة وخمسون؛ ثمانمئة واثنان؟',
  )
  assert.equal(inDigits(921), 'اكتب بالأرقام: تسعمئة وواحد وعشرون.')
  assert.equal(oneDigit(395, 'tens'), 'ما رقم العشرات في العدد ثلاثمئة وخمسة وتسعين؟')
  assert.equal(timeSpan('hour', 6), 'كم دقيقة في ست ساعات؟')
  assert.equal(timeSpan('week', 11), 'كم يومًا في أحد عشر أسبوعًا؟')
  assert.equal(
    added({ thing: 0, before: 24, more: 8 }),
    'كان في السلة أربع وعشرون تفاحة، ثم وضعنا فيها ثماني تفاحات. كم تفاحة فيها الآن؟',
  )
  assert.equal(
    taken({ thing: 7 / 12, before: 46, less: 12 }),
    'كان على الرف ستة وأربعون كتابًا، ثم أخذنا منه اثني عشر كتابًا. كم كتابًا بقي عليه؟',
  )
  assert.equal(letters('جبل', 'برتقال'), 'كم حرفًا في الكلمتين «جبل» و«برتقال» معًا؟')
})

test('every family is whole English sentences', () => {
  const { difference, oneDigit, timeSpan, added, taken } = ENGLISH_PHRASING
  assert.equal(difference(51, 4), 'What is left of fifty-one if we take four away?')
  assert.equal(oneDigit(395, 'ones'), 'In the number three hundred and ninety-five, what is the digit of the ones?')
  assert.equal(timeSpan('day', 3), 'How many hours are there in three days?')
  assert.equal(
    added({ thing: 0, before: 24, more: 8 }),
    'There are twenty-four apples in the basket, and we add eight more. How many apples are there now?',
  )
  assert.equal(
    taken({ thing: 0, before: 40, less: 3 }),
    'There were forty apples in the basket, and we took three of them. How many apples are left?',
  )
})

const nonces = Array.from({ length: 5000 }, (_, index) => `nonce ${index}`)

test('no question shows a digit, and every answer is a whole number up to 999', () => {
  for (const nonce of nonces) {
    for (const language of ['ar', 'en'] as const) {
      const { text, answer } = codeQuestion(nonce, language)
      assert.doesNotMatch(text, /\p{Nd}|undefined|NaN| {2}/u)
      assert.match(text, language === 'ar' ? /[؟.]$/u : /[?.]$/)
      assert.ok(Number.isInteger(answer) && answer >= 0 && answer <= 999, text)
    }
  }
})

test('a question is the same each time, and has thousands of sisters', () => {
  assert.deepEqual(codeQuestion('nonce', 'ar'), codeQuestion('nonce', 'ar'))
  assert.ok(new Set(nonces.map((nonce) => codeQuestion(nonce, 'ar').text)).size > 3000)
})

test('no answer is worth guessing', () => {
  const counts = new Map<number, number>()
  for (const nonce of nonces) {
    const { answer } = codeQuestion(nonce, 'ar')
    counts.set(answer, (counts.get(answer) ?? 0) + 1)
  }
  assert.ok(Math.max(...counts.values()) / nonces.length < 0.025)
})
