import type { ArticleFilter } from '../store/article-store.ts'
import { groupOf } from './section-groups.ts'
import type { PageContext } from './site-context.ts'

/** A section and which articles are its own. */
export interface Section {
  readonly name: string
  readonly filter: Pick<ArticleFilter, 'sections' | 'language'>
}

/** The section of any of its spellings: in the site's own language, or in any if it has no article in that; `undefined` if in none. */
export async function loadSection(spelling: string, { store, frame }: PageContext): Promise<Section | undefined> {
  const { name, spellings } = groupOf(spelling, frame.sections)
  for (const filter of [{ ...frame.ownLanguage, sections: spellings }, { sections: spellings }]) {
    const [any] = await store.articles.list({ ...filter, limit: 1 })
    if (any) return { name, filter }
  }
  return undefined
}
