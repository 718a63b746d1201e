import * as letter from '../../arabic/letters.ts'
import type { NumberRole } from '../../arabic/number-words.ts'
import type { FactText } from '../fact-text.ts'
import type { NumberAtom } from './number-atoms.ts'
import { atomAt, isAdjacent, type NumberStep, stepAt } from './number-step.ts'
import { readDigits } from './read-digits.ts'

/** A number read from the words of a text, up to `lastWord`, exclusive. */
export interface ReadNumber {
  readonly value: number
  readonly lastWord: number
  readonly form: 'digits' | 'words' | 'mixed'
}

/** What has been read of a number so far. */
interface Reading {
  /** Of the scales that are closed: 2,000,000 in «مليونان وثلاثة …». */
  readonly total: number
  /** Below the scale that is yet to come: 3. */
  readonly group: number | undefined
  /** The smallest scale so far. */
  readonly scale: number
  readonly last: NumberRole | 'digits'
  /** «3 ملايين» are digits and words. */
  readonly hasDigits: boolean
  readonly hasWords: boolean
  readonly lastWord: number
}

/** A longer number than this is none. */
const MOST_WORDS = 24
const DECIMAL_POINT = 'فاصله'

/**
 * The cardinal number that begins at a word, as far as it goes; the grammar of Arabic numerals: «و» adds a smaller part,
 * a neighbour multiplies.
 *
 * @example 'مئتان وثمانية وتسعون' → 298, '3 آلاف' → 3000, 'مليون ونصف المليون' → 1500000, 'ربع مليون' → 250000
 */
export function readCardinal(text: FactText, first: number): ReadNumber | undefined {
  let reading = opening(text, first)
  if (reading === undefined) return undefined
  // «ألفين وثلاثة آلاف» are two numbers: what follows the first is given back when a greater scale comes.
  let closed = reading
  for (let steps = 0; steps < MOST_WORDS && reading.last !== 'fraction'; steps++) {
    const longer: Reading | 'other-number' | undefined = continued(text, reading)
    if (longer === 'other-number') {
      reading = closed
      break
    }
    if (longer === undefined) break
    reading = longer
    if (reading.group === undefined) closed = reading
  }
  return withDecimals(text, finished(reading))
}

function finished({ total, group, hasDigits, hasWords, lastWord }: Reading): ReadNumber {
  const form = hasDigits ? (hasWords ? 'mixed' : 'digits') : 'words'
  return { value: exact(total + (group ?? 0)), lastWord, form }
}

/** 2.3 × 1e6 is not quite 2,300,000 in floating point. */
function exact(value: number): number {
  return Number(value.toPrecision(15))
}

function opening(text: FactText, first: number): Reading | undefined {
  const base = { total: 0, group: undefined, scale: Number.POSITIVE_INFINITY, hasDigits: false, hasWords: true }
  if (text.words[first]?.kind === 'number') {
    const digits = readDigits(text, first)
    if (digits === undefined) return undefined
    const group = isThousand(text, digits) ? exact(digits.value * 1000) : digits.value
    return { ...base, group, last: 'digits', hasDigits: true, hasWords: false, lastWord: digits.lastWord }
  }
  const atom = atomAt(text, first)
  if (atom === undefined || !opens(atom, text, first)) return undefined
  if (atom.role === 'fraction') return fractionOf({ ...base, last: 'fraction', lastWord: first + 1 }, atom.value, text)
  return { ...base, ...firstValue(atom), last: atom.role, lastWord: first + 1 }
}

/** «1.200» is a thousand two hundred, unless a scale or a percent sign follows: «1.125 مليار». */
function isThousand(text: FactText, { isAmbiguous, lastWord }: { isAmbiguous: boolean; lastWord: number }): boolean {
  if (!isAmbiguous) return false
  const next = stepAt(text, lastWord)
  const isScaled = next !== undefined && !next.isJoined && scaleFactor(next.atom) > 0
  const end = text.words[lastWord - 1]?.end ?? 0
  return !isScaled && !/^\s?[%٪$€£]/u.test(text.text.slice(end, end + 2))
}

const OPENING: ReadonlySet<NumberRole> = new Set([
  'unit',
  'ten',
  'teen',
  'tens',
  'hundred',
  'hundreds',
  'scale',
  'two-scale',
  'two-or-one-scale',
  'fraction',
])

function opens({ role }: NumberAtom, text: FactText, at: number): boolean {
  if (role !== 'bound') return OPENING.has(role)
  const next = stepAt(text, at + 1)
  return next !== undefined && (next.isJoined ? next.atom.role === 'tens' : next.atom.role === 'ten')
}

function firstValue(atom: NumberAtom): Partial<Reading> {
  const factor = scaleFactor(atom)
  return factor > 0 ? { total: atom.value * factor, scale: atom.value } : { group: atom.value }
}

/** How many of its scale a word stands for when no number is before it: «ألفان» two; 0 for what is no scale. */
function scaleFactor({ role }: NumberAtom): number {
  if (role === 'scale' || role === 'scales') return 1
  return role === 'two-scale' || role === 'two-or-one-scale' ? 2 : 0
}

