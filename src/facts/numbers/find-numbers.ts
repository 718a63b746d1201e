import type { FactText } from '../fact-text.ts'
import type { NumberMention } from './number-mention.ts'

/** Every number of a text, in its order. */
export function findNumbers(_text: FactText): readonly NumberMention[] {
  return []
}
