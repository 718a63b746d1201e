import { sectionKey, sectionMeanings } from '../../arabic/section-key.ts'
import { BROAD_SECTION_WORDS, SECTION_WORDS } from '../../news/section-words.ts'
import { TOPICS, type Topic } from '../../news/topic.ts'
import { OWN_COUNTRY_WORDS } from './own-country-words.ts'

/** What an article's outlet says of where it belongs, besides its text. */
export interface OutletEvidence {
  /** The outlet's own word for the section, or that of the feed it came by. */
  readonly section?: string
  readonly keywords: readonly string[]
  readonly url: string
  /** The outlet's; ISO 3166 code in small letters. */
  readonly country?: string
}

// What a sign adds to the log of the odds. Where section and text disagree, outlets are right more often; a keyword names
// what a text touches, not where it belongs.
const OF_SECTION = 4
const OF_ADDRESS = 3.5
const OF_KEYWORD = 1
const MOST_OF_KEYWORDS = 3
const KEYWORDS_READ = 12
const PARTS_READ = 6
/** A section of several topics, «علوم وتكنولوجيا», leaves the choice between them to the text. */
const OF_SHARED = 3
const OF_BROAD = 2

/** An outlet that has no section for health puts it under technology: a topic's kin get a part of what it gets. */
const KIN: Readonly<Partial<Record<Topic, readonly Topic[]>>> = {
  technology: ['science', 'health', 'environment'],
  science: ['technology', 'health', 'environment'],
}
const OF_KIN = 0.5

const MEANINGS = sectionMeanings(SECTION_WORDS)
const BROAD: ReadonlySet<string> = new Set(BROAD_SECTION_WORDS.map(sectionKey))

/** What section, address and keywords add for each topic, in the order of `TOPICS`, to the log of its odds. */
export function outletEvidence({ section, keywords, url, country }: OutletEvidence): readonly number[] {
  const evidence = TOPICS.map(() => 0)
  const add = (topic: Topic, weight: number) => {
    const index = TOPICS.indexOf(topic)
    evidence[index] = (evidence[index] ?? 0) + weight
  }
  const addKey = (key: string, weight: number) => {
    const topics = MEANINGS.get(key) ?? []
    const most = BROAD.has(key) ? OF_BROAD : topics.length > 1 ? OF_SHARED : OF_SECTION
    const told = (weight / OF_SECTION) * most
    for (const topic of topics) add(topic, told)
    const kin = new Set(topics.flatMap((topic) => KIN[topic] ?? []).filter((topic) => !topics.includes(topic)))
    for (const topic of kin) add(topic, told * OF_KIN)
  }
  if (section !== undefined) {
    const key = sectionKey(section)
    addKey(key, OF_SECTION)
    if (country !== undefined && OWN_COUNTRY_WORDS.get(country)?.has(key)) add('local', OF_BROAD)
  }
  for (const key of addressKeys(url)) addKey(key, OF_ADDRESS)
  const found = keywords.slice(0, KEYWORDS_READ).flatMap((word) => MEANINGS.get(sectionKey(word)) ?? [])
  for (const topic of new Set(found)) {
    const times = found.filter((other) => other === topic).length
    add(topic, Math.min(times * OF_KEYWORD, MOST_OF_KEYWORDS))
  }
  return evidence
}

/** The names that the folders of an address may be of a section, without its numbers; the file's own where that is all there is of it. */
function addressKeys(url: string): ReadonlySet<string> {
  const address = URL.parse(url)
  if (!address) return new Set()
  const [host = ''] = address.hostname.split('.')
  const parts = address.pathname.split('/').filter(Boolean).slice(0, PARTS_READ)
  const keys = [host, ...parts].map((part) => sectionKey(readable(part).replaceAll(/[\d_-]+/g, ' ')))
  return new Set(keys)
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
