/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number

/** The time of day, passed in wherever it matters, so that tests and replays can set it. */
export type Clock = () => EpochMs

export const SECOND_MS: number = 1000
export const MINUTE_MS: number = 60 * SECOND_MS
export const HOUR_MS: number = 60 * MINUTE_MS
export const DAY_MS: number = 24 * HOUR_MS

/** Where a date was read, from the most to the least trusted. */
export const DATE_EVIDENCE = [
  'json-ld',
  'microdata',
  'meta',
  'time-element',
  'feed',
  'sitemap',
  'visible-text',
  'url',
  'script',
  'first-seen',
] as const
export type DateEvidenceKind = (typeof DATE_EVIDENCE)[number]

/** How sure a date is that is read in each place and that nothing else confirms or contradicts, 0 to 1. */
export const USUAL_CONFIDENCE: Readonly<Record<DateEvidenceKind, number>> = {
  'json-ld': 0.8,
  microdata: 0.75,
  meta: 0.75,
  'time-element': 0.7,
  feed: 0.75,
  sitemap: 0.7,
  'visible-text': 0.6,
  url: 0.65,
  script: 0.55,
  'first-seen': 0.1,
}

export const CERTAINTIES = ['sure', 'likely', 'unsure'] as const
export type Certainty = (typeof CERTAINTIES)[number]

const SURE = 0.75
const LIKELY = 0.5

/** A confidence in one word. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= SURE) return 'sure'
  return confidence >= LIKELY ? 'likely' : 'unsure'
}

/** A date together with the reason we believe it. */
export interface DatedEvidence {
  readonly at: EpochMs
  /** `day`: the hour is not known and `at` is the day's start in its zone. */
  readonly precision: 'second' | 'minute' | 'day'
  /** Offset that the source wrote, such as `+03:00` or `Z`; absent where it wrote none and UTC was assumed. */
  readonly zone?: string
  readonly evidence: DateEvidenceKind
  /** The very text that was read. */
  readonly text: string
  /** How sure we are that it is the right date, 0 to 1: places that agree raise it, places that contradict lower it. */
  readonly confidence: number
  /** The outlet's own calendar day, `2024-04-03`, where the instant falls on another day in the zone that was written. */
  readonly day?: string
}
