import { foldWord, foldWords } from '../../arabic/fold-word.ts'
import * as letter from '../../arabic/letters.ts'
import {
  ATTRIBUTIONS,
  CARRYING_VERBS,
  COUNTING_VERBS,
  DOUBTFUL_OWNED,
  DOUBTFUL_VERBS,
  NOT_SPEECH,
  OBJECT_VERBS,
  OWNED_NOUNS,
  SPEECH_NOUNS,
  SURE_VERBS,
} from './speech-verb-lists.ts'

/** What a word of saying is. */
export interface SpeechWord {
  /**
   * `verb`: «قال»; `participle`: «مضيفا», of one who was named; `owned`: «قوله»; `noun`: «إعلان»; `attribution`: «بحسب»;
   * `carrying`: «نقلت».
   */
  readonly sense: 'verb' | 'participle' | 'owned' | 'noun' | 'attribution' | 'carrying'
  readonly gender: 'he' | 'she' | 'either'
  /** It speaks whatever follows. */
  readonly isSure: boolean
  /** It speaks where an office or institution stands beside it. */
  readonly isCounting?: boolean
  /** What is said or named is attached to it: «قالته», «وصفها». */
  readonly hasObject: boolean
  /** A thing or a person follows as readily as who speaks: «وصف القرار», «دعا الصحفيين». */
  readonly takesObject?: boolean
  /** The verb's «he» form in the past, folded. */
  readonly verb: string
}

const CONJUNCTIONS = letter.WAW + letter.FEH
const OBJECTS = ['ه', 'ها', 'هم']

const takingObject = new Set(foldWords(OBJECT_VERBS))
const words = new Map<string, SpeechWord>()
addVerbs(SURE_VERBS, { sense: 'verb', isSure: true })
addVerbs(DOUBTFUL_VERBS, { sense: 'verb', isSure: false })
addVerbs(COUNTING_VERBS, { sense: 'verb', isSure: false, isCounting: true })
addVerbs(CARRYING_VERBS, { sense: 'carrying', isSure: false })
for (const word of SPEECH_NOUNS.trim().split(/\s+/))
  add(word, { sense: 'noun', gender: 'either', isSure: false, verb: word })
for (const word of OWNED_NOUNS.split(' ')) {
  add(`${word}ه`, { sense: 'owned', gender: 'he', isSure: true, verb: word })
  add(`${word}ها`, { sense: 'owned', gender: 'she', isSure: true, verb: word })
  for (const owner of ['هم', 'هما', 'هن'])
    add(word + owner, { sense: 'owned', gender: 'either', isSure: true, verb: word })
}
for (const word of DOUBTFUL_OWNED.split(' '))
  for (const owner of ['ه', 'ها', 'هم', 'هما'])
    add(word + owner, {
      sense: 'owned',
      gender: owner === 'ه' ? 'he' : owner === 'ها' ? 'she' : 'either',
      isSure: false,
      verb: word,
    })
for (const word of ATTRIBUTIONS.split(' '))
  add(word, { sense: 'attribution', gender: 'either', isSure: true, verb: word })
for (const word of foldWords(NOT_SPEECH)) words.delete(word)

/** The word of saying that a folded word is, with «و» or «ف» before it or without. */
export function speechWord(key: string): SpeechWord | undefined {
  return words.get(key) ?? (hasConjunction(key) ? words.get(key.slice(1)) : undefined)
}

/** Whether «و» or «ف» is attached to a word of saying. */
export function isJoinedSpeech(key: string): boolean {
  return !words.has(key) && hasConjunction(key)
}

function hasConjunction(key: string): boolean {
  return key.length > 2 && CONJUNCTIONS.includes(key[0] ?? ' ')
}

type Kind = Pick<SpeechWord, 'sense' | 'isSure' | 'isCounting' | 'takesObject'>

function addVerbs(lines: string, kind: Kind): void {
  for (const line of lines.trim().split('\n')) {
    const [past = '', present = '', participle = ''] = line.split(' ')
    const verb = foldWord(past)
    const form = takingObject.has(verb) ? { ...kind, verb, takesObject: true } : { ...kind, verb }
    addPast(past, form)
    if (present.length > 1) addPresent(present, form)
    if (participle.length > 1) addParticiple(participle, form)
  }
}

type Form = Kind & Pick<SpeechWord, 'verb'>

function addPast(he: string, form: Form): void {
  const stem = isWeak(he) ? he.slice(0, -1) : he
  addWithObjects(he, { ...form, gender: 'he' })
  addWithObjects(`${stem}ت`, { ...form, gender: 'she' })
  add(`${stem}وا`, { ...form, gender: 'he' })
  add(isWeak(he) ? `${stem}يا` : `${he}ا`, { ...form, gender: 'he' })
  add(`${stem}تا`, { ...form, gender: 'she' })
}

function addPresent(he: string, form: Form): void {
  const stem = isWeak(he) ? he.slice(0, -1) : he
  for (const before of ['', 'س', 'ل']) {
    addWithObjects(before + he, { ...form, gender: 'he' })
    addWithObjects(`${before}ت${he.slice(1)}`, { ...form, gender: 'she' })
    add(`${before}${stem}ون`, { ...form, gender: 'he' })
    add(`${before}${he}ان`, { ...form, gender: 'he' })
    add(`${before}ت${he.slice(1)}ان`, { ...form, gender: 'she' })
  }
}

function addParticiple(he: string, form: Form): void {
  const participle = { ...form, sense: form.sense === 'carrying' ? 'carrying' : 'participle' } as const
  const stem = isWeak(he) ? he.slice(0, -1) : he
  add(`${he}ا`, { ...participle, gender: 'he' })
  add(`${he}ة`, { ...participle, gender: 'she' })
  add(`${stem}ين`, { ...participle, gender: 'either' })
}

function isWeak(form: string): boolean {
  return /[ايىو]$/u.test(form)
}

function addWithObjects(form: string, word: Omit<SpeechWord, 'hasObject'>): void {
  add(form, word)
  const open = form.endsWith('ى') ? `${form.slice(0, -1)}ا` : form
  for (const object of OBJECTS) {
    const key = foldWord(open + object)
    if (!words.has(key)) words.set(key, { ...word, hasObject: true })
  }
}

function add(form: string, word: Omit<SpeechWord, 'hasObject'>): void {
  const key = foldWord(form)
  const known = words.get(key)
  if (known === undefined || known.hasObject) words.set(key, { ...word, hasObject: false })
}
