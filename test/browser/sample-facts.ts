import type { ArticleContent } from '../../src/news/article.ts'
import type { ArticleFacts } from '../../src/news/article-facts.ts'
import type { Block } from '../../src/news/block.ts'
import type { DateMention } from '../../src/news/date-mention.ts'
import type { Figure } from '../../src/news/figure.ts'
import type { NameMention } from '../../src/news/name-mention.ts'
import type { Quotation } from '../../src/news/quotation.ts'
import { runningText } from '../../src/news/running-text.ts'
import type { Span } from '../../src/news/span.ts'

/** An invented report that says much: tolls, dates, names and sayings. */
export const FLOOD_TITLE = 'سيول وادي الرمان: 44 قتيلًا وآلاف النازحين'
export const FLOOD_LEAD = 'قُتل 44 شخصًا على الأقل في سيول وادي الرمان، وفق الدفاع المدني، بعد حصيلة سابقة بلغت 40.'
export const FLOOD_BLOCKS: readonly Block[] = [
  {
    kind: 'paragraph',
    text: 'وأُصيب نحو 120 شخصًا، وفُقد 7 آخرون يوم الثلاثاء حين فاض الوادي. وقال محافظ الرمان سامي الدالية: «لن نترك بيتًا واحدًا قبل أن نعرف مصير أهله، وكل فرقنا في الميدان منذ الفجر».',
    links: [{ start: 79, end: 105, url: 'https://rumman.example/governor' }],
  },
  { kind: 'cross-head', text: 'نزوح من القرى' },
  {
    kind: 'paragraph',
    text: 'ونزح نحو 3 آلاف شخص من قرى وادي الرمان إلى مدينة السنديان. وتقدّر بلدية السنديان الأضرار بنحو 5 ملايين دولار، أي 12.5% من موازنتها.',
  },
  {
    kind: 'paragraph',
    text: 'ويزور الدالية القرى يوم السبت المقبل. وقالت رئيسة جمعية العون ريم الساقية: «الماء النظيف أهم من كل شيء الآن». وربما بلغ عدد الجرحى 150.',
  },
  { kind: 'list', ordered: false, items: ['أُنقذ 23 شخصًا بالقوارب.', 'أُوقف رجلان سرقا بيوتًا خالية.'] },
]

const CONTENT = { title: FLOOD_TITLE, lead: FLOOD_LEAD, blocks: FLOOD_BLOCKS } satisfies Partial<ArticleContent>
const { text } = runningText(CONTENT)

function span(words: string, nth = 0): Span {
  let start = text.indexOf(words)
  for (let turn = 0; turn < nth && start >= 0; turn++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`the sample report does not say «${words}»`)
  return { start, end: start + words.length }
}

const figure = (words: string, told: Omit<Figure, 'start' | 'end'>): Figure => ({ ...told, ...span(words) })

const FIGURES: readonly Figure[] = [
  figure('44 قتيلًا', { kind: 'killed', value: 44, qualifier: 'exact' }),
  figure('44 شخصًا على الأقل', {
    kind: 'killed',
    value: 44,
    qualifier: 'at-least',
    was: 40,
    saidBy: 'الدفاع المدني',
  }),
  figure('نحو 120 شخصًا', { kind: 'injured', value: 120, qualifier: 'about' }),
  figure('7 آخرون', { kind: 'missing', value: 7, qualifier: 'exact' }),
  figure('نحو 3 آلاف شخص', { kind: 'displaced', value: 3000, qualifier: 'about' }),
  figure('5 ملايين دولار', {
    kind: 'money',
    value: 5e6,
    qualifier: 'about',
    currency: 'USD',
    saidBy: 'بلدية السنديان',
  }),
  figure('12.5%', { kind: 'percent', value: 12.5, qualifier: 'exact' }),
  figure('150', { kind: 'injured', value: 150, qualifier: 'exact', isUnsure: true }),
  figure('23 شخصًا', { kind: 'rescued', value: 23, qualifier: 'exact' }),
  figure('رجلان', { kind: 'detained', value: 2, qualifier: 'exact' }),
]

