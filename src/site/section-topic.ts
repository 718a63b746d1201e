import { sectionKey, sectionMeanings } from '../arabic/section-key.ts'
import { BROAD_SECTION_WORDS, SECTION_WORDS } from '../news/section-words.ts'
import { TOPICS, type Topic } from '../news/topic.ts'

const MEANINGS = sectionMeanings(SECTION_WORDS)
const BROAD: ReadonlySet<string> = new Set(BROAD_SECTION_WORDS.map(sectionKey))

/** The topic whose address a section's word is. */
export function topicNamed(word: string): Topic | undefined {
  return TOPICS.find((topic) => topic === word)
}

/** The topic that an outlet's word for its section means and nothing else: «أخبار الرياضة» is sport, «عرب وعالم» is much. */
export function topicOfSection(word: string): Topic | undefined {
  const key = sectionKey(word)
  const [topic, ...others] = MEANINGS.get(key) ?? []
  return others.length > 0 || BROAD.has(key) ? undefined : topic
}
