import { BEH, FEH, KAF, LAM, WAW } from '../../arabic/letters.ts'
import type { Span } from '../../news/span.ts'
import { cliticReadings } from '../clitics.ts'
import type { FactText } from '../fact-text.ts'
import { type KnownSource, NAMES_BY_FIRST_WORD, sourceNamed } from './known-sources.ts'

/** An agency or outlet named in running text: words `first` to `last`, exclusive. */
export interface SourceMention extends Span {
  readonly source: KnownSource
  readonly key: string
  /** What is attached before it: «ل» of «لرويترز». */
  readonly prefix: string
  readonly first: number
  readonly last: number
  /** Alone in brackets or quotation marks. */
  readonly isEnclosed: boolean
}

const ATTACHED = WAW + FEH + BEH + LAM + KAF
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

interface NameStart {
  /** What is attached before the name: «ل» of «لرويترز». */
  readonly prefix: string
  readonly word: string
  readonly names: readonly (readonly string[])[]
}

const MOST_KEPT = 20_000
const NONE: readonly NameStart[] = []
/** Texts say the same words over and over. */
const starts = new Map<string, readonly NameStart[]>()

/** The names that a word may begin, as it stands or without what is attached to it. */
function nameStarts(key: string): readonly NameStart[] {
  const known = starts.get(key)
  if (known) return known
  const readings = ATTACHED.includes(key[0] ?? '-') ? cliticReadings(key) : [{ prefix: '', word: key }]
  const found = readings.flatMap(({ prefix, word }) => {
    const names = NAMES_BY_FIRST_WORD.get(word)
    return names ? [{ prefix, word, names }] : []
  })
  if (starts.size >= MOST_KEPT) starts.clear()
  starts.set(key, found.length > 0 ? found : NONE)
  return found
}

function mentionAt(text: FactText, at: number): SourceMention | undefined {
  for (const start of nameStarts(text.words[at]?.key ?? '')) {
    const name = start.names.find((one) => isNameAt(text, at, one))
    if (name) return mentionOf(text, at, { ...start, name })
  }
  return undefined
}

function mentionOf(
  { text, words }: FactText,
  at: number,
  { prefix, word, name }: NameStart & { readonly name: readonly string[] },
): SourceMention | undefined {
  const key = name.join(' ')
  const source = sourceNamed(key)
  const [first, last] = [words[at], words[at + name.length - 1]]
  if (!source || !first || !last) return undefined
  // The preposition is no part of the name; where the article hides behind it, the name stands as it is written.
  const start = first.start + (first.end - first.start > word.length ? prefix.length : 0)
  const { end } = last
  const isEnclosed = OPENING.test(text.slice(Math.max(0, start - 3), start)) && CLOSING.test(text.slice(end, end + 2))
  return { source, key, prefix, first: at, last: at + name.length, start, end, isEnclosed }
}

function isNameAt({ text, words }: FactText, at: number, name: readonly string[]): boolean {
  for (let index = 1; index < name.length; index++) {
    const [word, before] = [words[at + index], words[at + index - 1]]
    if (!word || !before || word.key !== name[index] || !WITHIN_NAME.test(text.slice(before.end, word.start)))
      return false
  }
  return true
}
