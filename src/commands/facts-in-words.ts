import { readFactText } from '../facts/fact-text.ts'
import type { ArticleFacts } from '../news/article-facts.ts'
import type { Credits } from '../news/credits.ts'
import type { DateMention } from '../news/date-mention.ts'
import type { Figure, FigureKind, Qualifier } from '../news/figure.ts'
import type { NameKind, NameMention } from '../news/name-mention.ts'
import type { Quotation } from '../news/quotation.ts'
import type { Span } from '../news/span.ts'
import { isolatedLine } from './isolated-line.ts'

/** What the facts were found in. */
interface ReadText {
  readonly text: string
  readonly title: string
  /** ISO 8601. */
  readonly published: string
}

/** A fact on a line of its own, and where its sentence is to be looked for. */
interface FactLine {
  readonly words: string
  readonly at: Span
}

const FIGURES: Readonly<Record<FigureKind, string>> = {
  killed: 'killed · قتلى',
  injured: 'injured · جرحى',
  casualties: 'killed and injured · قتلى وجرحى',
  detained: 'detained · موقوفون',
  missing: 'missing · مفقودون',
  displaced: 'displaced · نازحون',
  infected: 'infected · إصابات بمرض',
  kidnapped: 'kidnapped · مخطوفون',
  rescued: 'rescued · ناجون أُنقذوا',
  money: 'money · مبلغ',
  percent: 'percent · نسبة مئوية',
}
const QUALIFIERS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  'at-least': 'at least · على الأقل',
  'more-than': 'more than · أكثر من',
  'less-than': 'less than · أقل من',
  about: 'about · نحو',
  'up-to': 'up to · ما يصل إلى',
  tens: 'tens · عشرات',
  hundreds: 'hundreds · مئات',
  thousands: 'thousands · آلاف',
  unquantified: 'number not said · دون عدد',
}
const NAMES: Readonly<Record<NameKind, string>> = {
  person: 'person · شخص',
  place: 'place · مكان',
  organisation: 'organisation · جهة',
}
const UNSURE = '(unsure · غير مؤكد)'
const NOTHING = 'nothing found · لم يُعثر على شيء\n'
/** UTF-16 units of a sentence that are shown on either side of a fact. */
const AROUND = 120
const LONGEST_MENTION = 100

/** Facts for a terminal: a group a kind, a line a fact, and under it the sentence in which it stands. */
export function factsInWords(facts: ArticleFacts, { text, title, published }: ReadText): string {
  const sentenceOf = sentenceReader(text)
  const show = ({ words, at }: FactLine) => `  ${words}\n      ${sentenceOf(at)}\n`
  const mention = ({ start, end }: Span) => isolatedLine(text.slice(start, end), LONGEST_MENTION)
  const groups = [
    group(
      'dates · التواريخ',
      facts.dates.map((date) => dateLine(date, mention(date))),
      show,
    ),
    group(
      'figures · الأرقام',
      facts.figures.map((figure) => figureLine(figure, mention(figure))),
      show,
    ),
    group('names · الأسماء', distinctNames(facts.names), show),
    group('quotations · الأقوال', facts.quotations.map(quotationLine), show),
    group('credits · الإسناد', creditLines(facts.credits), (line) => `  ${line}\n`),
  ].join('')
  const head = `${title && `title: ${isolatedLine(title)}\n`}published: ${published}\n`
  return `${head}${groups || `\n${NOTHING}`}`
}

function group<Line>(heading: string, lines: readonly Line[], show: (line: Line) => string): string {
  return lines.length === 0 ? '' : `\n${heading} (${lines.length})\n${lines.map(show).join('')}`
}

function dateLine(date: DateMention, mention: string): FactLine {
  const { value, until, calendar, zone, granularity, isUnsure } = date
  const range = until === undefined ? value : `${value} … ${until}`
  const words = [
    range,
    mention,
    granularity,
    calendar === 'gregorian' ? '' : calendar,
    zone === undefined ? '' : `zone ${zone / 60} h`,
    isUnsure ? UNSURE : '',
  ]
  return { words: joined(words), at: date }
}

