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
  'first-seen',
] as const
export type DateEvidenceKind = (typeof DATE_EVIDENCE)[number]

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
}
