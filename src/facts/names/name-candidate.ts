import type { NameKind } from '../../news/name-mention.ts'

/** A stretch of words taken for a name: `first` to `last`, exclusive, without the `cut` letters that are attached to its first word. */
export interface NameCandidate {
  readonly kind: NameKind
  readonly first: number
  readonly last: number
  readonly cut: number
  readonly isUnsure?: boolean
  /** Where the title of a person begins, if one stands before the name. */
  readonly titleFirst?: number
}
