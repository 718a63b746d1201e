import { BACKGROUND, CIRCUMSTANCE, NEXT } from './bulletin-words.ts'
import type { CurrentTolls } from './current-tolls.ts'
import type { ToldSentence } from './read-sentences.ts'

/** Parts of a telling, in its order. */
const [OPENING, TOLL, EVENT, REACTION, AROUND, BEFORE, AFTER] = [0, 1, 2, 3, 4, 5, 6]
/** A sentence tells of before or after if one of its first words does. */
const HEAD = 6

/** What happened and the toll, then what followed from it, then what was said of it, then what was before and what comes next. */
export function orderSentences(
  chosen: readonly ToldSentence[],
  { tells }: Pick<CurrentTolls, 'tells'>,
): readonly ToldSentence[] {
  const [opening] = chosen
  const part = (sentence: ToldSentence) => (sentence === opening ? OPENING : tells(sentence) ? TOLL : partOf(sentence))
  return [...chosen].sort(
    (a, b) =>
      part(a) - part(b) || a.report.article.published.at - b.report.article.published.at || a.span.start - b.span.start,
  )
}

function partOf({ keys, isSpeech }: ToldSentence): number {
  if (CIRCUMSTANCE.has(keys[0] ?? '')) return AROUND
  const head = keys.slice(0, HEAD)
  if (head.some((key) => BACKGROUND.has(key))) return BEFORE
  if (head.some((key) => NEXT.has(key))) return AFTER
  return isSpeech ? REACTION : EVENT
}
