import type { Figure } from '../../news/figure.ts'
import type { FactText } from '../fact-text.ts'
import type { NumberMention } from '../numbers/number-mention.ts'
import type { SpeechAct } from '../speech/speech-act.ts'

/** What has been found already. */
export interface FigureHelp {
  readonly numbers: readonly NumberMention[]
  readonly speech: readonly SpeechAct[]
}

/** Every figure of a text, in its order. */
export function findFigures(_text: FactText, _help: FigureHelp): readonly Figure[] {
  return []
}
