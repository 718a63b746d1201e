import type { FactText } from '../fact-text.ts'
import type { SpeechAct } from './speech-act.ts'

/** Every speech act of a text, in its order. */
export function findSpeechActs(_text: FactText): readonly SpeechAct[] {
  return []
}
