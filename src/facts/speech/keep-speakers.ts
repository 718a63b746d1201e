import type { QuotedSpan } from '../quoted-spans.ts'
import type { ReadSpeechAct } from './speech-act.ts'
import type { SpeechText } from './speech-text.ts'

/** A sentence names few speakers. */
const MOST_NAMED = 6

/**
 * Gives acts without a speaker the one of the sentence that they go on with: «مضيفا», «وقالت» after «أعلنت الشرطة». What is
 * told within quotation marks and what is told around them are kept apart.
 */
export function keepSpeakers({ quotedFrom }: SpeechText, acts: readonly ReadSpeechAct[]): readonly ReadSpeechAct[] {
  const spans = [...quotedFrom.values()].filter(({ isInner }) => !isInner)
  let named: ReadSpeechAct[] = []
  let next = 0
  return acts.map((act) => {
    while (next < spans.length && (spans[next]?.lastWord ?? 0) <= act.verbWord) next++
    if (isWithin(spans[next], act)) return act
    named = named.filter(({ sentence }) => sentence === act.sentence)
    const found = act.speaker ? act : withSpeaker(act, keptFrom(named, act))
    if (act.speaker && (act.sense !== 'attribution' || named.length === 0)) named = [...named, act].slice(-MOST_NAMED)
    return found
  })
}

function isWithin(span: QuotedSpan | undefined, { verbWord }: ReadSpeechAct): boolean {
  return span !== undefined && span.firstWord <= verbWord
}

function withSpeaker(act: ReadSpeechAct, kept: ReadSpeechAct | undefined): ReadSpeechAct {
  if (!kept?.speaker) return act
  return { ...act, speaker: kept.speaker, isKept: true, ...(!act.via && kept.via && { via: kept.via }) }
}

/** What is carried belongs to whom it is carried from; the rest to the latest whom its gender fits. */
function keptFrom(named: readonly ReadSpeechAct[], act: ReadSpeechAct): ReadSpeechAct | undefined {
  const fitting = named.filter(({ gender }) => gender === act.gender || gender === 'either' || act.gender === 'either')
  const carrying = act.sense === 'owned' ? named.findLast(({ sense }) => sense === 'carrying') : undefined
  return carrying ?? fitting.at(-1)
}
