import type { Measure } from '../../news/story-digest.ts'
import type { Writing } from '../site-context.ts'
import { measureName } from './measure-name.ts'

/** «القتلى: بين 17 و19 قتيلًا (آخر تغيير: من 12 إلى 19، الدفاع المدني)», in plain words for pages, mails and text. */
export function measureLine(measure: Measure, writing: Writing): string {
  const { kind, unit, spread, lastChange } = measure
  if (!spread) return measureName(measure, writing)
  const { ledger, locale, comma } = writing.wording
  const { low, high } = spread
  const words = writing.figure({
    ...{ kind, value: low, qualifier: 'exact', start: 0, end: 0 },
    ...(high > low && { most: high }),
    ...(unit && { unit }),
  })
  const numbers = new Intl.NumberFormat(locale)
  const change =
    lastChange &&
    ` (${ledger.lastChange} ${ledger.change.replace('{from}', numbers.format(lastChange.from)).replace('{to}', numbers.format(lastChange.to))}${comma}${lastChange.by})`
  return `${measureName(measure, writing)}: ${words}${change ?? ''}`
}
