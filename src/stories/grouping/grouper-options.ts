import { DAY_MS, type EpochMs, HOUR_MS } from '../../news/instant.ts'

/** What the grouping may be tuned by. Similarities are cosines, 0 to 1. */
export interface GrouperOptions {
  /** An article joins the nearest story from this similarity on. */
  readonly joinAt: number
  /** The same for every language but Arabic: where names are not known, they cannot count for more than other words, and all articles are more alike. */
  readonly joinAtElsewhere: number
  /** The similarity of two reports falls by a factor e over this time: news of one event comes within a day or two. */
  readonly fading: EpochMs
  /** Two reports of one outlet are likelier two developments than one: their similarity counts this much. */
  readonly sameSourceFactor: number
  /** Share of the nearest member in a story's similarity; the rest is that to all of them together (their centroid). */
  readonly nearestShare: number
  /** How long after its first sight an article is remembered; what the newest article saw first is now. */
  readonly windowLength: EpochMs
  /** How many postings a term keeps in reach; bounds the cost of an article whatever the window holds. */
  readonly postingsPerTerm: number
}

const WINDOW_LENGTH: EpochMs = 7 * DAY_MS

/** What a grouper with default options remembers was first seen no longer than this before the latest; an hour more, as it forgets by hours. */
export const REMEMBERED_WITHIN: EpochMs = WINDOW_LENGTH + HOUR_MS

export const DEFAULT_GROUPER_OPTIONS: GrouperOptions = {
  joinAt: 0.27,
  joinAtElsewhere: 0.35,
  fading: 36 * HOUR_MS,
  sameSourceFactor: 0.9,
  nearestShare: 0.5,
  windowLength: WINDOW_LENGTH,
  postingsPerTerm: 150,
}
