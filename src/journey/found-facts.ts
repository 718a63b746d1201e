import { FACTS_EDITION } from '../facts/facts-edition.ts'
import { findFacts } from '../facts/find-facts.ts'
import type { ArticleContent } from '../news/article.ts'
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
  return { facts: findFacts(runningText(content), setting), edition: FACTS_EDITION }
}

/** The same for an article that is about to be kept: whatever fails here is tried again, and told, by `refresh-facts.ts`. */
export async function factsToKeep(...given: Parameters<typeof foundFacts>): Promise<{ readonly facts?: FoundFacts }> {
  try {
    return { facts: await foundFacts(...given) }
  } catch {
    return {}
  }
}