function figureLine(figure: Figure, mention: string): FactLine {
  const { kind, value, most, was, qualifier, scale, currency, unit, saidBy, via, isPrior, isUnsure } = figure
  const words = [
    `${FIGURES[kind]}:`,
    QUALIFIERS[qualifier],
    scale ?? '',
    value === null ? '' : String(value),
    most === undefined ? '' : `to ${most}`,
    kind === 'percent' ? '%' : (currency ?? ''),
    unit === undefined ? '' : 'families · أسرة',
    mention,
    was === undefined ? '' : `(was · كان ${was})`,
    isPrior ? '(earlier toll · حصيلة سابقة)' : '',
    saidBy === undefined ? '' : `by · عن ${isolatedLine(saidBy)}`,
    via === undefined ? '' : `via · عبر ${isolatedLine(via)}`,
    isUnsure ? UNSURE : '',
  ]
  return { words: joined(words), at: figure }
}

/** Each name once, at its first place, with how often it stands there. */
function distinctNames(names: readonly NameMention[]): readonly FactLine[] {
  const groups = Map.groupBy(names, ({ kind, key }) => `${kind} ${key}`)
  return [...groups.values()].flatMap((mentions) => {
    const [first] = mentions
    if (!first) return []
    const title = mentions.find((mention) => mention.title !== undefined)?.title
    const words = [
      `${NAMES[first.kind]}:`,
      isolatedLine(first.name),
      mentions.length > 1 ? `×${mentions.length}` : '',
      title === undefined ? '' : `(${isolatedLine(title)})`,
      mentions.every(({ isUnsure }) => isUnsure) ? UNSURE : '',
    ]
    return [{ words: joined(words), at: first }]
  })
}

function quotationLine(quotation: Quotation): FactLine {
  const { text, speaker, verb, via, isPartial, isUnsure } = quotation
  const words = [
    speaker === undefined ? 'speaker not named · قائل غير مذكور' : isolatedLine(speaker),
    verb === undefined ? ':' : `${isolatedLine(verb)}:`,
    `«${isolatedLine(text)}»`,
    isPartial ? '(in part · مقتطع)' : '',
    via === undefined ? '' : `via · عبر ${isolatedLine(via)}`,
    isUnsure ? UNSURE : '',
  ]
  return { words: joined(words), at: quotation }
}

function creditLines({ places, outlet, kind, kindWord, writers, others, wire, quoted }: Credits): readonly string[] {
  const line = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${name}: ${values.map((value) => isolatedLine(value)).join('، ')}`]
  return [
    ...line('place · المكان', places),
    ...line('outlet · الصحيفة', outlet === undefined ? [] : [outlet]),
    ...line(`${kind ?? ''} · متابعة`, kind === undefined ? [] : [kindWord ?? kind]),
    ...line('written by · كتبه', writers),
    ...others.flatMap(({ role, name }) => line(role, [name])),
    ...line('source · المصدر', wire.map(codeAndWords)),
    ...line('cited · نُقل عن', quoted.map(codeAndWords)),
  ]
}

function codeAndWords({ code, asWritten }: Credits['wire'][number]): string {
  return code.startsWith('other:') ? asWritten : `${code} ${asWritten}`
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ')
}

/** Finds the sentence of a fact, cut where it is long; asked in the order of the text it never looks back. */
function sentenceReader(text: string): (at: Span) => string {
  const { sentences } = readFactText(text)
  let next = 0
  return ({ start, end }) => {
    if (start < (sentences[next]?.start ?? 0)) next = 0
    while (next < sentences.length - 1 && (sentences[next]?.end ?? 0) <= start) next++
    const sentence = sentences[next] ?? { start, end }
    const from = Math.max(sentence.start, start - AROUND)
    const to = Math.max(end, Math.min(sentence.end, end + AROUND))
    const [before, after] = [from > sentence.start ? '…' : '', to < sentence.end ? '…' : '']
    return isolatedLine(before + text.slice(from, to) + after)
  }
}
