import { ALEF, LAM } from '../../arabic/letters.ts'
import type { NameMention } from '../../news/name-mention.ts'
import type { StoryReport } from './story-report.ts'

const ARTICLE = ALEF + LAM
const SHORTEST = 3

/** What all reports of a story together know of its names. */
export interface StoryNames {
  /** The key by which the story knows a name: a last name alone is that of the one person who bears it here. */
  keyOf(mention: Pick<NameMention, 'kind' | 'key'>): string
}

/** A last name is that of one of its bearers if he is named so many times as often as any other: the others are misread. */
const FAR_MORE = 5

/**
 * Reads the names of a story's reports together, so that «الزين» of one report is «أحمد الزين» of another; where two persons
 * of the story bear the last name, it stays alone.
 */
export function readStoryNames(reports: readonly StoryReport[]): StoryNames {
  const persons = new Map<string, number>()
  for (const { facts } of reports) {
    for (const { kind, key, isUnsure } of facts.names) {
      if (kind === 'person' && !isUnsure) persons.set(key, (persons.get(key) ?? 0) + 1)
    }
  }
  const bearers = bearersOf(persons)
  return { keyOf: ({ kind, key }) => (kind === 'person' && bearers.get(key)) || key }
}

interface Bearer {
  readonly key: string
  readonly times: number
}

/** Of each last name its bearer; of one with several, nothing. */
function bearersOf(persons: ReadonlyMap<string, number>): ReadonlyMap<string, string | undefined> {
  const candidates = new Map<string, readonly Bearer[]>()
  for (const [key, times] of persons) {
    for (const ending of endingsOf(key))
      candidates.set(ending, withBearer(candidates.get(ending) ?? [], { key, times }))
  }
  return new Map([...candidates].map(([ending, bearers]) => [ending, oneOf(bearers)]))
}

/** The two most named bearers; «نادر أحمد الزين» and «أحمد الزين» are one, under the fuller name. */
function withBearer(bearers: readonly Bearer[], bearer: Bearer): readonly Bearer[] {
  const same = bearers.find(({ key }) => key.endsWith(` ${bearer.key}`) || bearer.key.endsWith(` ${key}`))
  const one = same ? { key: longer(same.key, bearer.key), times: same.times + bearer.times } : bearer
  return [...bearers.filter((other) => other !== same), one].sort((a, b) => b.times - a.times).slice(0, 2)
}

function longer(one: string, other: string): string {
  return one.length > other.length ? one : other
}

function oneOf([first, second]: readonly Bearer[]): string | undefined {
  return first && first.times >= (second?.times ?? 0) * FAR_MORE ? first.key : undefined
}

/** «رامي الحمد الله» → «حمد الله»: an ending by itself has the key of a name, without the article of its first word. */
function endingsOf(key: string): readonly string[] {
  const words = key.split(' ')
  return words.slice(1).map((first, at) => [withoutArticle(first), ...words.slice(at + 2)].join(' '))
}

function withoutArticle(word: string): string {
  return word.startsWith(ARTICLE) && word.length >= ARTICLE.length + SHORTEST ? word.slice(ARTICLE.length) : word
}
