import type { Counted } from './counted.ts'
import type { TollKind } from './toll-words.ts'

/** What happened to how many, with the groups that are summed; places are of words in the sentence. */
export interface Toll {
  readonly kind: TollKind
  readonly groups: readonly Counted[]
  readonly was?: number
  readonly isPrior?: boolean
}