function continued(text: FactText, reading: Reading): Reading | 'other-number' | undefined {
  const step = stepAt(text, reading.lastWord)
  if (step === undefined) return joinedDigits(text, reading)
  const { atom, isJoined, next } = step
  if (atom.role === 'fraction') {
    return isJoined ? fractionOf({ ...reading, lastWord: next }, atom.value, text) : undefined
  }
  const grown = scaleFactor(atom) > 0 ? withScale(reading, step) : withPart(reading, step)
  if (grown === undefined || grown === 'other-number') return grown
  return { ...reading, hasWords: true, ...grown, last: atom.role, lastWord: next }
}

/** «3 آلاف و500», «مليون و200 ألف». */
function joinedDigits(text: FactText, reading: Reading): Reading | undefined {
  const { lastWord, scale, group, total } = reading
  const isAnd = text.words[lastWord]?.key === letter.WAW && isAdjacent(text, lastWord)
  if (!isAnd || group !== undefined || text.words[lastWord + 1]?.kind !== 'number') return undefined
  if (!isAdjacent(text, lastWord + 1)) return undefined
  const digits = readDigits(text, lastWord + 1)
  // Nobody writes «2.3 مليون و200» for one number.
  const isRound = total % scale === 0 && Number.isInteger(digits?.value)
  if (digits === undefined || !isRound || digits.value >= scale) return undefined
  return { ...reading, group: digits.value, last: 'digits', hasDigits: true, lastWord: digits.lastWord }
}

function withScale(reading: Reading, { atom, isJoined }: NumberStep): Partial<Reading> | 'other-number' | undefined {
  const { total, group, scale, last } = reading
  if (isJoined) {
    const isSmaller = atom.value < scale && group === undefined && atom.role !== 'scales'
    return isSmaller ? { total: total + atom.value * scaleFactor(atom), scale: atom.value } : undefined
  }
  if (atom.role === 'two-scale') return undefined
  if (group !== undefined) {
    if (atom.value >= scale) return total > 0 ? 'other-number' : undefined
    return { total: total + group * atom.value, group: undefined, scale: atom.value }
  }
  // «ألف مليار».
  return atom.role === 'scale' && last === 'scale' && atom.value > scale
    ? { total: total * atom.value, scale: atom.value }
    : undefined
}

/** A part below the scales. */
function withPart(reading: Reading, { atom, isJoined }: NumberStep): Partial<Reading> | undefined {
  const group = isJoined ? joinedGroup(reading, atom) : multipliedGroup(reading, atom)
  return group === undefined ? undefined : { group }
}

/** «مئة وخمسة», «خمسة وعشرون», «ألف وثلاثة». */
function joinedGroup({ group = 0, total, last }: Reading, { role, value }: NumberAtom): number | undefined {
  if (last === 'digits' || value === 0 || (group === 0 && total === 0)) return undefined
  const isFreeBelowHundred = group % 100 === 0
  switch (role) {
    case 'tens':
      return isFreeBelowHundred || ((last === 'unit' || last === 'bound') && group % 100 < 10)
        ? group + value
        : undefined
    case 'unit':
    case 'ten':
    case 'teen':
    case 'bound':
      return isFreeBelowHundred ? group + value : undefined
    case 'hundred':
    case 'hundreds':
      return group === 0 ? value : undefined
    default:
      return undefined
  }
}

/** «خمسة عشر», «ثلاث مئة», «ثلاثة أرباع». */
function multipliedGroup({ group = 0, last }: Reading, { role, value }: NumberAtom): number | undefined {
  const unit = group % 100
  const isUnit = (last === 'unit' || last === 'bound') && unit > 0 && unit < 10
  if (role === 'ten' && isUnit) return group + value
  const isCount = (isUnit || last === 'digits') && group > 1 && group < 10
  if (role === 'hundred' && isCount) return group * value
  return role === 'fractions' && isUnit && isCount ? group * value : undefined
}

/** «نصف مليون», «مليون ونصف المليون», «مليون ونصف»: a part of the scale that follows it or, if none does, stands before it. */
function fractionOf(reading: Reading, part: number, text: FactText): Reading {
  const { total, group = 0, scale, lastWord } = reading
  const next = stepAt(text, lastWord)
  const isScaled = next?.atom.role === 'scale' && !next.isJoined && next.atom.value <= scale
  const isOfBefore = reading.group === undefined && total > 0
  const whole = isScaled ? next.atom.value : isOfBefore ? scale : 1
  return {
    ...reading,
    total: total + group + part * whole,
    group: undefined,
    last: 'fraction',
    hasWords: true,
    lastWord: isScaled ? next.next : lastWord,
  }
}

/** «واحد فاصلة خمسة». */
function withDecimals(text: FactText, number: ReadNumber): ReadNumber {
  const point = text.words[number.lastWord]
  if (point?.key !== DECIMAL_POINT || !isAdjacent(text, number.lastWord + 1)) return number
  const at = number.lastWord + 1
  const decimals = opening(text, at)
  if (decimals?.group === undefined || !Number.isInteger(decimals.group)) return number
  const value = Number(`${number.value}.${decimals.group}`)
  return Number.isFinite(value) ? { ...number, value, lastWord: decimals.lastWord, form: number.form } : number
}
