import { lowerBound } from '../../src/base/lower-bound.ts'
import type { ArticleFacts } from '../../src/news/article-facts.ts'
import type { Credits } from '../../src/news/credits.ts'
import type { DateMention, Granularity } from '../../src/news/date-mention.ts'
import type { Figure } from '../../src/news/figure.ts'
import type { NameMention } from '../../src/news/name-mention.ts'
import type { Quotation } from '../../src/news/quotation.ts'
import type { Span } from '../../src/news/span.ts'

/** What each length of an ISO value looks like. */
const SHAPES: Readonly<Record<Granularity, RegExp>> = {
  year: /^\d{4}$/,
  month: /^\d{4}-\d\d$/,
  week: /^\d{4}-(?:W\d\d|\d\d-\d\d)$/,
  day: /^\d{4}-\d\d-\d\d$/,
  hour: /^\d{4}-\d\d-\d\dT\d\d(?::\d\d)?$/,
  minute: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
  second: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
}
/** These say that there is no number. */
const WITHOUT_NUMBER: ReadonlySet<string> = new Set(['tens', 'hundreds', 'thousands', 'unquantified'])

/** @throws Error where a rule is broken that holds for dates of any text */
export function checkDates(text: string, dates: readonly DateMention[]): void {
  checkPlaces(text, dates)
  for (const { value, until, granularity } of dates) {
    for (const moment of until === undefined ? [value] : [value, until]) {
      rule(SHAPES[granularity].test(moment) && isReal(moment), `${moment} is no ${granularity}`)
    }
    rule(until === undefined || until >= value, `a range from ${value} to ${until}`)
  }
}

/** @throws Error */
export function checkFigures(text: string, figures: readonly Figure[]): void {
  checkPlaces(text, figures)
  for (const { kind, value, most, was, parts, qualifier } of figures) {
    const told = `${kind} ${value} ${qualifier}`
    rule((value === null) === WITHOUT_NUMBER.has(qualifier), `${told}: number and qualifier contradict each other`)
    const numbers = [value ?? 0, most ?? 0, was ?? 0, ...(parts ?? [])]
    rule(numbers.every(Number.isFinite), `${told}: ${numbers}`)
    const isOfThings = kind === 'money' || kind === 'percent'
    rule(isOfThings || numbers.every((number) => number >= 0 && Number.isInteger(number)), `${told}: part of a person`)
    rule(most === undefined || most > (value ?? 0), `${told}: a range up to ${most}`)
  }
}

/** @throws Error */
export function checkNames(text: string, names: readonly NameMention[]): void {
  checkPlaces(text, names)
  for (const [index, { key, name, start }] of names.entries()) {
    rule(key !== '' && name.trim() !== '', `a name without a word at ${start}`)
    rule((names[index - 1]?.end ?? 0) <= start, `two names overlap at ${start}`)
  }
}

/** @throws Error */
export function checkQuotations(text: string, quotations: readonly Quotation[]): void {
  checkPlaces(text, quotations)
  for (const { start, end, text: words, speaker, speakerAt } of quotations) {
    rule(words === text.slice(start, end), `the words at ${start} are not those of the text`)
    rule(speaker === undefined || speaker.trim() !== '', `a speaker without a name at ${start}`)
    if (speakerAt) checkPlaces(text, [speakerAt])
  }
}

/** @throws Error */
export function checkCredits({ places, outlet, writers, others, wire, quoted }: Credits): void {
  const written = [...wire, ...quoted].flatMap(({ code, asWritten }) => [code, asWritten])
  for (const words of [...places, ...writers, ...others.map(({ name }) => name), ...written, outlet ?? '-'])
    rule(words.trim() !== '', 'an empty credit')
}

/** @throws Error */
export function checkFacts(
  text: string,
  { dates, figures, names, quotations, credits, sentences }: ArticleFacts,
): void {
  checkDates(text, dates)
  checkFigures(text, figures)
  checkNames(text, names)
  checkQuotations(text, quotations)
  checkCredits(credits)
  checkPlaces(text, sentences)
  for (const fact of [...dates, ...figures]) rule(holding(sentences, fact), `no sentence holds ${told(text, fact)}`)
  // Words that somebody said may be several sentences.
  for (const { start } of quotations)
    rule(holding(sentences, { start, end: start + 1 }), `no sentence holds the quotation at ${start}`)
}

/** The last sentence that begins before a fact. */
function holding(sentences: readonly Span[], { start, end }: Span): boolean {
  const sentence = sentences[lowerBound(sentences.length, (at) => (sentences[at]?.start ?? 0) <= start) - 1]
  return sentence !== undefined && end <= sentence.end
}

function checkPlaces(text: string, spans: readonly Span[]): void {
  let before = 0
  for (const span of spans) {
    const { start, end } = span
    rule(start >= 0 && start < end && end <= text.length, `${start} to ${end} is no place of the text`)
    rule(text.slice(start, end).trim() !== '', `nothing stands at ${start} to ${end}`)
    rule(start >= before, `${told(text, span)} stands before what was told first`)
    before = start
  }
}

function isReal(value: string): boolean {
  const [, year, month = '01', day = '01', hour = '00'] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d))?/.exec(value) ?? []
  if (value.includes('W')) return true
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)))
  // The year apart, for `Date.UTC` moves the first hundred.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(hour) < 24
}

function told(text: string, { start, end }: Span): string {
  return `«${text.slice(start, Math.min(end, start + 60))}» at ${start}`
}

function rule(holds: boolean, broken: string): void {
  if (!holds) throw new Error(broken)
}
