import type { DateMention } from '../../news/date-mention.ts'

/** A date as it is kept, but for its place. */
export type ResolvedDate = Omit<DateMention, 'start' | 'end'>

/** Whether the words around a date speak of what is past or what is to come. */
export type Tense = 'past' | 'future' | 'unknown'
