import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFactText } from '../fact-text.ts'
import { findSpeechActs } from './find-speech-acts.ts'
import { speakerName } from './speaker-name.ts'
import { readSpeechText } from './speech-text.ts'

/** Verb, speaker and via of each act. */
function acts(text: string): readonly (readonly (string | undefined)[])[] {
  const read = readSpeechText(readFactText(text))
  return findSpeechActs(read).map(({ verbWord, speaker, via }) => [
    read.words[verbWord]?.key,
    speaker && speakerName(text, speaker),
    ...(via ? [speakerName(text, via)] : []),
  ])
}

test('A speaker ends where time, place or the words themselves begin', () => {
  assert.deepEqual(acts('قال وزير العمل المرواني سامي نجم، الجمعة، إن المرفأ سيفتح.'), [
    ['قال', 'وزير العمل المرواني سامي نجم'],
  ])
  assert.deepEqual(acts('وأعلنت المتحدثة باسم بلدية سدرة في مؤتمر صحافي أن الماء عاد.'), [
    ['واعلنت', 'المتحدثة باسم بلدية سدرة'],
  ])
  assert.deepEqual(acts('وقال ناجي عبر تويتر: "عدنا".'), [['وقال', 'ناجي']])
  assert.deepEqual(acts('أعلنت وزارة الصحة إصابة خمسة أشخاص.'), [['اعلنت', 'وزارة الصحة']])
})

test('Offices go on after «في» and «من», and beside a name between commas', () => {
  assert.deepEqual(acts('وقالت الشرطة في سدرة إن الطريق أغلق.'), [['وقالت', 'الشرطة في سدرة']])
  assert.deepEqual(acts('وقال كريم ناجي، مدير مرصد الأنهار، إن المنسوب ارتفع.'), [
    ['وقال', 'كريم ناجي، مدير مرصد الأنهار'],
  ])
})

test('Whoever carries the words of another is not their speaker', () => {
  assert.deepEqual(acts('ونقلت وكالة المرفأ عن مسؤول في الوزارة قوله إن العمل بدأ.'), [
    ['ونقلت', 'مسؤول في الوزارة', 'وكالة المرفأ'],
    ['قوله', 'مسؤول في الوزارة', 'وكالة المرفأ'],
  ])
  assert.deepEqual(acts('وقال سامي نجم لوكالة فرانس برس "لن نرحل".'), [['وقال', 'سامي نجم', 'وكالة فرانس برس']])
})

test('A speaker may be named by a preposition, and may be told after the words', () => {
  assert.deepEqual(acts('غرق قاربان، بحسب الشرطة المحلية.'), [['بحسب', 'الشرطة المحلية']])
  assert.deepEqual(acts('غرق قاربان، وفقا للمرصد البحري.'), [['وفقا', 'المرصد البحري']])
  assert.deepEqual(acts('غرق قاربان، وفق حصيلة جديدة للدفاع المدني.'), [['وفق', 'الدفاع المدني']])
  assert.deepEqual(acts('سيعود الصيادون غدا، حسبما أفاد مدير المرفأ.'), [['افاد', 'مدير المرفأ']])
  assert.deepEqual(acts('بني الجسر وفق خطة جديدة.'), [])
})

test('A speaker may stand before the verb', () => {
  assert.deepEqual(acts('المتحدث باسم البلدية قال إن الجسر آمن.'), [['قال', 'المتحدث باسم البلدية']])
  assert.deepEqual(acts('وكانت وزارة النقل قد أعلنت أن الجسر آمن.'), [['اعلنت', 'وزارة النقل']])
  assert.deepEqual(acts('النائب سامي نجم، الذي زار الجسر، أكد أن العمل بدأ.'), [['اكد', 'النائب سامي نجم']])
})

test('Participles and joined verbs keep the speaker of their sentence', () => {
  assert.deepEqual(acts('قال الوزير إن الجسر آمن، مضيفا أن السير عاد، وأكد أن لا خطر.'), [
    ['قال', 'الوزير'],
    ['مضيفا', 'الوزير'],
    ['واكد', 'الوزير'],
  ])
})

test('A pronoun names nobody, and a doubtful verb needs something said', () => {
  assert.deepEqual(acts('وأضاف أن العمل بدأ.'), [['واضاف', undefined]])
  assert.deepEqual(acts('كتب الوزير كثيرة.'), [])
  assert.deepEqual(acts('وكتب الوزير على تويتر: "عدنا".'), [['وكتب', 'الوزير']])
})

