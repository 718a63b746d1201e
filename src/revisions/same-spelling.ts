import { foldWord } from '../arabic/fold-word.ts'

/** One letter more, less, or other makes a new word of a short one: «قتل», «قبل». */
const LEAST_LETTERS = 5
const NOT_LETTERS = /[^\p{L}\p{M}\p{N}]+/gu

/** The letters and digits of some words, every spelling of a letter folded to one, with nothing between them. */
export function lettersOf(words: string): string {
  return foldWord(words.replace(NOT_LETTERS, ''))
}

/**
 * Whether two runs of words are one in two spellings: they differ in punctuation, diacritics, forms of a letter, spaces, or
 * in a single letter of a long word.
 *
 * @example ('إستقبل', 'استقبل') → true, ('الممثلين', 'الممثلن') → true, ('قتل', 'قبل') → false
 */
export function isSameSpelling(before: readonly string[], after: readonly string[]): boolean {
  if (lettersOf(before.join(' ')) === lettersOf(after.join(' '))) return true
  if (before.length !== after.length) return false
  return before.every((word, index) => isSlip(lettersOf(word), lettersOf(after[index] ?? '')))
}

/** Equal, or one slip of the pen apart: a letter too many, too few or other, or two in the wrong order; never the first. */
function isSlip(one: string, other: string): boolean {
  if (one === other) return true
  const shorter = Math.min(one.length, other.length)
  if (shorter < LEAST_LETTERS || one[0] !== other[0] || /\p{N}/u.test(one + other)) return false
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const [rest, otherRest] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  if (rest.length <= 1 && otherRest.length <= 1) return true
  return rest.length === 2 && otherRest.length === 2 && rest[0] === otherRest[1] && rest[1] === otherRest[0]
}
