import { foldWord } from '../arabic/fold-word.ts'
import { type TokenKind, tokenize } from '../arabic/tokenizer.ts'
import { boundedMemo } from '../base/bounded-memo.ts'
import { lowerBound } from '../base/lower-bound.ts'
import type { Span } from '../news/span.ts'
import { splitSentences } from '../news/split-sentences.ts'

/** A word or number of a text. */
export interface FactWord extends Span {
  readonly kind: TokenKind
  /** Folded by `foldWord`: one alef, one yeh, heh for teh marbuta, ASCII digits, lower case, no diacritics. */
  readonly key: string
  /** Which sentence it stands in. */
  readonly sentence: number
}

/** A sentence and its words: `firstWord` to `lastWord`, exclusive. */
export interface Sentence extends Span {
  readonly firstWord: number
  readonly lastWord: number
}

/** A text as all finders of facts read it, split into words once. */
export interface FactText {
  readonly text: string
  readonly words: readonly FactWord[]
  readonly sentences: readonly Sentence[]
}

/** News says the same words over and over. */
const keyOf: (surface: string) => string = boundedMemo(20_000, foldWord)

/** Splits a text into sentences and words, in time linear in its length. */
export function readFactText(text: string): FactText {
  const spans = splitSentences(text)
  const words: FactWord[] = []
  const firstWords: number[] = []
  let sentence = 0
  tokenize(text, (start, end, kind) => {
    while (sentence < spans.length - 1 && start >= (spans[sentence]?.end ?? 0)) sentence++
    firstWords[sentence] ??= words.length
    words.push({ start, end, kind, key: keyOf(text.slice(start, end)), sentence })
  })
  let lastWord = words.length
  const sentences = spans.toReversed().map((span, index): Sentence => {
    const firstWord = firstWords[spans.length - 1 - index] ?? lastWord
    const found = { ...span, firstWord, lastWord }
    lastWord = firstWord
    return found
  })
  return { text, words, sentences: sentences.reverse() }
}

/** What stands between a word and the one before it, white space included; before the first, from the start of the text. */
export function gapBefore({ text, words }: FactText, index: number): string {
  return text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? text.length)
}

/** The first word that begins at an offset or after it. */
export function firstWordFrom({ words }: Pick<FactText, 'words'>, offset: number): number {
  return lowerBound(words.length, (at) => (words[at]?.start ?? offset) < offset)
}
