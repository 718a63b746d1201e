import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyText } from '../news/block.ts'
import { EMPTY_TEMPLATE, type OutletTemplate } from '../news/outlet-template.ts'
import { repeatedParts } from '../news/repeated-lines.ts'
import { extractArticle } from './extract-article.ts'
import { learnTemplate } from './learn-template.ts'
import { spareKeptLines } from './spare-kept-lines.ts'

const DAY = 86_400_000
const SUBJECTS = [
  ['ميناء الياسمين', 'يستقبل سفن القمح'],
  ['مكتبة الربوة', 'تفتح قاعة للصغار'],
  ['فريق السنابل', 'يفوز ببطولة الشاطئ'],
  ['وزارة الري', 'تطلق مشروع السدود'],
  ['مستشفى الهضبة', 'يجري جراحة نادرة'],
  ['مهرجان الزيتون', 'يجمع مزارعي القرى'],
  ['جامعة المرفأ', 'تخرّج دفعة المهندسين'],
  ['متحف النسيج', 'يعرض أنوالا قديمة'],
  ['بلدية الكروم', 'ترصف شوارع الحي'],
  ['قطار الساحل', 'يعود إلى محطته'],
  ['غرفة التجارة', 'تنشر أسعار الأسبوع'],
  ['رصد الجبل', 'يسجل هزة خفيفة'],
] as const

function subjectOf(number: number): readonly [string, string] {
  const first = SUBJECTS[number % SUBJECTS.length] ?? SUBJECTS[0]
  const second = SUBJECTS[(number * 5 + Math.floor(number / SUBJECTS.length)) % SUBJECTS.length] ?? SUBJECTS[0]
  return [first[0], number < SUBJECTS.length ? first[1] : second[1]]
}

interface Article {
  readonly title: string
  readonly paragraphs: readonly string[]
}

function article(number: number): Article {
  const [who, what] = subjectOf(number)
  return {
    title: `${who} ${what}`,
    paragraphs: [
      `أعلن ${who} صباح اليوم أنه ${what} بعد استعداد دام ${number + 3} أسابيع شارك فيه عشرات العاملين في المدينة.`,
      `وقال المتحدث باسم ${who} إن الكلفة بلغت ${number + 11} ألف دينار، وإن العمل سيستمر حتى نهاية الشهر المقبل.`,
      `وأضاف أن أهالي الحي رقم ${number + 1} رحبوا بالخطوة، وطالبوا بأن تشمل القرى المجاورة في العام ${2030 + number}.`,
    ],
  }
}

const APPEAL =
  'يعمل محررو الصحيفة بلا مقابل من المعلنين، ويعتمد استمرار عملهم على ما يدفعه القارئ الكريم كل شهر من ماله.'

type Design = (article: Article) => string

/** The appeal stands between the paragraphs, in a box whose class says nothing. */
const first: Design = ({ title, paragraphs: [one = '', ...rest] }) =>
  `<html><body><h1>${title}</h1><div class="k7"><p>${one}</p><div class="k9"><p>${APPEAL}</p></div>${rest.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`

function pageOf(design: Design, { title, paragraphs }: Article): string {
  return design({ title, paragraphs })
}

/** Reads pages in order, each with what those before it taught. */
function readInOrder(pages: readonly string[], start: OutletTemplate = EMPTY_TEMPLATE) {
  let template = start
  const texts = pages.map((html, index) => {
    const outcome = extractArticle(html, { url: `https://sanabel.example/news/${index}`, template })
    assert.equal(outcome.kind, 'extracted', JSON.stringify(outcome))
    if (outcome.kind !== 'extracted') return ''
    if (outcome.survey) template = learnTemplate(template, outcome.survey, index * DAY)
    return bodyText(outcome.article.blocks)
  })
  return { texts, template }
}

const keptAs = (text: string) => ({
  blocks: text.split('\n\n').map((paragraph) => ({ kind: 'paragraph', text: paragraph }) as const),
})

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)
const ownText = (number: number): string => article(number).paragraphs.join('\n\n')

test('a box that recurs over an outlet’s pages is left out from its fifth page on, whatever its class', () => {
  const { texts, template } = readInOrder(range(0, 8).map((number) => pageOf(first, article(number))))
  assert.ok(texts[0]?.includes(APPEAL), 'one page alone cannot tell')
  assert.deepEqual(texts.slice(4), range(4, 8).map(ownText))
  const [line] = repeatedParts(template).lines
  assert.equal(line?.text, APPEAL.slice(0, 160))
  assert.equal(line?.since, 0)
  assert.equal(line?.pages.length, 8)
  assert.equal(line?.inBody, true)
})

test('a line between `<br>`s recurs like any other, but takes a page more', () => {
  const design: Design = ({ title, paragraphs }) =>
    `<html><body><h1>${title}</h1><div class="t">${[...paragraphs, APPEAL].join('<br><br>')}</div></body></html>`
  const { texts } = readInOrder(range(0, 7).map((number) => pageOf(design, article(number))))
  assert.ok(texts[4]?.includes(APPEAL))
  assert.deepEqual(texts.slice(5), [ownText(5), ownText(6)])
})

