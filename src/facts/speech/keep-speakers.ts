import type { FactText } from '../fact-text.ts'
import type { ReadSpeechAct } from './speech-act.ts'
import { isJoinedSpeech } from './speech-words.ts'

/** Gives acts without a speaker the one of the sentence that they go on with: «مضيفا», «وقالت» after «أعلنت الشرطة». */
export function keepSpeakers({ words }: FactText, acts: readonly ReadSpeechAct[]): readonly ReadSpeechAct[] {
  const named: ReadSpeechAct[] = []
  return acts.map((act) => {
    if (named[0]?.sentence !== act.sentence) named.length = 0
    if (act.speaker) {
      if (act.sense !== 'attribution' || named.length === 0) named.push(act)
      return act
    }
    const kept = keptFrom(named, act, isJoinedSpeech(words[act.verbWord]?.key ?? ''))
    return kept?.speaker
      ? { ...act, speaker: kept.speaker, isKept: true, ...(!act.via && kept.via && { via: kept.via }) }
      : act
  })
}

/** What is carried belongs to whom it is carried from; else the latest act that is not told within another. */
function keptFrom(named: readonly ReadSpeechAct[], act: ReadSpeechAct, isJoined: boolean): ReadSpeechAct | undefined {
  const fitting = named.filter(({ gender }) => gender === act.gender || gender === 'either' || act.gender === 'either')
  if (act.sense === 'owned') return named.findLast(({ sense }) => sense === 'carrying') ?? fitting.at(-1)
  if (act.sense === 'participle' || isJoined) return outermost(fitting)
  return fitting.at(-1)
}

function outermost(acts: readonly ReadSpeechAct[]): ReadSpeechAct | undefined {
  return acts.at(-1)
}
