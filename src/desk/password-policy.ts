import { foldWord } from '../arabic/fold-word.ts'
import { COMMON_PIECES } from './common-passwords.ts'

/** Characters as people count them (grapheme clusters). */
const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 128
/** A cluster may pile up marks without end; this many code units hold 128 ordinary ones of any script. */
const LONGEST_UNITS = 2048
/** What must be left of a password beside its well-known pieces. */
const OWN_CHARACTERS = 6

export const PASSWORD_FAULTS = ['too-short', 'too-long', 'common'] as const
export type PasswordFault = (typeof PASSWORD_FAULTS)[number]

const CLUSTERS = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** The longest first, so that a piece never hides behind a part of it. */
const PIECES = [...new Set(COMMON_PIECES.map(fold))].toSorted((one, other) => other.length - one.length)
const REPEATED = /^(.{1,6}?)\1+$/su

/**
 * What is wrong with a new password: its length, or that little of it is its chooser's own. There are no rules of
 * composition: they make passwords alike (NIST SP 800-63B, 3.1.1.2; OWASP ASVS 6.2).
 *
 * @param known words that anybody could guess here: the login, the name, the site's name
 */
export function passwordFault(password: string, known: readonly string[]): PasswordFault | undefined {
  if (password.length > LONGEST_UNITS) return 'too-long'
  const length = countClusters(password.normalize('NFC'))
  if (length < SHORTEST_PASSWORD) return 'too-short'
  if (length > LONGEST_PASSWORD) return 'too-long'
  return ownCharacters(password, known) < OWN_CHARACTERS ? 'common' : undefined
}

function countClusters(text: string): number {
  let count = 0
  for (const _ of CLUSTERS.segment(text)) count++
  return count
}

/** How many different characters of a password belong to none of the pieces that everybody knows. */
function ownCharacters(password: string, known: readonly string[]): number {
  const folded = fold(password)
  if (REPEATED.test(folded)) return 0
  let rest = folded
  for (const piece of [...known.map(fold).filter((word) => word.length > 2), ...PIECES])
    rest = rest.replaceAll(piece, '')
  return new Set(rest).size
}

/** Without spaces, signs and vowels, digits and letters in one spelling: «كلمة المرور ١٢٣!» is «كلمهالمرور123». */
function fold(text: string): string {
  return foldWord(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{Sc}\p{Sk}\p{Sm}\p{M}\p{Cf}]/gu, ''),
  )
}
