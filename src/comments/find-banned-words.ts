import { stemArabic } from '../arabic/arabic-stemmer.ts'
import { canonicalSpelling, hasOtherSpellings } from '../arabic/spelling-variants.ts'
import { lookAlikeWord } from './look-alike-letters.ts'
import { mendedWords, type TextWord, textWords } from './text-words.ts'
import { arabicReadings, listedForm, type Vocabulary } from './word-readings.ts'

/** A word or a phrase that comments may not hold, as an editor typed it. */
export interface BannedWord {
  readonly word: string
  /** What a comment with it meets. */
  readonly verdict: 'hold' | 'reject'
}

/** Where it was found: UTF-16 offsets into the text, the end excluded. */
export interface BannedWordHit extends BannedWord {
  readonly from: number
  readonly to: number
}

/** A list made ready for search by `compileWordList`. */
export interface WordList {
  readonly root: ListNode
  readonly vocabulary: Vocabulary
  /** Names that have several spellings, by the stem that stands for all of them. */
  readonly spellings: ReadonlyMap<string, string>
}

/** A tree of words: the way to an entry is its phrase. */
interface ListNode {
  readonly next: Map<string, ListNode>
  readonly entries: BannedWord[]
}

/** Where a phrase began, and how far in it we are. */
interface Walk {
  readonly node: ListNode
  readonly from: number
}

/** Words of a phrase beyond these are not looked for. */
const LONGEST_PHRASE = 8
/** UTF-16 units that may stand between the words of a phrase. */
const LONGEST_GAP = 3
/** Longer words are nobody's. */
const LONGEST_WORD = 40
/** Phrases that may be open at one word; no list needs so many. */
const MOST_WALKS = 64
/** Letters by which most words are told not to be in the list. */
const BEGINNING = 2
const AGAIN_AND_AGAIN = /(.)\1{2,}/gu
const LATIN_PLURAL = ['s', 'es']
const LEAST_BEFORE_PLURAL = 3
/** Digits that stand for the letters they look like; a one is an i or an l. */
const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' }),
)

/** Makes a list ready for any number of searches. An entry without a letter or a digit is never found. */
export function compileWordList(words: readonly BannedWord[]): WordList {
  const root: ListNode = { next: new Map(), entries: [] }
  const known = new Set<string>()
  const withTehMarbuta = new Set<string>()
  const spellings = new Map<string, string>()
  for (const entry of words) {
    let node = root
    for (const { folded, kind, hasTehMarbuta } of textWords(entry.word).slice(0, LONGEST_PHRASE)) {
      const form = kind === 'arabic' ? listedForm(folded) : folded
      known.add(form)
      if (hasTehMarbuta) withTehMarbuta.add(form)
      const stem = kind === 'arabic' ? stemArabic(form) : ''
      if (hasOtherSpellings(stem)) spellings.set(canonicalSpelling(stem), form)
      node = childOf(node, form)
    }
    if (node !== root) node.entries.push(entry)
  }
  const beginnings = new Set([...known].map((word) => word.slice(0, BEGINNING)))
  const vocabulary = {
    has: (word: string) => known.has(word),
    hasTehMarbuta: (word: string) => withTehMarbuta.has(word),
    hasBeginning: (letters: string) => beginnings.has(letters),
  }
  return { root, vocabulary, spellings }
}

function childOf(node: ListNode, word: string): ListNode {
  const child = node.next.get(word) ?? { next: new Map(), entries: [] }
  node.next.set(word, child)
  return child
}

/**
 * Finds the words and phrases of a list in a text, as whole words in any of their forms, never as parts of others: with
 * particles and pronouns, vowels and tatweel, other forms of letters, letters repeated, parted or replaced by look-alikes.
 *
 * @returns the hits in the order of their beginnings
 */
export function findBannedWords(text: string, list: WordList): readonly BannedWordHit[] {
  if (list.root.next.size === 0) return []
  const words = textWords(text)
  const hits = new Map<string, BannedWordHit>()
  const readings = new Map<TextWord, ReadonlySet<string>>()
  for (const sequence of [words, mendedWords(text, words)]) {
    for (const word of sequence) if (!readings.has(word)) readings.set(word, readingsOf(word, list))
    for (const hit of hitsIn(sequence, { root: list.root, readings }))
      hits.set(`${hit.from} ${hit.to} ${hit.word}`, hit)
  }
  return [...hits.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}

interface Reading {
  readonly root: ListNode
  readonly readings: ReadonlyMap<TextWord, ReadonlySet<string>>
}

const NO_READINGS: ReadonlySet<string> = new Set()

function hitsIn(words: readonly TextWord[], { root, readings }: Reading): readonly BannedWordHit[] {
  const hits: BannedWordHit[] = []
  let walks: readonly Walk[] = []
  let end = 0
  for (const word of words) {
    const begun = word.from - end <= LONGEST_GAP ? walks : []
    walks = stepped([...begun, { node: root, from: word.from }], readings.get(word) ?? NO_READINGS)
    for (const { node, from } of walks) {
      for (const entry of node.entries) hits.push({ ...entry, from, to: word.to })
    }
    end = word.to
  }
  return hits
}

function stepped(walks: readonly Walk[], readings: ReadonlySet<string>): readonly Walk[] {
  if (readings.size === 0) return []
  const further: Walk[] = []
  for (const { node, from } of walks) {
    for (const reading of readings) {
      const next = node.next.get(reading)
      if (next && further.length < MOST_WALKS) further.push({ node: next, from })
    }
  }
  return further
}

/** The listed words that a word of a text can be read as. */
function readingsOf(word: TextWord, { vocabulary, spellings }: WordList): ReadonlySet<string> {
  const found = new Set<string>()
  for (const folded of withoutRepeats(word.folded)) {
    if (folded.length > LONGEST_WORD) continue
    if (word.kind !== 'arabic') for (const reading of latinReadings(folded)) found.add(reading)
    else for (const reading of arabicReadingsOf({ ...word, folded }, { vocabulary, spellings })) found.add(reading)
  }
  return found
}

type Lookup = Pick<WordList, 'vocabulary' | 'spellings'>

function arabicReadingsOf(word: TextWord, { vocabulary, spellings }: Lookup): readonly string[] {
  const seen = lookAlikeWord(word.folded)
  const written = arabicReadings(word, vocabulary)
  const readings =
    seen === word.folded ? written : [...written, ...arabicReadings({ ...word, folded: seen }, vocabulary)]
  const named = spellings.size > 0 ? spellings.get(canonicalSpelling(stemArabic(word.folded))) : undefined
  return named === undefined ? readings : [...readings, named]
}

/** A word, and where a letter stands in it three times or more, the same with that letter twice and once. */
function withoutRepeats(word: string): readonly string[] {
  const once = word.replace(AGAIN_AND_AGAIN, '$1')
  return once === word ? [word] : [word, word.replace(AGAIN_AND_AGAIN, '$1$1'), once]
}

function latinReadings(word: string): readonly string[] {
  const seen = lookAlikeWord(word)
  const spelled = /\p{L}/u.test(seen) ? ['i', 'l'].map((one) => unleeted(seen, one)) : []
  return [...new Set([word, seen, ...spelled])].flatMap((written) => [written, ...singulars(written)])
}

function unleeted(word: string, one: string): string {
  return Array.from(word, (character) => (character === '1' ? one : (LEET.get(character) ?? character))).join('')
}

function singulars(word: string): readonly string[] {
  return LATIN_PLURAL.filter(
    (plural) => word.endsWith(plural) && word.length >= plural.length + LEAST_BEFORE_PLURAL,
  ).map((plural) => word.slice(0, -plural.length))
}
