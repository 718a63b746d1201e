import { APOSTROPHE, RIGHT_SINGLE_QUOTATION_MARK } from './letters.ts'

const APOSTROPHES = `[${APOSTROPHE}${RIGHT_SINGLE_QUOTATION_MARK}]`
const ELISION = new RegExp(`^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)${APOSTROPHES}`)
const LAST_APOSTROPHE = new RegExp(`${APOSTROPHES}$`)

/** Endings and what they become, the first that fits; the letters kept before it are in the group. */
const ENDINGS: readonly (readonly [ending: RegExp, plain: string])[] = [
  [/(...)issements?$/, '$1ir'],
  [/(...)(?:atrices?|ateurs?|ations?)$/, '$1at'],
  [/(...)(?:ements?|ment)$/, '$1'],
  [/(...)(?:iques?)$/, '$1iqu'],
  [/(...)(?:ives?|ifs?)$/, '$1if'],
  [/(...)(?:euses?|eurs?|eux)$/, '$1eu'],
  [/(...)(?:elles?|els?)$/, '$1el'],
  [/(...)(?:iennes?|iens?)$/, '$1ien'],
  [/(...)(?:ieres?|iers?)$/, '$1ier'],
  [/(..)aux$/, '$1al'],
  [/(...)(?:ees?|er|ez|x|s?es?|s)$/, '$1'],
]

/**
 * Light stemming of a folded French word: elided article, plural, feminine, and the commonest endings. After the idea of
 * Savoy's light stemmer (2006).
 *
 * @example "l'élection" → 'election', 'nationaux' → 'national', 'françaises' → 'francai'
 */
export function stemFrench(word: string): string {
  const bare = word.replace(ELISION, '').replace(LAST_APOSTROPHE, '')
  for (const [ending, plain] of ENDINGS) {
    if (ending.test(bare)) return undoubled(bare.replace(ending, plain))
  }
  return undoubled(bare)
}

function undoubled(stem: string): string {
  const last = stem.at(-1)
  return stem.length > 4 && last === stem.at(-2) && /[a-z]/.test(last ?? '') ? stem.slice(0, -1) : stem
}
