import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractArticle } from './extract-article.ts'
import type { Decision } from './trace.ts'

const PARAGRAPHS = [
  'أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين.',
  'وقال مدير الميناء إن الأرصفة لم تتضرر، وإن السفن التي انتظرت في عرض البحر دخلت تباعا منذ الصباح.',
  'وأضاف أن حمولة السفن التسع تبلغ أربعين ألف طن من القمح والأخشاب، وأن تفريغها يستغرق ثلاثة أيام.',
  'وينتظر أن تعود رحلات الركاب إلى الجزر مطلع الأسبوع المقبل بعد فحص المنارات والعوامات.',
]
const PAGE = `<html><head><title>عودة الملاحة إلى ميناء الياسمين - مرسى</title>
<meta property="og:title" content="عودة الملاحة إلى ميناء الياسمين"><meta name="author" content="سلمى الحداد">
<meta property="article:published_time" content="2024-04-03T09:00:00+03:00"></head><body>
<div class="share-bar"><p>شارك هذا الخبر مع أصدقائك على مواقع التواصل.</p></div>
<h1>عودة الملاحة إلى ميناء الياسمين</h1>
<div class="text">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<p><a href="/7">باحثون يكتشفون نوعا جديدا من الفراشات</a></p></div>
<div class="about"><p>مرسى صحيفة يومية في الميناء منذ عشرين عاما.</p></div></body></html>`

function decisionsOf(html: string): readonly Decision[] {
  const decisions: Decision[] = []
  const url = 'https://marsa.example/news/42'
  const outcome = extractArticle(html, { url, trace: { note: (decision) => decisions.push(decision) } })
  assert.equal(outcome.kind, 'extracted')
  assert.deepEqual(extractArticle(html, { url }), outcome, 'listening changes nothing')
  return decisions
}

test('every decision is told with its rule: candidates for the title, the body and its rivals, what was dropped', () => {
  const decisions = decisionsOf(PAGE)
  const told = (about: Decision['about']) =>
    decisions.filter((one) => one.about === about).map(({ verdict, rule }) => `${verdict} ${rule}`)
  assert.deepEqual(told('title'), ['chosen og:title', 'passed-over title-tag', 'chosen first-heading'])
  assert.deepEqual(told('author'), ['chosen meta'])
  assert.ok(told('published').includes('chosen meta'), told('published').join())
  assert.ok(told('confidence').includes('signal prose-elsewhere'), told('confidence').join())
  assert.deepEqual(told('body'), ['chosen richest-subtree', 'passed-over runner-up'])
  assert.deepEqual(told('dropped-element'), ['dropped button-mark'])
  assert.deepEqual(told('dropped-block'), ['dropped link-line'])
  assert.equal(
    decisions.find((one) => one.verdict === 'chosen' && one.about === 'body')?.subject,
    'html > body > div.text',
  )
})
