/** What the links of stories may be tuned by. Likenesses are cosines, 0 to 1. */
export interface LinkerOptions {
  /** From here on an earlier story is background. */
  readonly linkAt: number
  /** From here on it is of the same running subject, and the younger joins its saga. */
  readonly chainAt: number
  /** No name or word makes more than this share of a likeness: a famous name alone is no running subject. */
  readonly mostOfOne: number
  /** Telling terms that two stories share at least. */
  readonly fewestShared: number
}

export const DEFAULT_LINKER_OPTIONS: LinkerOptions = {
  linkAt: 0.25,
  chainAt: 0.3,
  mostOfOne: 0.5,
  fewestShared: 4,
}
