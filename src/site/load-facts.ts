import type { Article } from '../news/article.ts'
import type { ArticleFacts } from '../news/article-facts.ts'
import type { CataloguedName } from '../store/name-store.ts'
import type { Store } from '../store/store.ts'

/** What an article says, and the pages that its names lead to. */
export interface FactsOfArticle {
  /** Absent where nobody has looked for any yet. */
  readonly facts?: ArticleFacts
  /** Names of the catalogue by the keys of its names; those that an editor hid are not in it. */
  readonly catalogue: ReadonlyMap<string, CataloguedName>
}

export async function loadFacts({ id }: Article, store: Pick<Store, 'facts' | 'names'>): Promise<FactsOfArticle> {
  const facts = await store.facts.of(id)
  if (!facts) return { catalogue: new Map() }
  const keys = new Set(facts.names.filter(({ isUnsure }) => !isUnsure).map(({ key }) => key))
  const found = keys.size > 0 ? await store.names.byKeys([...keys]) : []
  return { facts, catalogue: new Map([...found].filter(([, { state }]) => state !== 'hidden')) }
}
