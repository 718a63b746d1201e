import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareText } from '../text/prepare-text.ts'
import { relateTexts } from './text-overlap.ts'

const BODY = `وكانت البلدية قد أغلقت الجسر القديم قبل شهرين بعد أن كشفت لجنة من المهندسين تشققات في دعامتين من دعاماته السبع،
ووصفت حالتهما بالخطرة. وقدرت اللجنة كلفة الترميم بثلاثة ملايين دينار، وقالت إن العمل فيه يحتاج إلى سنة كاملة تحول خلالها
الشاحنات إلى طريق المنحدر الشمالي. ويعترض أصحاب المتاجر القريبة على التحويل لأنه يبعد الزبائن عن السوق، فيما يطالب سكان
الحي الشرقي بممر آمن للتلاميذ طوال مدة العمل. وبني الجسر قبل قرن ونصف القرن من حجر المقالع المجاورة.`
const FIRST = prepared(
  'سقالات حول الدعامة الثالثة',
  `بدأ عمال البلدية صباح اليوم نصب السقالات حول الدعامة الثالثة، وأغلقوا الرصيف الغربي أمام المارة. وقال مهندس الموقع إن المرحلة
الأولى تنتهي في الربيع، وإن فريقا من عشرين عاملا سيتناوب عليها ليلا ونهارا. ${BODY}`,
)
const LATER = prepared(
  'رد شكوى التجار',
  `ردت المحكمة الإدارية شكوى رفعها ثلاثة تجار طلبوا وقف الأشغال حتى نهاية الموسم السياحي، وألزمتهم دفع النفقات. وأعلن محاميهم أنه
سيستأنف القرار خلال أيام، ورحبت جمعية الأهالي بالحكم ودعت إلى الإسراع في التنفيذ. ${BODY}`,
)

function prepared(title: string, text: string) {
  return prepareText({ language: 'ar', title, text })
}

test('the same body under another beginning is a copy by another outlet, and background that one outlet tells again', () => {
  assert.equal(relateTexts(LATER, FIRST).kind, 'copy')
  assert.equal(relateTexts(LATER, FIRST, { ofOneOutlet: true }).kind, 'partial')
  assert.equal(relateTexts(FIRST, FIRST, { ofOneOutlet: true }).kind, 'copy')
})
