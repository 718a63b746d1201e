import type { ArticleFacts } from '../news/article-facts.ts'
import type { NameKind } from '../news/name-mention.ts'

/** A name that an article surely has: once a key, as it is first written there. */
export interface NameUse {
  readonly key: string
  readonly kind: NameKind
  readonly spelling: string
}

/** What the catalogue counts of an article's names. What is unsure makes no name and is counted for none. */
export function nameUses(facts: Pick<ArticleFacts, 'names'> | undefined): readonly NameUse[] {
  const uses = new Map<string, NameUse>()
  for (const { key, kind, name, isUnsure } of facts?.names ?? []) {
    if (!isUnsure && key !== '' && !uses.has(key)) uses.set(key, { key, kind, spelling: name })
  }
  return [...uses.values()]
}
