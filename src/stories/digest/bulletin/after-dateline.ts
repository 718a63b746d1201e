import { NEWS_AGENCIES } from '../../../news/news-agencies.ts'
import type { Span } from '../../../news/span.ts'
import type { StoryReport } from '../story-report.ts'
import { foldedWords, wordKey } from '../word-key.ts'

const LONGEST = 90
const MOST_WORDS = 12
const AGENCIES: ReadonlySet<string> = new Set(NEWS_AGENCIES.flatMap(([, ...names]) => names.map(wordKey)))
const LONGEST_NAME = 5
/** What parts a dateline from its report. */
const PARTS_WITH = /\s*[-–—ـ]+\s*|:\s+/g

/** A sentence without the dateline before it: «القاهرة (رويترز) - وصل …» → «وصل …». */
export function afterDateline(report: StoryReport, span: Span): Span {
  const head = report.running.text.slice(span.start, Math.min(span.end, span.start + LONGEST))
  let known: ReadonlySet<string> | undefined
  let [start, before] = [0, 0]
  for (const { index, 0: mark } of head.matchAll(PARTS_WITH)) {
    if (foldedWords(head.slice(0, index)).length > MOST_WORDS) break
    known ??= toldInDatelines(report)
    const words = foldedWords(head.slice(start, index))
    if (namesOne(words, known) || isOutlet(foldedWords(head.slice(before, index)), report)) start = index + mark.length
    before = index + mark.length
  }
  return span.start + start < span.end ? { start: span.start + start, end: span.end } : span
}

/** Places, outlets and agencies of the report's own dateline. */
function toldInDatelines({ facts, source }: StoryReport): ReadonlySet<string> {
  const { places, outlet = '', wire, kindWord = '' } = facts.credits
  const told = [...places, outlet, ...wire.map(({ asWritten }) => asWritten), kindWord, source.name]
  return new Set(told.map(wordKey).filter(Boolean))
}

/** Whether words are a short form of the outlet's name: «الرازقي» of «وكالة الرازقي للأنباء». */
function isOutlet(words: readonly string[], { source }: StoryReport): boolean {
  const name = foldedWords(source.name)
  return words.length > 0 && words.every((word) => name.includes(word))
}

/** Whether some words in a row are a known name. */
function namesOne(words: readonly string[], known: ReadonlySet<string>): boolean {
  return words.some((_, from) => {
    for (let length = 1; length <= LONGEST_NAME; length++) {
      const name = words.slice(from, from + length).join(' ')
      if (known.has(name) || AGENCIES.has(name)) return true
    }
    return false
  })
}
