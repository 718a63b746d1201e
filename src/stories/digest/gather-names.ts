import type { NameKind, NameMention } from '../../news/name-mention.ts'
import { NEWS_AGENCIES } from '../../news/news-agencies.ts'
import type { NameInStory } from '../../news/story-digest.ts'
import { readStoryNames } from './story-names.ts'
import type { StoryReport } from './story-report.ts'
import { Tally } from './tally.ts'
import { wordKey } from './word-key.ts'

/** What a reader can take in; the rest are in passing. */
const MOST_NAMES = 40
const AGENCIES: ReadonlySet<string> = new Set(NEWS_AGENCIES.flatMap(([, ...names]) => names.map(wordKey)))

/** A name as the reports together write it. */
interface GatheredName {
  readonly key: string
  readonly kinds: Tally<NameKind>
  readonly spellings: Tally<string>
  readonly titles: Tally<string>
  readonly reports: Set<StoryReport>
}

/**
 * Whom and what the reports name, those of most reports first. The outlets that tell the story and the agencies are left out,
 * for they speak of themselves.
 */
export function gatherNames(reports: readonly StoryReport[]): readonly NameInStory[] {
  const { keyOf } = readStoryNames(reports)
  const outlets = new Set(reports.map(({ source }) => wordKey(source.name)))
  const names = new Map<string, GatheredName>()
  for (const report of reports) {
    for (const mention of report.facts.names) {
      if (mention.isUnsure || isOutlet(mention.name, outlets)) continue
      const key = keyOf(mention)
      const name = names.get(key) ?? newName(key)
      names.set(key, name)
      count(name, mention, report)
    }
  }
  return [...names.values()]
    .sort((a, b) => b.reports.size - a.reports.size || b.spellings.size - a.spellings.size)
    .slice(0, MOST_NAMES)
    .map(shown)
}

function isOutlet(name: string, outlets: ReadonlySet<string>): boolean {
  const key = wordKey(name)
  return outlets.has(key) || AGENCIES.has(key)
}

function newName(key: string): GatheredName {
  return { key, kinds: new Tally(), spellings: new Tally(), titles: new Tally(), reports: new Set() }
}

function count(name: GatheredName, mention: NameMention, report: StoryReport): void {
  name.kinds.add(mention.kind)
  name.reports.add(report)
  // A last name alone is no spelling of the whole.
  if (mention.key === name.key) name.spellings.add(mention.name)
  if (mention.title !== undefined) name.titles.add(mention.title)
}

function shown({ key, kinds, spellings, titles, reports }: GatheredName): NameInStory {
  const title = titles.most()
  return {
    kind: kinds.most() ?? 'person',
    key,
    name: spellings.most() ?? key,
    ...(title !== undefined && { title }),
    articles: reports.size,
  }
}