const DATES: readonly DateMention[] = [
  { ...span('يوم الثلاثاء'), value: '2024-04-02', granularity: 'day', calendar: 'gregorian' },
  { ...span('يوم السبت المقبل'), value: '2024-04-06', granularity: 'day', calendar: 'gregorian' },
]

const GOVERNOR = { key: 'سامي الداليه', kind: 'person', name: 'سامي الدالية' } as const
const VALLEY = { key: 'وادي الرمان', kind: 'place', name: 'وادي الرمان' } as const
const CITY = { key: 'السنديان', kind: 'place', name: 'السنديان' } as const

const NAMES: readonly NameMention[] = [
  { ...VALLEY, ...span('وادي الرمان') },
  { ...VALLEY, ...span('وادي الرمان', 1) },
  { ...span('الدفاع المدني'), key: 'الدفاع المدني', kind: 'organisation', name: 'الدفاع المدني' },
  { ...GOVERNOR, ...span('سامي الدالية'), title: 'محافظ الرمان' },
  { ...VALLEY, ...span('وادي الرمان', 2) },
  { ...CITY, ...span('السنديان') },
  { ...CITY, ...span('السنديان', 1) },
  { ...GOVERNOR, ...span('الدالية', 1) },
  { ...span('ريم الساقية'), key: 'ريم الساقيه', kind: 'person', name: 'ريم الساقية', title: 'رئيسة جمعية العون' },
]

const said = (words: string, speaker: string): Quotation => ({ ...span(words), text: words, speaker, verb: 'قال' })

const QUOTATIONS: readonly Quotation[] = [
  said('لن نترك بيتًا واحدًا قبل أن نعرف مصير أهله، وكل فرقنا في الميدان منذ الفجر', 'محافظ الرمان سامي الدالية'),
  said('الماء النظيف أهم من كل شيء الآن', 'رئيسة جمعية العون ريم الساقية'),
]

/** The sentences of the report in which any of them stands. */
function sentencesOf(facts: readonly Span[]): readonly Span[] {
  const sentences = [...text.matchAll(/[^\n]+?(?:\.(?=\s|$)|(?=\n|$))/g)].map(({ 0: words, index }) => {
    const start = index + (words.length - words.trimStart().length)
    return { start, end: index + words.length }
  })
  return sentences.filter(({ start, end }) => facts.some((fact) => fact.start >= start && fact.start < end))
}

/** What the report says, as the finders would find it. */
export const FLOOD_FACTS: ArticleFacts = {
  figures: FIGURES,
  dates: DATES,
  names: NAMES,
  quotations: QUOTATIONS,
  credits: {
    places: ['السنديان'],
    outlet: 'روابي اليوم',
    kind: 'follow-up',
    kindWord: 'متابعة',
    writers: ['هالة الزيتون'],
    others: [{ role: 'photographer', name: 'نادر الصخر' }],
    wire: [{ code: 'other:وكالة الموج', asWritten: 'وكالة الموج' }],
    quoted: [{ code: 'Reuters', asWritten: 'رويترز' }],
  },
  sentences: sentencesOf([...FIGURES, ...DATES, ...QUOTATIONS]),
}

/** Facts whose words are all the same, found in the title of an article that ends with them. */
export function factsOfWords(words: string, { title }: Pick<ArticleContent, 'title'>): ArticleFacts {
  const at = { start: title.length - words.length, end: title.length }
  const outlet = { code: `other:${words}`, asWritten: words }
  return {
    figures: [{ ...at, kind: 'killed', value: 3, qualifier: 'exact', saidBy: words, via: words }],
    dates: [{ ...at, value: '2024-04-02', granularity: 'day', calendar: 'gregorian' }],
    names: [{ ...at, key: words, kind: 'person', name: words, title: words }],
    quotations: [{ ...at, text: words, speaker: words }],
    credits: {
      places: [words],
      outlet: words,
      kindWord: words,
      writers: [words],
      others: [{ role: words, name: words }],
      wire: [outlet],
      quoted: [{ ...outlet, code: 'other', asWritten: `${words} x` }],
    },
    sentences: [{ start: 0, end: title.length }],
  }
}
