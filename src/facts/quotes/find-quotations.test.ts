import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFactText } from '../fact-text.ts'
import { findSpeechActs } from '../speech/find-speech-acts.ts'
import { readSpeechText } from '../speech/speech-text.ts'
import { findQuotations } from './find-quotations.ts'

/** Words, speaker and verb of each quotation, and «…» where it is partial. */
function quotes(text: string): readonly (readonly (string | undefined)[])[] {
  const read = readSpeechText(readFactText(text))
  return findQuotations(read, findSpeechActs(read)).map((found) => {
    assert.equal(text.slice(found.start, found.end), found.text)
    return [found.text, found.speaker, found.verb, ...(found.isPartial ? ['…'] : [])]
  })
}

test('Words in marks belong to whoever says them, before or after', () => {
  assert.deepEqual(quotes('وقال سامي نجم، مدير المرفأ، إن "الصيادين عادوا إلى بيوتهم".'), [
    ['الصيادين عادوا إلى بيوتهم', 'سامي نجم، مدير المرفأ', 'قال'],
  ])
  assert.deepEqual(quotes('«لن نرحل من هذه القرية»، قال المختار كريم ناجي.'), [
    ['لن نرحل من هذه القرية', 'المختار كريم ناجي', 'قال', '…'],
  ])
})

test('All marks are known, also typed the wrong way round', () => {
  for (const [open, close] of ['""', '“”', '”“', '«»', '»«', '‹›'].map((pair) => [...pair])) {
    assert.deepEqual(quotes(`وقال الوزير: ${open}عاد الماء إلى البيوت كلها${close}.`), [
      ['عاد الماء إلى البيوت كلها', 'الوزير', 'قال'],
    ])
  }
  assert.deepEqual(quotes("وقال الوزير: ''عاد الماء إلى البيوت كلها''."), [
    ['عاد الماء إلى البيوت كلها', 'الوزير', 'قال'],
  ])
})

test('Marks within marks belong to the outer words', () => {
  assert.deepEqual(quotes('وقال الوزير: "قرأت في صحيفة "المرفأ" أن الماء عاد".'), [
    ['قرأت في صحيفة "المرفأ" أن الماء عاد', 'الوزير', 'قال'],
  ])
})

test('A phrase within the sentence of the reporter is partial', () => {
  assert.deepEqual(quotes('ووصف الوزير القرار بأنه "خاطئ جدا".'), [['خاطئ جدا', 'الوزير', 'وصف', '…']])
  assert.deepEqual(quotes('وقالت الشرطة إن الحريق "مدبر على الأرجح" وإنها تحقق.'), [
    ['مدبر على الأرجح', 'الشرطة', 'قالت', '…'],
  ])
})

test('A second quotation keeps its speaker', () => {
  assert.deepEqual(quotes('وقال الوزير "عاد الماء إلى البيوت كلها"، مضيفا أن "الجسر آمن منذ أمس".'), [
    ['عاد الماء إلى البيوت كلها', 'الوزير', 'قال'],
    ['الجسر آمن منذ أمس', 'الوزير', 'مضيفا'],
  ])
})

test('Names in quotation marks are no quotations', () => {
  assert.deepEqual(quotes('وقال الوزير لـ"المرفأ" إن صحيفة "النهر" أغلقت.'), [])
  assert.deepEqual(quotes('وقالت "رويترز" إن حزب «الضفة» فاز.'), [])
  assert.deepEqual(quotes('وعرض فيلم "الضفة الأخرى" أمس.'), [])
})

test('A title tells its speaker before a colon', () => {
  assert.deepEqual(quotes('وزير العمل: "لن نغلق المرفأ أبدا هذا العام"'), [
    ['لن نغلق المرفأ أبدا هذا العام', 'وزير العمل', undefined],
  ])
})

test('A pronoun leaves the speaker open', () => {
  assert.deepEqual(quotes('وأضاف: "عاد الماء إلى البيوت كلها".'), [['عاد الماء إلى البيوت كلها', undefined, 'أضاف']])
})

test('One word within what is told is a name, unless the act describes by it', () => {
  assert.deepEqual(quotes('وقال الوزير إن بلدة "الضفة" آمنة و"النهر" كذلك.'), [])
  assert.deepEqual(quotes('وقال الوزير إن الشرطة تبحث عن "الضفدع" منذ أمس.'), [])
  assert.deepEqual(quotes('وانتقد الوزير القرار واصفا إياه بأنه "خاطئ".'), [['خاطئ', 'الوزير', 'واصفا', '…']])
})

test('Letters, figures, plans, meetings and players in marks are no quotations', () => {
  assert.deepEqual(quotes('وقال الوزير إن المرض من صنف "أ" وإن الوزن بين "32 و35 كيلوغراما".'), [])
  assert.deepEqual(quotes('وأعلنت سدرة عن مذكرة لإنشاء "خطة المياه 2030".'), [])
  assert.deepEqual(quotes('الضفة تدعو سدرة لعقد "اجتماع الأنهار الثلاثي"'), [])
  assert.deepEqual(quotes('وأعلن النادي أن مهاجم الفريق «سامي نجم» أصيب.'), [])
  assert.deepEqual(quotes('وقال المهاجم "سنعود غدا".'), [['سنعود غدا', 'المهاجم', 'قال', '…']])
})

test('A mark that was never closed does not swallow what follows', () => {
  const text = 'وقال سامي نجم: "عدنا إلى بيوتنا. وتابع: "الماء نظيف والجسر آمن". وقال: "لن نرحل من هنا أبدا".'
  assert.deepEqual(
    quotes(text).map(([words]) => words),
    ['عدنا إلى بيوتنا.', 'الماء نظيف والجسر آمن', 'لن نرحل من هنا أبدا'],
  )
})

test('Somebody says what a thing only shows', () => {
  assert.deepEqual(quotes('كشفت صور حديثة أن الجسر "قديم جدا"، بحسب ما أفاد مدير المرفأ.'), [
    ['قديم جدا', 'مدير المرفأ', 'أفاد', '…'],
  ])
})

test('A title may quote a phrase of the office that stands before its colon', () => {
  assert.deepEqual(quotes('وزارة النقل: كل جسر قديم "خطر على الناس"'), [
    ['خطر على الناس', 'وزارة النقل', undefined, '…'],
  ])
  assert.deepEqual(quotes('وزارة النقل: إغلاق صحيفة "الضفة الأخرى"'), [])
  assert.deepEqual(quotes('فيديو: إغلاق "الضفة الأخرى"'), [])
})

test('What somebody affirms before they say more is theirs', () => {
  assert.deepEqual(quotes('وبعد تأكيدها أن "المرفأ لا يغلق أبوابه أبدا"، عادت إلى سدرة.'), [
    ['المرفأ لا يغلق أبوابه أبدا', undefined, 'تأكيدها'],
  ])
})

test('Groups are named in marks, and a verb before a colon is no speaker', () => {
  assert.deepEqual(quotes('وأعلن "جيش الضفة" أن الجسر آمن.'), [])
  assert.deepEqual(quotes('وأشارت المصادر إلى أن "جبهة النهر" تقدمت.'), [])
  assert.deepEqual(quotes('وزاد: "عاد الماء إلى البيوت كلها".'), [])
})
