import type { Span } from '../../news/span.ts'
import type { FactText } from '../fact-text.ts'
import { type KnownSource, NAMES_BY_FIRST_WORD, sourceNamed, type WrittenName } from './known-sources.ts'

/** An agency or outlet named in running text: words `first` to `last`, exclusive. */
export interface SourceMention extends Span {
  readonly source: KnownSource
  readonly key: string
  /** What is attached before it: «ل» of «لرويترز». */
  readonly prefix: string
  /** «للأناضول»: the article has lost its alef, and `start` stands at its lam. */
  readonly hidesArticle: boolean
  readonly first: number
  readonly last: number
  /** Alone in brackets or quotation marks. */
  readonly isEnclosed: boolean
}

const WITHIN_NAME = /^[ \u00a0.\-"“”«»]{1,3}$/u
const OPENING = /[([“"”«„]\s?$/u
const CLOSING = /^\s?[)\]”"“»]/u

/** All known agencies and outlets from word `from` on, by their longest names. */
export function sourceMentions(text: FactText, from: number): readonly SourceMention[] {
  const mentions: SourceMention[] = []
  for (let at = from; at < text.words.length; at++) {
    const mention = mentionAt(text, at)
    if (!mention) continue
    mentions.push(mention)
    at = mention.last - 1
  }
  return mentions
}

function mentionAt(text: FactText, at: number): SourceMention | undefined {
  const name = NAMES_BY_FIRST_WORD.get(text.words[at]?.key ?? '')?.find(({ words }) => isNameAt(text, at, words))
  return name && mentionOf(text, at, name)
}

function mentionOf(
  { text, words }: FactText,
  at: number,
  { words: name, form }: WrittenName,
): SourceMention | undefined {
  const key = name.join(' ')
  const source = sourceNamed(key)
  const [first, last] = [words[at], words[at + name.length - 1]]
  if (!source || !first || !last) return undefined
  const { prefix, hidesArticle } = form
  const start = first.start + prefix.length
  const { end } = last
  const isEnclosed = OPENING.test(text.slice(Math.max(0, start - 3), start)) && CLOSING.test(text.slice(end, end + 2))
  return { source, key, prefix, hidesArticle, first: at, last: at + name.length, start, end, isEnclosed }
}

function isNameAt({ text, words }: FactText, at: number, name: readonly string[]): boolean {
  for (let index = 1; index < name.length; index++) {
    const [word, before] = [words[at + index], words[at + index - 1]]
    if (!word || !before || word.key !== name[index] || !WITHIN_NAME.test(text.slice(before.end, word.start)))
      return false
  }
  return true
}
