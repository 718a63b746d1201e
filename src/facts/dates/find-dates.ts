import type { DateMention } from '../../news/date-mention.ts'
import type { WallTime, ZonedTime } from '../../news/zoned-time.ts'
import type { FactText } from '../fact-text.ts'
import type { NumberMention } from '../numbers/number-mention.ts'

/** What the dates of a text are counted from. */
export interface DateReference {
  /** When it was published, on the wall clock that its values are written by. */
  readonly published: WallTime & Pick<ZonedTime, 'weekday' | 'offset'>
  /** ISO 3166 code of the outlet's country in small letters: which order of day and month is usual there, which names. */
  readonly country?: string
}

/** What has been found already, so that nobody reads the same numbers twice. */
export interface DateHelp {
  readonly numbers: readonly NumberMention[]
  readonly reference: DateReference
}

/** Every date of a text, in its order, resolved against the day of its publication. */
export function findDates(_text: FactText, _help: DateHelp): readonly DateMention[] {
  return []
}
