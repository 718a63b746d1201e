import assert from 'node:assert/strict'
import { test } from 'node:test'
import { terms } from '../arabic/analyze.ts'
import { type HighlightPart, highlight, highlightWhole } from './highlight.ts'

const marked = (query: string) => new Set(terms(query, 'ar'))
const show = (parts: readonly HighlightPart[]) => parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

const CASES: readonly (readonly [query: string, text: string, shown: string])[] = [
  ['كتاب', 'اشترى والكتابَ وقلمًا', 'اشترى [والكتابَ] وقلمًا'],
  ['مدرسة', 'فتحت المَدْرَسَةُ أبوابها للمدرسين', 'فتحت [المَدْرَسَةُ] أبوابها [للمدرسين]'],
  ['ترمب', 'وصل ترامب إلى لندن', 'وصل [ترامب] إلى لندن'],
  ['عبد الله', 'استقبل عبدالله ضيفه', 'استقبل [عبدالله] ضيفه'],
  ['الميناء', 'أُغلق الميـناء.', 'أُغلق [الميـناء].'],
  ['300', 'نُقل ٣٠٠ راكب بـ300 حافلة', 'نُقل [٣٠٠] راكب بـ[300] حافلة'],
  ['لا شيء هنا', 'نص آخر', 'نص آخر'],
]

for (const [query, text, shown] of CASES) {
  test(`«${query}» in «${text}» shows as ${shown}`, () => {
    assert.equal(show(highlight(text, marked(query), 'ar')), shown)
  })
}

test('a long text shows the passage that holds most of the query, cut at words', () => {
  const filler = 'تستمر الأعمال في الرصيف الشمالي كما أعلن المكتب. '.repeat(12)
  const text = `${filler}ذكر الميناء أولا. ${filler}أغلقت العاصفة الميناء صباحا. ${filler}`
  const shown = show(highlight(text, marked('العاصفة الميناء'), 'ar'))
  assert.match(shown, /^….*\[العاصفة\] \[الميناء\] صباحا.*…$/su)
  assert.ok(shown.length < 260)
})

test('a long text without a hit shows its beginning', () => {
  const text = 'كلمة '.repeat(200)
  assert.match(show(highlight(text, marked('سفينة'), 'ar')), /^كلمة كلمة .*كلمة…$/su)
})

test('a text of one endless word is still cut', () => {
  const shown = show(highlight('ب'.repeat(5000), marked('سفينة'), 'ar'))
  assert.equal(shown.length, 241)
})

test('the parts of a whole text join to the text', () => {
  const text = 'عاجل | الميناءُ يُغلق 🙂 والميناء يُفتح'.repeat(30)
  const joined = highlightWhole(text, marked('ميناء'), 'ar')
    .map((part) => part.text)
    .join('')
  assert.equal(joined, text)
})
