import type { Act } from '../news/account.ts'
import type { NameId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { NameKind } from '../news/name-mention.ts'
import type { ArticleSummary } from './article-store.ts'

/** A name of the catalogue: it grows by use, and an editor can correct it. */
export interface CataloguedName {
  readonly id: NameId
  readonly kind: NameKind
  /** As most texts write it, or as an editor decided. */
  readonly name: string
  /** Every folded form that leads here. */
  readonly keys: readonly string[]
  readonly articles: number
  readonly firstSeenAt: EpochMs
  readonly lastSeenAt: EpochMs
  /** `hidden`: no name at all, it is found no more. */
  readonly state: 'found' | 'confirmed' | 'hidden'
}

export interface NameFilter {
  readonly kind?: NameKind
  readonly state?: CataloguedName['state']
  /** Begins with, or contains, these words, folded. */
  readonly words?: string
  readonly order: 'most-articles' | 'newest'
  readonly after?: { readonly articles: number; readonly lastSeenAt: EpochMs; readonly id: NameId }
  readonly limit: number
}

/** What an editor decides of a name. Each is one act in the audit log and can be undone. */
export type NameCorrection =
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'kind-changed'; readonly to: NameKind }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'shown' }
  /** All that this name has goes to the other; its address leads there. */
  | { readonly kind: 'merged'; readonly into: NameId }

/** The catalogue of names. */
export interface NameStore {
  /** A merged name leads to the one that took it in. */
  byId(id: NameId): Promise<CataloguedName | undefined>
  /** The names that these keys lead to; hidden ones too. */
  byKeys(keys: readonly string[]): Promise<ReadonlyMap<string, CataloguedName>>
  list(filter: NameFilter): Promise<readonly CataloguedName[]>
  /** Newest publication first. */
  articles(
    id: NameId,
    page: { readonly after?: { readonly publishedAt: EpochMs; readonly id: number }; readonly limit: number },
  ): Promise<readonly ArticleSummary[]>
  /** Names that stand in many of the same articles, most first. */
  beside(id: NameId, limit: number): Promise<readonly CataloguedName[]>
  /** `false` where the name, or the one to merge into, is not there. */
  correct(id: NameId, correction: NameCorrection, act: Act): Promise<boolean>
  /** Takes the newest correction of a name back; `false` where there is none. */
  undo(id: NameId, act: Act): Promise<boolean>
  /** All that editors decided and that use made sure of: what the finder is told. */
  known(): Promise<readonly { readonly key: string; readonly kind: NameKind | 'no-name' }[]>
}
