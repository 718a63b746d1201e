import { foldWord } from '../../arabic/fold-word.ts'
import * as letter from '../../arabic/letters.ts'
import { boundedMemo } from '../../base/bounded-memo.ts'
import { ARTICLE, cliticReadings } from '../clitics.ts'
import { CUE_WORDS, type Cue, THING_WORDS } from './cue-words.ts'
import { FAMILIES, FATHERS_AND_BROTHERS, OTHERS, PEOPLE, RELATED_PEOPLE, SOUND_PEOPLE } from './people-words.ts'
import { ACTS, type ActForm, STATES, type TollKind } from './toll-words.ts'

export type Grammar = 'one' | 'two' | 'two-or-many' | 'many'

export interface Act {
  readonly kind: TollKind
  readonly form: ActForm
  readonly isWeak: boolean
}

export interface State {
  readonly kind: TollKind
  readonly grammar: Grammar
}

interface Meaning {
  readonly person?: Grammar
  readonly isRelated?: boolean
  /** «فلسطيني», which is also an adjective. */
  readonly isNisba?: boolean
  /** How many the pronoun stands for that an act ends in: «إنقاذهما» two. */
  readonly pronoun?: 'two'
  readonly isOther?: boolean
  readonly isFamily?: boolean
  readonly state?: State
  readonly act?: Act
  /** «حالة»: a case of an illness, a death. */
  readonly cases?: Grammar
  readonly isThing?: boolean
  readonly cues?: ReadonlySet<Cue>
}

/** What a word may mean where people come to harm or out of it. */
export interface Sense extends Meaning {
  readonly prefix: string
  readonly isDefinite: boolean
}

const meanings = new Map<string, Meaning>()

function add(word: string, meaning: Meaning): void {
  const key = foldWord(word)
  const known = meanings.get(key)
  meanings.set(key, known === undefined ? meaning : merged(known, meaning))
}

function merged(known: Meaning, meaning: Meaning): Meaning {
  const cues = new Set([...(known.cues ?? []), ...(meaning.cues ?? [])])
  return { ...meaning, ...known, ...(cues.size > 0 && { cues }) }
}

/** «حالتي وفاة»; of other words «ي» at the end is rather «my». */
const CASE = foldWord('حالة')
const MASCULINE_PLURAL = ['ون', 'ين', letter.WAW]

/** Singular, accusative and dual of a noun, folded. */
function singularAndDual(word: string, dualIsPlural: boolean): readonly (readonly [string, Grammar])[] {
  const key = foldWord(word)
  if (key.endsWith(letter.HEH)) {
    const stem = key.slice(0, -1)
    const endings = key === CASE ? ['تان', 'تين', 'تا', 'تي'] : ['تان', 'تين']
    return [[key, 'one'], ...endings.map((ending) => [stem + ending, 'two'] as const)]
  }
  return [
    [key, 'one'],
    [`${key}ا`, 'one'],
    [`${key}ان`, 'two'],
    [`${key}ين`, dualIsPlural ? 'two-or-many' : 'two'],
  ]
}

function noun(words: string, meaning: (grammar: Grammar) => Meaning): void {
  const [singular = '', ...plurals] = words.split(' ')
  const isSound = plurals.includes('+') || plurals.some((plural) => plural === `${singular}ين`)
  for (const plural of plurals) {
    const forms =
      plural === '+' ? MASCULINE_PLURAL.map((ending) => foldWord(singular) + ending) : [plural, `${foldWord(plural)}ا`]
    for (const form of forms) if (form !== `${foldWord(singular)}ين`) add(form, meaning('many'))
  }
  for (const [form, grammar] of singularAndDual(singular, isSound)) add(form, meaning(grammar))
}

const PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'هن']

function withPronoun(word: string, pronoun: string): string {
  const key = foldWord(word)
  return `${key.endsWith(letter.HEH) ? `${key.slice(0, -1)}ت` : key}${pronoun}`
}

function related(word: string): void {
  const key = foldWord(word)
  const isFeminine = key.endsWith(letter.HEH)
  const stem = isFeminine ? `${key.slice(0, -1)}ت` : key
  for (const pronoun of PRONOUNS) {
    add(stem + pronoun, { person: 'one', isRelated: true })
    add(`${stem}ي${pronoun}`, { person: 'two', isRelated: true })
  }
}

function typedEntries<Key extends string>(record: Readonly<Record<Key, string>>): readonly (readonly [Key, string])[] {
  // `Object.entries` forgets that the keys are these and no others.
  return Object.entries(record) as [Key, string][]
}

function learnActs(): void {
  for (const { kind, words } of STATES) noun(words, (grammar) => ({ state: { kind, grammar } }))
  for (const { kind, form, isWeak = false, words } of ACTS) {
    const act: Act = { kind, form, isWeak }
    const hasPronoun = form.endsWith('noun') && !isWeak
    for (const word of words.split(' ')) {
      add(word, { act })
      if (hasPronoun) add(withPronoun(word, 'هما'), { act, pronoun: 'two' })
    }
  }
  noun('حالة حالات', (cases) => ({ cases }))
}

function learnPeople(): void {
  for (const line of PEOPLE.trim().split('\n')) noun(line, (person) => ({ person }))
  for (const word of SOUND_PEOPLE.split(' ')) {
    const isNisba = word.endsWith(letter.YEH)
    noun(`${word} +`, (person) => ({ person, isNisba }))
    noun(`${word}ة ${word}ات`, (person) => ({ person, isNisba }))
  }
  for (const word of RELATED_PEOPLE.split(' ')) related(word)
  for (const word of FATHERS_AND_BROTHERS.split(' ')) {
    for (const pronoun of PRONOUNS) add(word + pronoun, { person: 'one', isRelated: true })
  }
  for (const [grammar, words] of typedEntries(OTHERS)) {
    for (const word of words.split(' ')) add(word, { person: grammar, isOther: true })
  }
  for (const word of FAMILIES.split(' ')) add(word, { person: 'many', isFamily: true })
}

function learnCues(): void {
  for (const word of THING_WORDS.split(' ')) add(word, { isThing: true })
  for (const [cue, words] of typedEntries(CUE_WORDS)) {
    for (const word of words.split(' ')) add(word, { cues: new Set([cue]) })
  }
}

learnActs()
learnPeople()
learnCues()

const NOTHING: Sense = { prefix: '', isDefinite: false }
const SHORTEST_PEELED = 3

/** What a folded word may mean, whatever is attached to it. */
export const senseOf: (key: string) => Sense = boundedMemo(60_000, readSense)

function readSense(key: string): Sense {
  for (const { prefix, word } of cliticReadings(key)) {
    if (prefix !== '' && word.length < SHORTEST_PEELED) continue
    const bare = meanings.get(word)
    if (bare !== undefined) return { ...bare, prefix, isDefinite: word.startsWith(ARTICLE) }
    const definite = word.startsWith(ARTICLE) ? meanings.get(word.slice(2)) : undefined
    if (definite !== undefined) return { ...definite, prefix, isDefinite: true }
  }
  return NOTHING
}
