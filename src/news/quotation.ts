import type { Span } from './span.ts'

/** Words in quotation marks that somebody said. Offsets are those of the words, without the marks. */
export interface Quotation extends Span {
  readonly text: string
  /** Who spoke, as written, with title; absent where only a pronoun or nobody is named. */
  readonly speaker?: string
  /** Where the speaker is named. */
  readonly speakerAt?: Span
  /** The outlet through which they spoke: A of «نقلت A عن B قوله». */
  readonly via?: string
  /** The speech word beside it, as written: «قال», «مضيفا». */
  readonly verb?: string
  /** A word or phrase within the reporter's own sentence: «وصف القرار بأنه "تعسفي"». */
  readonly isPartial?: boolean
  readonly isUnsure?: boolean
}
