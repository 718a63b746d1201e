import * as letter from '../../arabic/letters.ts'
import type { Span } from '../../news/span.ts'
import { ARTICLE } from '../clitics.ts'
import { bearsTitle, endOfSpeaker } from './end-of-speaker.ts'
import { neverSpeaks } from './never-speaks.ts'
import { speakerSpan } from './speaker-name.ts'
import type { ReadSpeechAct } from './speech-act.ts'
import { gapAt, type SpeechText } from './speech-text.ts'
import { speechWord } from './speech-words.ts'
import { ROLE, rolesOf } from './word-role.ts'

const MOST_WORDS = 60
/** The subject begins no later in its sentence. */
const MOST_BEFORE_SUBJECT = 8
const TAH = letter.HEH
const NO_VERB =
  ROLE.thing | ROLE.document | ROLE.measure | ROLE.announced | ROLE.time | ROLE.occasion | ROLE.clause | ROLE.adjunct
const SHORTEST_VERB = 3
const PLACE = new Set(['من', 'في'])

/**
 * Whom a sentence is about, where it tells what they do and then, as a participle, what they say: «الفنان رامي نجم نشر صورة
 * وعلق عليها قائلا», «وأمس، انسحب الوزير من القاعة واصفا». Only an office or a title is taken.
 */
export function subjectOfSentence(text: SpeechText, { verbWord, sentence, gender }: ReadSpeechAct): Span | undefined {
  const first = text.sentences[sentence]?.firstWord ?? verbWord
  if (verbWord - first > MOST_WORDS) return undefined
  for (let at = first; at < Math.min(verbWord, first + MOST_BEFORE_SUBJECT); at++) {
    if (!isSubject(text, at, first)) continue
    const key = text.words[at]?.key ?? ''
    const end = beforePlace(text, at, endOfSpeaker(text, at, { limit: verbWord, withCommas: false }))
    return end > at && fits(key, gender) ? speakerSpan(text, at, end) : undefined
  }
  return undefined
}

/** «انسحب الوزير من القاعة»: «من» and «في» go on with what he does. */
function beforePlace({ words }: SpeechText, from: number, end: number): number {
  for (let at = from + 2; at < end; at++) if (PLACE.has(words[at]?.key ?? '')) return at
  return end
}

/** An office at the beginning of the sentence, or after the verb that begins a clause. */
function isSubject(text: SpeechText, at: number, first: number): boolean {
  const key = text.words[at]?.key ?? ''
  if ((rolesOf(key) & ROLE.speaker) === 0 || neverSpeaks(text, at)) return false
  if (at === first) return true
  const before = text.words[at - 1]?.key ?? ''
  if (gapAt(text, at) !== 'none' || !mayBeVerb(before)) return false
  return (
    at - 1 === first ||
    gapAt(text, at - 1) === 'comma' ||
    (rolesOf(text.words[at - 2]?.key ?? '') & ROLE.otherVerb) !== 0
  )
}

/** No noun that is known, and of the shape of a verb: «انسحب», «وصلت», «يزور». */
function mayBeVerb(key: string): boolean {
  if ((rolesOf(key) & ROLE.otherVerb) !== 0) return true
  if (key.length < SHORTEST_VERB || key.startsWith(ARTICLE) || key.endsWith(TAH) || bearsTitle(key)) return false
  const bare = key.startsWith(letter.WAW) ? key.slice(1) : key
  return (
    (rolesOf(bare) & NO_VERB) === 0 &&
    !speechWord(key) &&
    !/^[بلك]/.test(key) &&
    !key.endsWith(letter.ALEF + letter.TEH)
  )
}

/** «قائلة» is not said of a man, nor «قائلا» of a ministry. */
function fits(key: string, gender: ReadSpeechAct['gender']): boolean {
  return gender === 'either' || key.endsWith(TAH) === (gender === 'she')
}
