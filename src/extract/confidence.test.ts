import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractArticle } from './extract-article.ts'

const SENTENCES = [
  'أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين.',
  'وقال مدير الميناء إن الأرصفة لم تتضرر، وإن السفن التي انتظرت في عرض البحر دخلت تباعا منذ الصباح.',
  'وأضاف أن حمولة السفن التسع تبلغ أربعين ألف طن من القمح والأخشاب، وأن تفريغها يستغرق ثلاثة أيام.',
  'وينتظر أن تعود رحلات الركاب إلى الجزر مطلع الأسبوع المقبل بعد فحص المنارات والعوامات.',
]
const text = [...SENTENCES, ...SENTENCES.map((sentence) => `${sentence.slice(0, -1)} أيضا.`)]
const paragraphs = text.map((sentence) => `<p>${sentence}</p>`).join('')

function confidenceIn(body: string, head = ''): number {
  const html = `<html><head>${head}</head><body><h1>عودة الملاحة إلى ميناء الياسمين</h1>${body}</body></html>`
  const outcome = extractArticle(html, { url: 'https://marsa.example/news/42' })
  assert.equal(outcome.kind, 'extracted')
  return outcome.kind === 'extracted' ? outcome.article.confidence : 0
}

const told = (body: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'عودة الملاحة', articleBody: body })}</script>`

test('a named body of sentences is nearly sure; each thing that speaks against it takes from that', () => {
  const sure = confidenceIn(`<div class="article-body">${paragraphs}</div>`)
  assert.ok(sure > 0.9 && sure < 1, `${sure}`)
  const other = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('')
  const doubtful = {
    unnamed: confidenceIn(`<div class="x">${paragraphs}</div>`),
    short: confidenceIn(`<div class="article-body"><p>${SENTENCES[0]}</p></div>`),
    elsewhere: confidenceIn(
      `<div class="article-body">${paragraphs}</div><div class="x"><ul><li><div>${other}</div></li></ul></div>`,
    ),
    differs: confidenceIn(
      `<div class="article-body">${paragraphs}</div>`,
      told(`${SENTENCES[0]} ${'وهذا نص آخر لا يظهر في الصفحة مطلقا، ولا يشبه ما فيها. '.repeat(8)}${text.join(' ')}`),
    ),
  }
  for (const [why, confidence] of Object.entries(doubtful))
    assert.ok(confidence < sure, `${why}: ${confidence} < ${sure}`)
  assert.ok(doubtful.short < 0.6, 'one sentence may be all that was found')
})

test('JSON-LD that tells the same text leaves no doubt of its own', () => {
  const body = `<div class="article-body">${paragraphs}</div>`
  assert.equal(confidenceIn(body, told(text.join(' '))), confidenceIn(body))
})
