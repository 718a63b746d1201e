import * as letter from '../../arabic/letters.ts'
import { numberTerm } from '../../arabic/number-term.ts'
import { type FactText, gapBefore } from '../fact-text.ts'

/** A number in digits; its words go up to `lastWord`, exclusive. */
export interface DigitNumber {
  readonly value: number
  readonly lastWord: number
  /** «1.200»: the point may part thousands or decimals. */
  readonly isAmbiguous: boolean
}

type DigitValue = Omit<DigitNumber, 'lastWord'>

const SEPARATORS = new Set([
  letter.COMMA,
  letter.ARABIC_COMMA,
  letter.ARABIC_DECIMAL_SEPARATOR,
  letter.ARABIC_THOUSANDS_SEPARATOR,
])
const INVISIBLE = /\p{Cf}/gu
const NARROW_SPACES = new Set(['\u00a0', '\u2009', '\u202f'])
const MOST_GROUPS = 6
const MOST_DIGITS = 24
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3}){2,7}$/u
const PLAIN = /^\d+(?:\.\d+)?$/u
const POINT_AND_THREE = /^[1-9]\d{0,2}\.\d{3}$/u
const THREE = /^\d{3}$/u
const ONE_TO_THREE = /^[1-9]\d{0,2}$/u
/** «0,234» is no thousand. */
const ZERO_AND_COMMA = new RegExp(`^0[${letter.COMMA}${letter.ARABIC_THOUSANDS_SEPARATOR}]`, 'u')

/**
 * The number whose digits begin at a word; `undefined` for what is none («192.168.1.2», «14.02.2025»).
 *
 * @example '1.200.000' → 1200000, '٢٥,٥' → 25.5, '1,200' → 1200, '12 000' → 12000
 */
export function readDigits(text: FactText, first: number): DigitNumber | undefined {
  const written = decimalWithReh(text, first)
  if (written) return written
  const start = text.words[first]?.key ?? ''
  const groups = [start]
  let separators = ''
  let lastWord = first + 1
  while (groups.length < MOST_GROUPS && text.words[lastWord]?.kind === 'number') {
    const separator = separatorBefore(text, lastWord)
    if (separator === undefined) break
    separators += separator
    groups.push(text.words[lastWord]?.key ?? '')
    lastWord++
  }
  const joined = groups.length > 1 ? joinedGroups(groups, separators) : undefined
  if (joined !== undefined) return { ...joined, lastWord }
  const alone = digitValue(start)
  return alone && { ...alone, lastWord: first + 1 }
}

/** «8ر1», as some agencies write 1.8: the letter is the decimal mark, and what stands on its left was written behind it. */
function decimalWithReh(text: FactText, first: number): DigitNumber | undefined {
  const [decimals, mark, whole] = text.words.slice(first, first + 3)
  if (mark?.key !== letter.REH || whole?.kind !== 'number') return undefined
  if (gapBefore(text, first + 1) !== '' || gapBefore(text, first + 2) !== '') return undefined
  const value = digitValue(`${whole.key}${letter.FULL_STOP}${decimals?.key}`)
  return value && { ...value, isAmbiguous: false, lastWord: first + 3 }
}

/** The sign that may stand within a number: a comma without spaces, or a space before three digits. */
function separatorBefore(text: FactText, index: number): string | undefined {
  const gap = gapBefore(text, index)
  if (gap.length > 4) return undefined
  const sign = gap.replace(INVISIBLE, '')
  if (SEPARATORS.has(sign)) return sign
  const isThousand = NARROW_SPACES.has(sign) || (sign === ' ' && text.words[index]?.key === '000')
  return isThousand ? ' ' : undefined
}

function joinedGroups(groups: readonly string[], separators: string): DigitValue | undefined {
  const last = groups.at(-1) ?? ''
  const isGrouped = ONE_TO_THREE.test(groups[0] ?? '') && groups.slice(1, -1).every((group) => THREE.test(group))
  if (isGrouped && THREE.test(last) && !separators.includes(letter.ARABIC_DECIMAL_SEPARATOR)) {
    return digitValue(groups.join(''))
  }
  // «25,5», «12,220,13»: what follows the last comma are decimals.
  const hasDecimals = !separators.includes(' ') && (groups.length === 2 || isGrouped)
  return hasDecimals ? digitValue(`${groups.slice(0, -1).join('')}${letter.FULL_STOP}${last}`) : undefined
}

function digitValue(folded: string): DigitValue | undefined {
  if (folded.length > MOST_DIGITS) return undefined
  const term = numberTerm(ZERO_AND_COMMA.test(folded) ? `0${letter.FULL_STOP}${folded.slice(2)}` : folded)
  if (PLAIN.test(term)) {
    const isAmbiguous = POINT_AND_THREE.test(term) && !folded.includes(letter.ARABIC_DECIMAL_SEPARATOR)
    return { value: Number(term), isAmbiguous }
  }
  return GROUPED.test(term) ? { value: Number(term.replaceAll(letter.FULL_STOP, '')), isAmbiguous: false } : undefined
}
