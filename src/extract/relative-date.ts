import { DAY_MS, type DatedEvidence, type EpochMs, HOUR_MS, MINUTE_MS, USUAL_CONFIDENCE } from '../news/instant.ts'
import { foldLetters } from './label-key.ts'

interface Unit {
  readonly ms: number
  readonly one: string
  readonly two: string
  readonly many: string
  readonly precision: DatedEvidence['precision']
}

/** Words in the form that `foldLetters` gives them. */
const UNITS: readonly Unit[] = [
  {
    ms: MINUTE_MS,
    one: 'دقيقه|a minute|une minute',
    two: 'دقيقتين',
    many: 'دقائق|دقيقه|minutes?|mins?|min',
    precision: 'minute',
  },
  {
    ms: HOUR_MS,
    one: 'ساعه|an hour|une heure',
    two: 'ساعتين',
    many: 'ساعات|ساعه|hours?|hrs?|heures?',
    precision: 'minute',
  },
  { ms: DAY_MS, one: 'يوم|a day|un jour', two: 'يومين', many: 'ايام|يوما|يوم|days?|jours?', precision: 'day' },
  { ms: 7 * DAY_MS, one: 'اسبوع|a week', two: 'اسبوعين', many: 'اسابيع|اسبوعا|weeks?|semaines?', precision: 'day' },
]
const BEFORE = '(?:منذ|قبل|il y a)\\s+'
const AFTER = '\\s+ago'
const PATTERNS = UNITS.map(({ one, two, many }) => ({
  many: new RegExp(`(?:${BEFORE}(\\d{1,2})\\s+(?:${many})(?![\\p{L}])|(?<!\\d)(\\d{1,2})\\s+(?:${many})${AFTER})`, 'u'),
  two: new RegExp(`${BEFORE}(?:${two})(?![\\p{L}])`, 'u'),
  one: new RegExp(`(?:${BEFORE}(?:${one})(?![\\p{L}])|(?:${one})${AFTER})`, 'u'),
}))
const LONGEST = 60
/** It was said when the page was made, and a page may have waited in a cache. */
const SAID_EARLIER = 0.8

/** A time told from the moment of reading: «منذ 3 ساعات», «قبل يومين», `2 hours ago`; `undefined` where a text tells none. */
export function readRelativeDate(text: string, seenAt: EpochMs): DatedEvidence | undefined {
  if (text.length > LONGEST) return undefined
  const folded = asciiDigits(foldLetters(text))
  for (const [index, unit] of UNITS.entries()) {
    const count = countIn(folded, PATTERNS[index])
    if (count === undefined) continue
    const at = seenAt - count * unit.ms
    const isDay = unit.precision === 'day'
    return {
      at: isDay ? Math.floor(at / DAY_MS) * DAY_MS : Math.floor(at / MINUTE_MS) * MINUTE_MS,
      precision: unit.precision,
      ...(isDay ? {} : { zone: 'Z' }),
      evidence: 'visible-text',
      text,
      confidence: USUAL_CONFIDENCE['visible-text'] * SAID_EARLIER,
    }
  }
  return undefined
}

function countIn(text: string, patterns: (typeof PATTERNS)[number] | undefined): number | undefined {
  const many = patterns?.many.exec(text)
  if (many) return Number(many[1] ?? many[2])
  if (patterns?.two.test(text)) return 2
  return patterns?.one.test(text) ? 1 : undefined
}

const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g

function asciiDigits(text: string): string {
  return text.replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
}
