import { type FactText, gapBefore, type Sentence } from '../fact-text.ts'
import type { NumberMention } from '../numbers/number-mention.ts'
import type { Cue } from './cue-words.ts'
import { type Sense, senseOf } from './toll-senses.ts'

/** What parts a word from the one before it: nothing to speak of, a comma, or the end of a thought. */
export type Break = 'none' | 'comma' | 'hard'

/** One sentence as figures are read from it: its words counted from 0, with what each may mean. */
export interface TollSentence {
  readonly text: FactText
  /** Its first word's place in the text. */
  readonly first: number
  readonly length: number
  readonly senses: readonly Sense[]
  readonly breaks: readonly Break[]
  /** By the place of their first word. */
  readonly numbers: ReadonlyMap<number, NumberMention>
  /** An infectious disease is spoken of, and no other ailment. */
  readonly isEpidemic: boolean
  readonly isSport: boolean
}

const NO_SENSE: Sense = { prefix: '', isDefinite: false }
const HARD_STOP = /[.;؛:!؟?\n]/u
const COMMA = /[,،]/u
const LONGEST_GAP = 8

export function readTollSentence(
  text: FactText,
  sentence: Sentence,
  numbers: ReadonlyMap<number, NumberMention>,
): TollSentence {
  const { firstWord, lastWord } = sentence
  const senses: Sense[] = []
  const breaks: Break[] = []
  const cues = new Set<Cue>()
  for (let word = firstWord; word < lastWord; word++) {
    const sense = senseOf(text.words[word]?.key ?? '')
    senses.push(sense)
    breaks.push(word === firstWord ? 'hard' : breakOf(gapBefore(text, word)))
    for (const cue of sense.cues ?? []) cues.add(cue)
  }
  const isEpidemic = cues.has('disease') && !cues.has('ailment')
  const isSport = cues.has('sport')
  return { text, first: firstWord, length: senses.length, senses, breaks, numbers, isEpidemic, isSport }
}

function breakOf(gap: string): Break {
  if (gap === ' ') return 'none'
  if (HARD_STOP.test(gap)) return 'hard'
  return COMMA.test(gap) || gap.length > LONGEST_GAP ? 'comma' : 'none'
}

export function senseAt({ senses }: TollSentence, at: number): Sense {
  return senses[at] ?? NO_SENSE
}

export function hasCue(sentence: TollSentence, at: number, cue: Cue): boolean {
  return senseAt(sentence, at).cues?.has(cue) ?? false
}

/** The folded word at a place; empty beyond the sentence. */
export function keyAt({ text, first, length }: TollSentence, at: number): string {
  return at < 0 || at >= length ? '' : (text.words[first + at]?.key ?? '')
}

/** What parts a word from the one before it; the sentence's ends are hard. */
export function breakBefore({ breaks }: TollSentence, at: number): Break {
  return breaks[at] ?? 'hard'
}
