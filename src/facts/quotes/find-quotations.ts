import type { Quotation } from '../../news/quotation.ts'
import type { FactText } from '../fact-text.ts'
import type { SpeechAct } from '../speech/speech-act.ts'

/** Every attributed quotation of a text, in its order. */
export function findQuotations(_text: FactText, _speech: readonly SpeechAct[]): readonly Quotation[] {
  return []
}
