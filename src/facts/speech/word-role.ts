import { foldWords } from '../../arabic/fold-word.ts'
import * as list from './speaker-words.ts'

/** What a word can be near a speaker; a word may be several, as bits. */
export const ROLE = {
  clause: 1,
  adjunct: 2,
  occasion: 4,
  time: 8,
  announced: 16,
  otherVerb: 32,
  namedInMarks: 64,
  outlet: 128,
  outletName: 256,
  speaker: 512,
  document: 1024,
  measure: 2048,
  union: 4096,
  reporters: 8192,
  titleAdjective: 16384,
  thing: 32768,
} as const

const roles = new Map<string, number>()
addAll(list.CLAUSE_WORDS, ROLE.clause)
addAll(list.ADJUNCT_PREPOSITIONS, ROLE.adjunct)
addAll(list.OCCASIONS, ROLE.occasion)
addAll(list.TIME_WORDS, ROLE.time)
addAll(list.ANNOUNCED, ROLE.announced)
addAll(list.OTHER_VERBS, ROLE.otherVerb)
addAll(list.NAMED_IN_MARKS, ROLE.namedInMarks)
addAll(list.OUTLET_NOUNS, ROLE.outlet)
addAll(list.OUTLET_NAMES, ROLE.outletName)
addAll(list.SPEAKER_NOUNS, ROLE.speaker)
addAll(list.DOCUMENTS, ROLE.document)
addAll(list.MEASURES, ROLE.measure)
addAll(list.REPORTERS, ROLE.reporters)
addAll(list.TITLE_ADJECTIVES, ROLE.titleAdjective)
addAll(list.UNIONS, ROLE.union)
for (const thing of list.THINGS.trim().split(/\s+/)) {
  const owned = thing.endsWith('ة') ? `${thing.slice(0, -1)}ت` : thing
  addAll(`${thing} ال${thing} ${owned}ه ${owned}ها ${owned}هم`, ROLE.thing)
}

/** The roles of a folded word as bits of `ROLE`; 0 for most names and nouns. */
export function rolesOf(key: string): number {
  return roles.get(key) ?? 0
}

function addAll(words: string, role: number): void {
  for (const key of foldWords(words)) roles.set(key, (roles.get(key) ?? 0) | role)
}