test('Names that look like grammar stay names', () => {
  assert.deepEqual(acts('وقالت سي إن إن إن القارب غرق.'), [['وقالت', 'سي إن إن']])
  assert.deepEqual(acts('وقال علي ناجي إن القارب غرق.'), [['وقال', 'علي ناجي']])
})

test('Things, years and what is carried elsewhere say nothing', () => {
  assert.deepEqual(acts('وقيمته، كما أعلنت العام الماضي الوزارة، كبيرة.'), [['اعلنت', 'الوزارة']])
  assert.deepEqual(acts('وأكد عدد الأسهم أن السوق عاد.'), [['واكد', undefined]])
  assert.deepEqual(acts('وأكد عدد من السكان أن الماء عاد.'), [['واكد', 'عدد من السكان']])
  assert.deepEqual(acts('قرر المجلس نقل المكتبة إلى سدرة.'), [])
  assert.deepEqual(acts('ويستطيع السائق نقل معلومات مفيدة عن الحريق.'), [])
  assert.deepEqual(acts('وهذا من وجهة نظرهم خطأ.'), [])
})

test('Neither what is described nor whom one tells belongs to the speaker', () => {
  assert.deepEqual(acts('وصفت سدرة تقارير الصيادين بأنها "كاذبة".'), [['وصفت', 'سدرة']])
  assert.deepEqual(acts('ووصف وزير العمل المرواني القرار بأنه "خاطئ".'), [['ووصف', 'وزير العمل المرواني']])
  assert.deepEqual(acts('وقال مسؤول بالأمم المتحدة لمجلس البلدية إن الماء عاد.'), [['وقال', 'مسؤول بالأمم المتحدة']])
})

test('The medium may stand before the speaker', () => {
  assert.deepEqual(acts('وتوضح لفرانس24 سلمى نجم أن الماء عاد.'), [['وتوضح', 'سلمى نجم', 'فرانس24']])
  assert.deepEqual(acts('وقال لرويترز إن الماء عاد.'), [['وقال', undefined, 'رويترز']])
})

test('Names of persons follow their office over «على» and a comma', () => {
  assert.deepEqual(acts('وقال المشرف العام على مرصد الأنهار كريم ناجي إن المنسوب ارتفع.'), [
    ['وقال', 'المشرف العام على مرصد الأنهار كريم ناجي'],
  ])
  assert.deepEqual(acts('وقال مندوب سدرة في المجلس، سامي نجم، إن المنسوب ارتفع.'), [
    ['وقال', 'مندوب سدرة في المجلس، سامي نجم'],
  ])
  assert.deepEqual(acts('فالصيادون يرون أن المنسوب ارتفع.'), [['يرون', 'الصيادون']])
})

test('A participle takes whom its sentence is about', () => {
  assert.deepEqual(acts('وأمس، انسحب وزير العمل سامي نجم من القاعة واصفا الخطة بأنها "خاطئة".'), [
    ['واصفا', 'وزير العمل سامي نجم'],
  ])
  assert.deepEqual(acts('الفنان سامي نجم نشر صورة للمرفأ، قائلا "عدنا".'), [['قايلا', 'الفنان سامي نجم']])
  assert.deepEqual(acts('وسقط سقف مكتب المدير على الأرض، قائلة "عدنا".'), [['قايله', undefined]])
})

test('What follows «أنه يتابع», «أقر بفشله» and «شخصيا» is nobody who speaks', () => {
  assert.deepEqual(acts('وأوضح سامي نجم أنه يتابع المياه وأن "الماء عاد".'), [
    ['واوضح', 'سامي نجم'],
    ['يتابع', 'سامي نجم'],
  ])
  assert.deepEqual(acts('ويقر بفشله معلنا أن "الماء عاد".'), [
    ['ويقر', undefined],
    ['معلنا', undefined],
  ])
  assert.deepEqual(acts('وحذر الوزير شخصيا وسائل الإعلام من الكذب.'), [['وحذر', 'الوزير']])
  assert.deepEqual(acts('وقال الناطق باسم هذه الهيئة إن الماء عاد.'), [['وقال', 'الناطق باسم هذه الهيئة']])
})