test('cards of other articles are known by their place, though their texts change', () => {
  const design: Design = ({ title, paragraphs: [one = '', ...rest] }) => {
    const number = range(0, 12).find((candidate) => article(candidate).title === title) ?? 0
    const cards = [3, 5].map((step) => {
      const other = article((number + step) % 12)
      return `<div class="q"><a href="/${step}">${other.title} في تقرير مصور من مراسل الصحيفة في المدينة</a><p>${other.paragraphs[0]?.slice(0, 40)}.</p></div>`
    })
    return `<html><body><h1>${title}</h1><div class="k7"><p>${one}</p><div class="z4">${cards.join('')}</div>${rest.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`
  }
  const { texts, template } = readInOrder(range(0, 10).map((number) => pageOf(design, article(number))))
  assert.notEqual(texts[0], ownText(0), 'the teasers look like paragraphs')
  assert.deepEqual(texts.slice(6), range(6, 10).map(ownText))
  const again = { url: 'https://sanabel.example/news/0', template: spareKeptLines(template, keptAs(texts[0] ?? '')) }
  const reread = extractArticle(pageOf(design, article(0)), again)
  assert.equal(reread.kind === 'extracted' && bodyText(reread.article.blocks), texts[0], 'what was kept with it stays')
  assert.ok(repeatedParts(template).boxes.some(({ path }) => path.endsWith('div.z')))
})

test('after a redesign the new furniture is learnt within a few pages, and the old is forgotten', () => {
  const NEW = 'وصلك هذا التقرير مجانا لأن مشتركين آخرين دفعوا ثمنه، فكن منهم وأرسل كلمة سنابل إلى رقم الصحيفة القصير.'
  const second: Design = ({ title, paragraphs }) =>
    `<html><body><main><section class="w"><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}<section class="y"><p>${NEW}</p></section></section></main></body></html>`
  const before = readInOrder(range(0, 20).map((number) => pageOf(first, article(number))))
  const after = readInOrder(
    range(20, 64).map((number) => pageOf(second, article(number))),
    before.template,
  )
  assert.ok(after.texts[0]?.includes(NEW))
  assert.deepEqual(after.texts.slice(5), range(25, 64).map(ownText))
  const texts = repeatedParts(after.template).lines.map(({ text }) => text)
  assert.ok(texts.includes(NEW))
  assert.ok(!after.template.lines.some(({ text }) => text === APPEAL), 'forty pages later it is forgotten')
})

test('a series that says much the same every day keeps its text', () => {
  const forecast = (day: number): Article => ({
    title: `النشرة الجوية ليوم ${day} نيسان في الساحل والجبل`,
    paragraphs: [
      'تبقى الأجواء ربيعية معتدلة في الساحل والجبل، وتهب رياح غربية خفيفة تنشط أحيانا بعد الظهر على المرتفعات.',
      `وتبلغ الحرارة العظمى ${15 + (day % 9)} درجة في المدينة، والصغرى ${6 + (day % 5)} درجات في القرى المرتفعة ليلا.`,
      'وتحذر دائرة الأرصاد من الضباب على الطرق الجبلية في ساعات الصباح الأولى، وتدعو السائقين إلى التمهل.',
    ],
  })
  const plain: Design = ({ title, paragraphs }) =>
    `<html><body><h1>${title}</h1><div class="k7">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`
  const articles = range(0, 24).map((number) => (number % 2 === 0 ? forecast(number) : article(number)))
  const { texts } = readInOrder(articles.map((one) => pageOf(plain, one)))
  assert.deepEqual(
    texts,
    articles.map(({ paragraphs }) => paragraphs.join('\n\n')),
  )
})

test('a page that holds nothing but what recurs keeps it: something is more than nothing', () => {
  const known = readInOrder(range(0, 8).map((number) => pageOf(first, article(number)))).template
  const { texts } = readInOrder(
    [`<html><body><h1>نداء إلى القراء الكرام</h1><div><p>${APPEAL}</p></div></body></html>`],
    known,
  )
  assert.deepEqual(texts, [APPEAL])
})

test('the same article read again, and a dateline on a line of its own, teach nothing', () => {
  const page = pageOf(first, article(1))
  const { template } = readInOrder([page, page, page])
  assert.equal(template.learnt, 1)
  const dated: Design = ({ title, paragraphs }) =>
    `<html><body><h1>${title}</h1><div>${['مدينة الياسمين - وكالات', ...paragraphs].map((text) => `<p>${text}</p>`).join('')}</div></body></html>`
  const { texts } = readInOrder(range(0, 9).map((number) => pageOf(dated, article(number))))
  assert.match(texts[8] ?? '', /^مدينة الياسمين - وكالات/)
})

test('what is kept of an outlet stays small, however much its pages say', () => {
  const crowded: Design = ({ title, paragraphs }) =>
    `<html><body><h1>${title}</h1><div>${range(0, 300)
      .map((line) => `<p>${paragraphs[line % 3]} ${title} ${line}</p>`)
      .join('')}</div></body></html>`
  const { template } = readInOrder(range(0, 12).map((number) => pageOf(crowded, article(number))))
  assert.ok(template.lines.length <= 800, `${template.lines.length} lines`)
  assert.ok(JSON.stringify(template).length < 150_000)
})
