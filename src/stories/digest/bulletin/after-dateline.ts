import { NEWS_AGENCIES } from '../../../news/news-agencies.ts'
import type { Span } from '../../../news/span.ts'
import type { StoryReport } from '../story-report.ts'
import { wordKey } from '../word-key.ts'

const LONGEST = 90
const MOST_WORDS = 12
const AGENCIES: readonly string[] = NEWS_AGENCIES.flatMap(([, ...names]) => names.map(wordKey))
/** What parts a dateline from its report. */
const PARTS_WITH = /\s*[-–—ـ]+\s*|:\s+/g

/** A sentence without the dateline before it: «القاهرة (رويترز) - وصل …» → «وصل …». */
export function afterDateline({ running, facts, source }: StoryReport, span: Span): Span {
  const head = running.text.slice(span.start, Math.min(span.end, span.start + LONGEST))
  const { places, outlet, wire, kindWord } = facts.credits
  const told = [
    ...places,
    ...(outlet === undefined ? [] : [outlet]),
    ...wire.map(({ asWritten }) => asWritten),
    kindWord ?? '',
    source.name,
  ]
  const known = new Set([...told.map(wordKey).filter(Boolean), ...AGENCIES])
  let start = span.start
  for (const { index, 0: mark } of head.matchAll(PARTS_WITH)) {
    const before = wordKey(head.slice(0, index))
    if (before.split(' ').length > MOST_WORDS) break
    const last = wordKey(head.slice(start - span.start, index))
    if (isKnown(last, known)) start = span.start + index + mark.length
  }
  return start < span.end ? { start, end: span.end } : span
}

function isKnown(words: string, known: ReadonlySet<string>): boolean {
  for (const name of known) if (` ${words} `.includes(` ${name} `)) return true
  return false
}
