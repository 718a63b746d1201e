import { ALEF } from '../arabic/letters.ts'
import { lookAlike } from './look-alike-letters.ts'

/** What cannot be told apart in most fonts, once letters of other scripts are Latin: strokes, circles, and rn for m. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['1', 'l'],
  ['i', 'l'],
  ['|', 'l'],
  [ALEF, 'l'],
  ['0', 'o'],
  ['m', 'rn'],
  ['w', 'vv'],
])
const LETTER_OR_DIGIT = /^[\p{L}\p{N}|]$/u

/**
 * What names that look alike have in common (the skeleton of UTS 39, and more: case, spaces and signs are gone too). Not
 * itself a name.
 *
 * @example 'Nаshrа' with Cyrillic а, 'N a s h r a' and 'nashra' → the same; 'نـشرة' and 'نشره' too
 */
export function nameSkeleton(name: string): string {
  let skeleton = ''
  for (const character of name) {
    for (const seen of lookAlike(character)) if (LETTER_OR_DIGIT.test(seen)) skeleton += ALIKE.get(seen) ?? seen
  }
  return skeleton
}

/** Scripts that are told from each other; those of East Asia, which one word may mix, are one. */
const SCRIPTS: readonly RegExp[] = [
  /^\p{Script=Latin}$/u,
  /^\p{Script=Cyrillic}$/u,
  /^\p{Script=Greek}$/u,
  /^\p{Script_Extensions=Arabic}$/u,
  /^\p{Script=Hebrew}$/u,
  /^\p{Script=Armenian}$/u,
  /^\p{Script=Cherokee}$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]$/u,
]
const LETTER = /^\p{L}$/u
/** Latin, Cyrillic and Greek share so many shapes that a name holds one of them. */
const SHARING_SHAPES = 3

/**
 * Whether a name mixes scripts as nobody's does: two in one word, or two of Latin, Cyrillic and Greek anywhere.
 * «سارة Sara» is no such name.
 */
export function isMixedScript(name: string): boolean {
  const shapes = new Set<number>()
  for (const word of name.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    const scripts = scriptsOf(word)
    if (scripts.size > 1) return true
    for (const script of scripts) if (script < SHARING_SHAPES) shapes.add(script)
  }
  return shapes.size > 1
}

function scriptsOf(word: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const character of word) {
    if (!LETTER.test(character)) continue
    // One by one: normalizing sorts marks, in time that grows with the square of their number.
    const plain = character.normalize('NFKC')
    const script = SCRIPTS.findIndex((one) => one.test(String.fromCodePoint(plain.codePointAt(0) ?? 0)))
    if (script >= 0) found.add(script)
  }
  return found
}
