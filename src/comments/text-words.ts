import { foldWord } from '../arabic/fold-word.ts'
import { TEH_MARBUTA, TEH_MARBUTA_GOAL, ZERO_WIDTH_SPACE } from '../arabic/letters.ts'
import { type TokenKind, tokenize } from '../arabic/tokenizer.ts'

/** A word of a text, or several pieces that make one, with its UTF-16 offsets; `to` is exclusive. */
export interface TextWord {
  readonly from: number
  readonly to: number
  readonly kind: TokenKind
  readonly folded: string
  /** Its first alef bears a hamza below or a madda: no article begins with it, as one misspelt with a hamza above may. */
  readonly hasOwnAlef: boolean
  /** It is written with a teh marbuta, which many leave out but nobody puts for a heh. */
  readonly hasTehMarbuta: boolean
}

const OWN_ALEF = /^[وفبكل]?[إآ]/
const ENDS_IN_TEH_MARBUTA = new RegExp(`[${TEH_MARBUTA}${TEH_MARBUTA_GOAL}]\\p{M}*$`, 'u')
/** Signs by which the letters of one word are parted. */
const PARTING: ReadonlySet<string> = new Set(['.', '-', '_', '*', '/', '|', '+', '~', '·', '•', ZERO_WIDTH_SPACE])
/** Signs that stand for the letter they look like. */
const LETTER_SIGNS: ReadonlyMap<string, string> = new Map([
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
])
/** UTF-16 units between two letters that may belong together. */
const LONGEST_GAP = 3
/** Fewer letters in a row are no word. */
const LEAST_LETTERS = 3

/** The words of a text in their order. */
export function textWords(text: string): readonly TextWord[] {
  const words: TextWord[] = []
  tokenize(text, (from, to, kind) => {
    const surface = text.slice(from, to)
    const folded = foldWord(surface)
    if (folded === '') return
    const hasTehMarbuta = ENDS_IN_TEH_MARBUTA.test(surface)
    words.push({ from, to, kind, folded, hasOwnAlef: OWN_ALEF.test(surface), hasTehMarbuta })
  })
  return words
}

/**
 * The words of a text with those put together whose letters were parted to hide them: «ك ل م ة», «ك.ل.م.ة», «ك-لمة»,
 * `b@d`. Pieces are one word if the same sign parts them all, and each is one letter or the sign is no space.
 */
export function mendedWords(text: string, words: readonly TextWord[]): readonly TextWord[] {
  const mended: TextWord[] = []
  for (let at = 0; at < words.length; ) {
    const end = chainEnd(text, words, at)
    const chain = words.slice(at, end)
    const isMended = isOneWord(text, chain)
    mended.push(...(isMended ? [joined(text, chain)] : chain))
    at = end
  }
  return mended
}

/** Where the pieces end that begin at `start` and that one and the same sign parts. */
function chainEnd(text: string, words: readonly TextWord[], start: number): number {
  const gap = gapAfter(text, words, start)
  let at = start
  while (gap !== undefined && gapAfter(text, words, at) === gap && arePieces(words, { at, gap })) at += 1
  return at + 1
}

function gapAfter(text: string, words: readonly TextWord[], at: number): string | undefined {
  const [word, next] = [words[at], words[at + 1]]
  if (!word || !next || next.from - word.to > LONGEST_GAP || isArabic(word) !== isArabic(next)) return undefined
  return text.slice(word.to, next.from)
}

function arePieces(words: readonly TextWord[], { at, gap }: { readonly at: number; readonly gap: string }): boolean {
  return PARTING.has(gap) || LETTER_SIGNS.has(gap) || (isLetter(words[at]) && isLetter(words[at + 1]))
}

function isOneWord(text: string, chain: readonly TextWord[]): boolean {
  const [first, second] = chain
  if (!first || !second) return LETTER_SIGNS.has(signBefore(text, first))
  const gap = text.slice(first.to, second.from)
  if (gap === ZERO_WIDTH_SPACE || (LETTER_SIGNS.has(gap) && !isArabic(first))) return true
  return PARTING.has(gap) ? chain.some(isLetter) : chain.length >= LEAST_LETTERS
}

/** A sign for a letter right before a Latin word, with nothing before it but space: `$word`. */
function signBefore(text: string, word: TextWord | undefined): string {
  if (word?.kind !== 'word' || word.from === 0) return ''
  return word.from === 1 || /\s/.test(text[word.from - 2] ?? '') ? (text[word.from - 1] ?? '') : ''
}

function joined(text: string, chain: readonly TextWord[]): TextWord {
  const [first] = chain
  const last = chain.at(-1)
  if (!first || !last) throw new RangeError('no pieces to join')
  const sign = LETTER_SIGNS.get(signBefore(text, first))
  const between = LETTER_SIGNS.get(text.slice(first.to, chain[1]?.from ?? first.to)) ?? ''
  return {
    ...first,
    from: sign === undefined ? first.from : first.from - 1,
    to: last.to,
    hasTehMarbuta: last.hasTehMarbuta,
    kind: isArabic(first) ? 'arabic' : 'word',
    folded: (sign ?? '') + chain.map(({ folded }) => folded).join(between),
  }
}

function isArabic({ kind }: TextWord): boolean {
  return kind === 'arabic'
}

function isLetter(word: TextWord | undefined): boolean {
  return word?.folded.length === 1
}
