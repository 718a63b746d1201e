import { foldWord } from '../arabic/fold-word.ts'
import * as letter from '../arabic/letters.ts'
import { FACTS_EDITION } from '../facts/facts-edition.ts'
import { findFacts } from '../facts/find-facts.ts'
import type { ArticleContent } from '../news/article.ts'
import type { ArticleFacts } from '../news/article-facts.ts'
import { runningText } from '../news/running-text.ts'
import type { Source } from '../news/source.ts'
import type { FoundFacts } from '../store/fact-store.ts'
import { factSetting } from './fact-setting.ts'
import type { NameLookUp } from './name-look-up.ts'

/** What an article of a source says, as today's finders find it. */
export async function foundFacts(
  content: ArticleContent,
  { country, name }: Pick<Source, 'country' | 'name'>,
  names: NameLookUp,
): Promise<FoundFacts> {
  const outlet = { names: [name], ...(country !== undefined && { country }) }
  const setting = factSetting(content, outlet, await names.now())
  const facts = findFacts(runningText(content), setting)
  return { facts, edition: FACTS_EDITION, nameWords: nameWords(facts) }
}

/** By which words each name of a text is searched for. */
function nameWords({ names }: Pick<ArticleFacts, 'names'>): ReadonlyMap<string, readonly string[]> {
  return new Map(names.map(({ name }) => [name, wordsOfName(name)]))
}

const ARTICLE = letter.ALEF + letter.LAM
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u

/** «ميناء السنديان» → «ميناء», «السنديان», «سنديان» */
function wordsOfName(name: string): readonly string[] {
  const words = name.split(BETWEEN_WORDS).map(foldWord).filter(Boolean)
  const bare = words.flatMap((word) => (word.startsWith(ARTICLE) ? [word.slice(ARTICLE.length)] : [])).filter(Boolean)
  return [...new Set([...words, ...bare])]
}

/** The same for an article that is about to be kept: whatever fails here is tried again, and told, by `refresh-facts.ts`. */
export async function factsToKeep(...given: Parameters<typeof foundFacts>): Promise<{ readonly facts?: FoundFacts }> {
  try {
    return { facts: await foundFacts(...given) }
  } catch {
    return {}
  }
}
