import type { Span } from '../../news/span.ts'

/** A number in a text, in digits or words: «٤٤», «مئة وأربعة وأربعون», «3 آلاف», «ربع مليون», «الثالث». */
export interface NumberMention extends Span {
  /** Its words in the text: `firstWord` to `lastWord`, exclusive. */
  readonly firstWord: number
  readonly lastWord: number
  readonly value: number
  readonly isOrdinal: boolean
  /** `vague` for «عشرات», «مئات», «آلاف» that nothing counts: `value` is then 10, 100, 1000 or more. */
  readonly form: 'digits' | 'words' | 'mixed' | 'vague'
}
