import type { NameCorrection, NameState } from '../../store/name-store.ts'

/** What the desk says about the catalogue of names. */
export interface NameWords {
  readonly title: string
  readonly intro: string
  readonly words: string
  readonly wordsHint: string
  readonly kind: string
  readonly anyKind: string
  readonly state: string
  readonly anyState: string
  readonly states: Readonly<Record<NameState, string>>
  readonly order: string
  readonly orders: Readonly<Record<'most-articles' | 'newest', string>>
  readonly search: string
  readonly empty: string
  readonly further: string
  readonly name: string
  readonly count: string
  readonly lastSeen: string
  readonly firstSeen: string
  readonly keys: string
  readonly onSite: string
  readonly mergedFrom: string
  readonly rename: string
  readonly renameIntro: string
  readonly saveName: string
  readonly changeKind: string
  readonly saveKind: string
  readonly confirm: string
  readonly confirmIntro: string
  readonly hide: string
  readonly hideIntro: string
  readonly show: string
  readonly showIntro: string
  readonly merge: string
  readonly mergeIntro: string
  readonly other: string
  readonly findOther: string
  readonly noOther: string
  /** Stands before the other name. */
  readonly mergeInto: string
  readonly corrections: string
  readonly correctionsIntro: string
  readonly noCorrections: string
  readonly undoLatest: string
  /** What was done; the name as it was before stands after it. */
  readonly done: Readonly<Record<NameCorrection['kind'], string>>
  readonly latest: string
  readonly noArticles: string
}
