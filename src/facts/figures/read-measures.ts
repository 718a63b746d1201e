import type { Figure } from '../../news/figure.ts'
import type { NumberMention } from '../numbers/number-mention.ts'
import { measureOf } from './money-and-percent.ts'
import { qualifierBefore } from './read-counted.ts'
import { hasCue, keyAt, type TollSentence } from './toll-sentence.ts'

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
  const last = sentence.text.words[sentence.first + end - 1]?.end ?? number.end
  return {
    kind,
    start: number.start,
    end: last,
    value: number.form === 'vague' ? null : number.value,
    qualifier:
      number.form === 'vague'
        ? vagueName(number.value)
        : (qualifierBefore(sentence, number.firstWord - sentence.first) ?? 'exact'),
    ...(currency !== undefined && { currency }),
  }
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
