/** What the links of stories may be tuned by. Likenesses are cosines, 0 to 1. */
export interface LinkerOptions {
  /** From here on an earlier story is background. */
  readonly linkAt: number
  /** The same where they have hardly more than names in common: two matches of one club, two days of one president. */
  readonly linkByNamesAt: number
  /** From this share of a likeness on, what names make of it, names are hardly less than all. */
  readonly mostOfNames: number
  /** From here on it is of the same running subject, and the younger joins its saga. */
  readonly chainAt: number
  /** No name or word makes more than this share of a likeness: a famous name alone is no running subject. */
  readonly mostOfOne: number
  /** Telling terms that two stories share at least. */
  readonly fewestShared: number
}

export const DEFAULT_LINKER_OPTIONS: LinkerOptions = {
  linkAt: 0.26,
  linkByNamesAt: 0.34,
  mostOfNames: 0.82,
  chainAt: 0.27,
  mostOfOne: 0.5,
  fewestShared: 4,
}
