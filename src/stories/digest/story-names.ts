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

/**
 * Reads the names of a story's reports together, so that «الزين» of one report is «أحمد الزين» of another; where two persons
 * of the story bear the last name, it stays alone.
 */
export function readStoryNames(reports: readonly StoryReport[]): StoryNames {
  const persons = new Set<string>()
  for (const { facts } of reports) {
    for (const { kind, key, isUnsure } of facts.names) if (kind === 'person' && !isUnsure) persons.add(key)
  }
  const bearers = bearersOf(persons)
  return {
    keyOf({ kind, key }) {
      return (kind === 'person' && bearers.get(key)) || key
    },
  }
}

/** Of each last name its one bearer; of one with several, nothing. */
function bearersOf(persons: ReadonlySet<string>): ReadonlyMap<string, string | undefined> {
  const bearers = new Map<string, string | undefined>()
  for (const key of persons) {
    for (const ending of endingsOf(key)) {
      const other = bearers.get(ending)
      if (!bearers.has(ending)) bearers.set(ending, key)
      else if (other !== undefined) bearers.set(ending, fuller(other, key))
    }
  }
  return bearers
}

/** One of two persons with one last name, where one is the other with more names. */
function fuller(one: string, other: string): string | undefined {
  if (one.endsWith(` ${other}`)) return one
  return other.endsWith(` ${one}`) ? other : undefined
}

/** «رامي الحمد الله» → «حمد الله»: an ending by itself has the key of a name, without the article of its first word. */
function endingsOf(key: string): readonly string[] {
  const words = key.split(' ')
  return words.slice(1).map((first, at) => [withoutArticle(first), ...words.slice(at + 2)].join(' '))
}

function withoutArticle(word: string): string {
  return word.startsWith(ARTICLE) && word.length >= ARTICLE.length + SHORTEST ? word.slice(ARTICLE.length) : word
}
