import type { Figure, Qualifier } from '../../news/figure.ts'
import type { NumberMention } from '../numbers/number-mention.ts'
import { readDigits } from '../numbers/read-digits.ts'
import { type Measure, measureOf } from './money-and-percent.ts'
import { qualifierBefore, qualifierRightAfter } from './near-qualifier.ts'
import { breakBefore, hasCue, keyAt, type TollSentence } from './toll-sentence.ts'

/** The amounts of money and the shares among the numbers of a sentence; `measured` takes the numbers that were used. */
export function readMeasures(
  sentence: TollSentence,
  numbers: readonly NumberMention[],
  measured: Set<NumberMention>,
): readonly Figure[] {
  const figures: Figure[] = []
  let before: { readonly number: NumberMention; readonly figure: Figure } | undefined
  for (const number of numbers) {
    const figure = number.isOrdinal ? undefined : measuredBy(sentence, number)
    if (figure === undefined) continue
    measured.add(number)
    const was = before !== undefined && isRiseFrom(sentence, before.number, number) ? before.figure : undefined
    if (was !== undefined && was.kind === figure.kind) figures.pop()
    const isSame = was !== undefined && was.kind === figure.kind && was.value !== null
    figures.push({ ...figure, ...(isSame && was.value !== null && { was: was.value }) })
    before = { number, figure }
  }
  return figures
}

function measuredBy(sentence: TollSentence, number: NumberMention): Figure | undefined {
  const measure = measureOf(sentence, number)
  if (measure === undefined) return undefined
  const { kind, end, currency } = measure
  const point = pointOf(sentence, number, measure)
  const last = sentence.text.words[sentence.first + end - 1]?.end ?? number.end
  return {
    kind,
    start: number.start,
    end: last,
    value: number.form === 'vague' ? null : point === 'decimal' ? number.value / 1000 : number.value,
    qualifier: number.form === 'vague' ? vagueName(number.value) : qualifierOf(sentence, number, end),
    ...(currency !== undefined && { currency }),
    ...(point === 'unsure' && { isUnsure: true }),
  }
}

const MOST_TO_RATE = 10
const RATED = new Set('اليورو لليورو الاسترليني الجنيه'.split(' '))
const GOLD = /^[وب]?ل?(?:ال|ل)?(?:اوقيه|اونصه|اوقيات|ذهب|طن)$/u

/** Whether the point of «1.125 دولار» parts thousands («للأوقية») or decimals («سجل اليورو 1.125 دولار»). */
function pointOf(
  sentence: TollSentence,
  { firstWord, lastWord, value }: NumberMention,
  measure: Measure,
): 'thousand' | 'decimal' | 'unsure' {
  const digits = readDigits(sentence.text, firstWord)
  if (!digits?.isAmbiguous || digits.lastWord !== lastWord || value < digits.value * 2) return 'thousand'
  if (measure.kind === 'percent') return 'decimal'
  const at = firstWord - sentence.first
  for (let near = Math.max(0, at - MOST_TO_RATE); near < at + MOST_TO_RATE; near++) {
    const key = keyAt(sentence, near)
    if (GOLD.test(key)) return 'thousand'
    if (RATED.has(key) && near < at && measure.currency === 'USD') return 'decimal'
  }
  return 'unsure'
}

/** «أكثر من 3 ملايين دولار», «3 ملايين دولار تقريباً». */
function qualifierOf(sentence: TollSentence, { firstWord }: NumberMention, end: number): Qualifier {
  const after = breakBefore(sentence, end) === 'none' ? qualifierRightAfter(sentence, end) : undefined
  return after ?? qualifierBefore(sentence, firstWord - sentence.first) ?? 'exact'
}

function vagueName(value: number): 'tens' | 'hundreds' | 'thousands' {
  if (value < 100) return 'tens'
  return value < 1000 ? 'hundreds' : 'thousands'
}

const MOST_TO_RISE = 16

/** «ارتفع السعر من 30 جنيهاً إلى 50 جنيهاً». */
function isRiseFrom(sentence: TollSentence, low: NumberMention, high: NumberMention): boolean {
  const from = low.firstWord - sentence.first - 1
  if (keyAt(sentence, from) !== 'من' || keyAt(sentence, high.firstWord - sentence.first - 1) !== 'الي') return false
  if (high.firstWord - low.lastWord > MOST_TO_RISE) return false
  for (let back = from - 1; back >= 0 && back > from - MOST_TO_RISE; back--) {
    if (hasCue(sentence, back, 'rise')) return true
  }
  return false
}
