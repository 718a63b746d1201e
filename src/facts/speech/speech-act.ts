import type { Span } from '../../news/span.ts'

/** That somebody says something: «قال وزير الدفاع … إن», «بحسب الشرطة», «نقلت رويترز عن مسؤول قوله». */
export interface SpeechAct {
  /** The place of the speech word among the words of the text. */
  readonly verbWord: number
  /** As written, with title, without clitics; absent where a pronoun or nobody is named. */
  readonly speaker?: Span
  readonly via?: Span
  /** The sentence that it stands in. */
  readonly sentence: number
}
