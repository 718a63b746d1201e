import type { QuotedSpan } from '../quoted-spans.ts'
import type { ReadSpeechAct } from './speech-act.ts'
import type { SpeechText } from './speech-text.ts'
import { isJoinedSpeech } from './speech-words.ts'
import { subjectOfSentence } from './subject-of-sentence.ts'

/** A sentence names few speakers. */
const MOST_NAMED = 6
const IN_IT = new Set(['فيه', 'فيها', 'فيهما'])

/**
 * Gives acts without a speaker the one of the sentence that they go on with: «مضيفا», «وقالت» after «أعلنت الشرطة». What is
 * told within quotation marks and what is told around them are kept apart.
 */
export function keepSpeakers(text: SpeechText, acts: readonly ReadSpeechAct[]): readonly ReadSpeechAct[] {
  const spans = [...text.quotedFrom.values()].filter(({ isInner }) => !isInner)
  let named: ReadSpeechAct[] = []
  let next = 0
  return acts.map((act) => {
    while (next < spans.length && (spans[next]?.lastWord ?? 0) <= act.verbWord) next++
    if (isWithin(spans[next], act)) return act
    named = named.filter(({ sentence }) => sentence === act.sentence)
    const found = act.speaker ? act : (withSpeaker(act, keptFrom(named, act)) ?? withSubject(text, act))
    if (act.speaker && (act.sense !== 'attribution' || named.length === 0)) named = [...named, act].slice(-MOST_NAMED)
    return found
  })
}

function isWithin(span: QuotedSpan | undefined, { verbWord }: ReadSpeechAct): boolean {
  return span !== undefined && span.firstWord <= verbWord
}

/** «انسحب الوزير من القاعة قائلا»: nobody spoke before, so whom the sentence is about does. */
function withSubject(text: SpeechText, act: ReadSpeechAct): ReadSpeechAct {
  const speaker = goesOnWithSubject(text, act) ? subjectOfSentence(text, act) : undefined
  return speaker ? { ...act, speaker, isKept: true } : act
}

/** «قائلا», «…، وأكد», «أصدر الوزير بيانا قال فيه». */
function goesOnWithSubject({ words, sentences }: SpeechText, { sense, sentence, verbWord }: ReadSpeechAct): boolean {
  if (sense === 'participle') return true
  if (sense !== 'verb' || sentences[sentence]?.firstWord === verbWord) return false
  return IN_IT.has(words[verbWord + 1]?.key ?? '') || isJoinedSpeech(words[verbWord]?.key ?? '')
}

function withSpeaker(act: ReadSpeechAct, kept: ReadSpeechAct | undefined): ReadSpeechAct | undefined {
  if (!kept?.speaker) return undefined
  return { ...act, speaker: kept.speaker, isKept: true, ...(!act.via && kept.via && { via: kept.via }) }
}

/** What is carried belongs to whom it is carried from; the rest to the latest whom its gender fits. */
function keptFrom(named: readonly ReadSpeechAct[], act: ReadSpeechAct): ReadSpeechAct | undefined {
  const fitting = named.filter(({ gender }) => gender === act.gender || gender === 'either' || act.gender === 'either')
  const carrying = act.sense === 'owned' ? named.findLast(({ sense }) => sense === 'carrying') : undefined
  return carrying ?? fitting.at(-1)
}
