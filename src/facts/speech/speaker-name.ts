import * as letter from '../../arabic/letters.ts'
import type { Span } from '../../news/span.ts'
import { ARTICLE } from '../clitics.ts'
import type { SpeechText } from './speech-text.ts'
import { ROLE, rolesOf } from './word-role.ts'

const HIDDEN_ARTICLE = letter.LAM + letter.LAM
const MEN = letter.WAW + letter.NOON

/** The words from `first` to `end` (exclusive) as a speaker, with the marks that enclose a name. */
export function speakerSpan(text: SpeechText, first: number, end: number): Span | undefined {
  const [from, to] = [text.words[first], text.words[end - 1]]
  if (!from || !to || end <= first) return undefined
  const start = from.start + (isJoinedOffice(from.key) ? 1 : 0)
  return { start, end: to.end + closingMark(text, first, end) }
}

/** «فالفلسطينيون», «والوزير», and not «والي» or «فالح». */
function isJoinedOffice(key: string): boolean {
  const rest = key.slice(1)
  if ((key[0] !== letter.WAW && key[0] !== letter.FEH) || !rest.startsWith(ARTICLE) || rest.length < 5) return false
  return (rolesOf(rest) & (ROLE.speaker | ROLE.document)) !== 0 || rest.endsWith(MEN)
}

/** A speaker after «لـ»: the letter is taken off, save that «للمرصد» stays whole. */
export function speakerAfterLam(text: SpeechText, first: number, end: number): Span | undefined {
  const span = speakerSpan(text, first, end)
  if (!span || text.text.startsWith(HIDDEN_ARTICLE, span.start)) return span
  let { start } = span
  if (text.text[start] === letter.LAM) start++
  while (text.text[start] === letter.TATWEEL) start++
  return { start, end: span.end }
}

/**
 * How a speaker is written: as in the text, save that an article hidden by «ل» is given back.
 *
 * @example 'للمرصد' → 'المرصد'
 */
export function speakerName(text: string, { start, end }: Span): string {
  const written = text.slice(start, end)
  return written.startsWith(HIDDEN_ARTICLE) ? ARTICLE + written.slice(HIDDEN_ARTICLE.length) : written
}

/** «صحيفة "لوموند"» ends with its mark, «"السالم"» without. */
function closingMark({ quotedFrom, words }: SpeechText, first: number, end: number): number {
  if (quotedFrom.has(first)) return 0
  const last = words[end - 1]
  if (!last) return 0
  for (let at = end - 1; at > first && at >= end - 4; at--) {
    const span = quotedFrom.get(at)
    if (span?.lastWord === end && !span.isUnclosed) return Math.max(0, span.outer.end - last.end)
  }
  return 0
}
