import type { Span } from '../../news/span.ts'

/** That somebody says something: «قال وزير الدفاع … إن», «بحسب الشرطة», «نقلت رويترز عن مسؤول قوله». */
export interface SpeechAct {
  /** The place of the speech word among the words of the text. */
  readonly verbWord: number
  /**
   * As written, with title, without clitics, save that «للمرصد» is taken whole: `speakerName` reads it. Absent where a
   * pronoun or nobody is named.
   */
  readonly speaker?: Span
  readonly via?: Span
  /** The sentence that it stands in. */
  readonly sentence: number
}

/** A speech act and how it was said. */
export interface ReadSpeechAct extends SpeechAct {
  /** The speaker was named at an earlier act of the sentence: «مضيفا», «وقالت» after «أعلنت الشرطة». */
  readonly isKept?: boolean
  /** `attribution`: said of what stands around it, «بحسب الشرطة»; the others say what follows or what went before. */
  readonly sense: 'verb' | 'participle' | 'owned' | 'noun' | 'attribution' | 'carrying'
  readonly gender: 'he' | 'she' | 'either'
  /** The first word of what is said, where «أن», a colon or a quotation mark begins it. */
  readonly content?: number
}
