import type { Act } from '../news/account.ts'
import type { NameId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { NameKind } from '../news/name-mention.ts'
import type { ArticleSummary } from './article-store.ts'

/** `hidden`: no name at all, it is found no more. */
export const NAME_STATES = ['found', 'confirmed', 'hidden'] as const
export type NameState = (typeof NAME_STATES)[number]

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
  readonly state: NameState
}

export interface NameFilter {
  readonly kind?: NameKind
  /** Absent: all but the hidden ones. */
  readonly state?: NameState
  /** Folded and parted by spaces: each begins a word of the name, as texts write it. */
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

/** A correction that can be undone, with what the name was before. */
export interface KeptCorrection {
  readonly kind: NameCorrection['kind']
  readonly was: string
  readonly byName: string
  readonly at: EpochMs
}

/** The catalogue of names. */
export interface NameStore {
  /** A merged name leads to the one that took it in. */
  byId(id: NameId): Promise<CataloguedName | undefined>
  /** The names that these keys lead to; hidden ones too. */
  byKeys(keys: readonly string[]): Promise<ReadonlyMap<string, CataloguedName>>
  /** Most articles, or latest seen, first; none that was merged. */
  list(filter: NameFilter): Promise<readonly CataloguedName[]>
  /** As texts write it, most often first, with the number of articles. */
  spellings(id: NameId): Promise<readonly { readonly spelling: string; readonly articles: number }[]>
  /** Newest publication first. */
  articles(
    id: NameId,
    page: { readonly after?: { readonly publishedAt: EpochMs; readonly id: number }; readonly limit: number },
  ): Promise<readonly ArticleSummary[]>
  /** Names that stand in many of the same articles, most first; no hidden ones. */
  beside(id: NameId, limit: number): Promise<readonly CataloguedName[]>
  /** `false` where the name, or the one to merge into, is not there. */
  correct(id: NameId, correction: NameCorrection, act: Act): Promise<boolean>
  /** Takes the newest correction of a name, or of one merged into it, back; `false` where there is none. */
  undo(id: NameId, act: Act): Promise<boolean>
  /** In the order in which they can be undone, newest first. */
  corrections(id: NameId): Promise<readonly KeptCorrection[]>
  /** Grows with every correction and every undo: what `known` answered before is old then. */
  corrected(): number
  /** All that editors decided and that use made sure of: what the finder is told. */
  known(): Promise<readonly { readonly key: string; readonly kind: NameKind | 'no-name' }[]>
}
