import { terms } from '../../arabic/analyze.ts'
import { lowerBound } from '../../base/lower-bound.ts'
import type { NameMention } from '../../news/name-mention.ts'
import type { Quotation } from '../../news/quotation.ts'
import type { Span } from '../../news/span.ts'
import { readStoryNames, type StoryNames } from './story-names.ts'
import type { StoryReport } from './story-report.ts'
import { Tally } from './tally.ts'
import { wordKey } from './word-key.ts'

/** One who speaks in a story, under one name for all its variants. */
export interface Speaker {
  readonly key: string
  /** The fullest of the ways in which the reports name them. */
  readonly name: string
}

/** Knows who said what in a story. */
export interface StorySpeakers {
  /** Who said a quotation; nobody where it is not told. */
  of(quotation: Quotation): Speaker | undefined
}

/** A name with a title; longer ones are read wrongly or tell a life. */
const MOST_WORDS_OF_NAME = 9
/** «he added» where a name was looked for. */
const PRONOUN = /^(?:he|she|it|they|il|elle|ils|elles|هو|هي) /u
/** «وأضاف: "…"» goes on with the one quoted just before: this many characters, about two sentences. */
const GOES_ON_WITHIN = 400
/** Verbs of one who has spoken already, folded. */
const GOES_ON: ReadonlySet<string> = new Set(
  'اضاف واضاف اضافت واضافت مضيفا مضيفه وتابع تابع وتابعت تابعت متابعا متابعه واردف اردف واردفت اردفت مردفا واستطرد استطرد واستدرك مستدركا واكمل ومضي added adding continued'.split(
    ' ',
  ),
)

/** Reads who speaks in a story's reports: a person by name, however titled, anyone else by the words that name them. */
export function readSpeakers(reports: readonly StoryReport[]): StorySpeakers {
  const names = readStoryNames(reports)
  const keys = new Map<Quotation, string>()
  const variants = new Map<string, Tally<string>>()
  const bearers = titleBearers(reports, names)
  for (const report of reports) {
    let last: { readonly key: string; readonly end: number } | undefined
    const persons = report.facts.names.filter(({ kind, isUnsure }) => kind === 'person' && !isUnsure)
    for (const quotation of report.facts.quotations) {
      const told = toldSpeaker(quotation, { mentions: report.facts.names, persons, names, bearers })
      const key = told?.key ?? (last && goesOn(quotation, last.end) ? last.key : undefined)
      if (told) tallyOf(variants, told.key).add(told.name)
      if (key !== undefined) keys.set(quotation, key)
      last = key === undefined ? undefined : { key, end: quotation.end }
    }
  }
  return {
    of(quotation) {
      const key = keys.get(quotation)
      return key === undefined ? undefined : { key, name: fullest(variants.get(key)) ?? key }
    },
  }
}

interface Known {
  /** Everything that the report names. */
  readonly mentions: readonly NameMention[]
  readonly persons: readonly NameMention[]
  readonly names: StoryNames
  readonly bearers: ReadonlyMap<string, string | undefined>
}

function toldSpeaker({ speaker, speakerAt }: Quotation, known: Known): Speaker | undefined {
  if (speaker === undefined) return undefined
  const person = speakerAt && personWithin(known.persons, speakerAt)
  if (person) return { key: known.names.keyOf(person), name: speaker }
  const key = officeKey(speaker)
  const bearer = known.bearers.get(key)
  if (bearer === undefined && isUnnamed(speaker, speakerAt, known.mentions)) return undefined
  return { key: bearer ?? key, name: speaker }
}

/** «البيان», «المتحدث»: one word that names nobody. */
function isUnnamed(speaker: string, at: Span | undefined, names: readonly Span[]): boolean {
  const key = wordKey(speaker)
  if (key.includes(' ')) return PRONOUN.test(key)
  return !at || !names.some(({ start, end }) => start < at.end && at.start < end)
}

/** An office by its terms: «الرئيس الأميركي» and «الرئيس الأمريكي» are one. */
function officeKey(office: string): string {
  return terms(office, 'ar').join(' ') || wordKey(office)
}

/** The last person named within a span: what stands before is whose minister, son or spokesman they are. */
function personWithin(persons: readonly NameMention[], { start, end }: Span): NameMention | undefined {
  const before = lowerBound(persons.length, (at) => (persons[at]?.start ?? end) < end)
  const last = persons[before - 1]
  return last && last.start >= start && last.end <= end ? last : undefined
}

/** Of each office, as titles and names of speakers tell it, its one bearer in the story; of one that several bear, nothing. */
function titleBearers(reports: readonly StoryReport[], names: StoryNames): ReadonlyMap<string, string | undefined> {
  const bearers = new Map<string, string | undefined>()
  for (const { facts } of reports) {
    for (const mention of facts.names) {
      if (mention.kind !== 'person' || mention.title === undefined || mention.isUnsure) continue
      const [title, key] = [officeKey(mention.title), names.keyOf(mention)]
      bearers.set(title, bearers.has(title) && bearers.get(title) !== key ? undefined : key)
    }
  }
  return bearers
}

function goesOn({ start, verb }: Quotation, end: number): boolean {
  return verb !== undefined && start - end < GOES_ON_WITHIN && GOES_ON.has(wordKey(verb))
}

function tallyOf(tallies: Map<string, Tally<string>>, key: string): Tally<string> {
  const tally = tallies.get(key) ?? new Tally<string>()
  tallies.set(key, tally)
  return tally
}

/** The longest variant that is still a name. */
function fullest(variants: Tally<string> | undefined): string | undefined {
  const names = [...(variants?.things() ?? [])]
  const short = names.filter((name) => wordKey(name).split(' ').length <= MOST_WORDS_OF_NAME)
  return (short.length > 0 ? short : names).reduce<string | undefined>(
    (best, name) => (best === undefined || name.length > best.length ? name : best),
    undefined,
  )
}
