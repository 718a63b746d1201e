import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRewritten } from './rejoin-story.ts'

const URGENT = { title: 'عاجل: سماع دوي انفجار في المرسى', text: 'سُمع دوي انفجار في المرسى قبل قليل.' }
const REPORT = {
  title: 'حريق في مستودع للزيوت في المرسى',
  lead: 'أخمد رجال الإطفاء حريقا في مستودع للزيوت عند المدخل الغربي للمدينة بعد ساعتين من اندلاعه.',
  text: 'قالت مصلحة الإطفاء إن الدوي الذي سُمع فجرا نجم عن خزان وقود انفجر بالحرارة، وإن أحدا لم يصب لأن المستودع كان مغلقا ليلا.',
}

test('an urgent item of two lines that became a report is rewritten', () => {
  assert.equal(isRewritten(URGENT, REPORT), true)
})

test('a corrected word, another headline, one more paragraph and a longer urgent item are no rewriting', () => {
  assert.equal(isRewritten(REPORT, { ...REPORT, text: REPORT.text.replace('فجرا', 'مساء') }), false)
  assert.equal(isRewritten(REPORT, { ...REPORT, title: 'أخبار المساء من كل المدن والقرى' }), false)
  const more = `${REPORT.text} وتحقق الشرطة في سبب الحريق، وفتحت البلدية الطريق بعد الظهر أمام السيارات.`
  assert.equal(isRewritten(REPORT, { ...REPORT, text: more }), false)
  assert.equal(isRewritten(URGENT, { ...URGENT, text: 'الدفاع المدني: لا إصابات في انفجار المرسى.' }), false)
  assert.equal(isRewritten(REPORT, { title: '', text: '' }), false)
})

test('a text whose spelling alone changed is the same', () => {
  assert.equal(isRewritten(REPORT, { ...REPORT, text: REPORT.text.replaceAll('إ', 'ا').replaceAll('أ', 'ا') }), false)
})
