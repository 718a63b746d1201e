import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../news/instant.ts'

/**
 * When an article is looked at again, by its age since it was first seen or last edited. Most edits come within the first
 * hours; the last looks find what is quietly taken away. Eight looks in a month, nearly all answered by a 304.
 */
const STEPS_MS: readonly number[] = [
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  DAY_MS,
  3 * DAY_MS,
  7 * DAY_MS,
  30 * DAY_MS,
]
/** An article that never rests, such as a live blog, is left alone after so many looks. */
const MOST_CHECKS = 48
/** After so many looks in a row that found nothing, the next waits longer by this. */
const QUIET_AFTER = 3
const QUIET_FACTOR = 1.5
/** A page that was missing or not believed is looked at again after at least so long: a bad moment should be over. */
const SECOND_LOOK_MS: number = 30 * MINUTE_MS
/** Looks that fall due together drift apart by up to this share of their wait. */
const JITTER = 0.1

/** What is known of an article when its next look is planned. */
export interface CheckLesson {
  readonly at: EpochMs
  readonly firstSeenAt: EpochMs
  /** When its outlet's last edit was seen; the time of the first reading if there was none. */
  readonly revisedAt: EpochMs
  /** Looks so far. */
  readonly checks: number
  /** Looks in a row that found nothing new. */
  readonly unchanged: number
  /** The last look found something that a second one must confirm. */
  readonly isOpen: boolean
  /** How long the server asked us to stay away. */
  readonly retryAfterMs?: number | undefined
  /** From 0 to 1, for the jitter. */
  readonly random: number
}

/** When to look at an article's page again; `undefined`: no more. An edit starts the steps anew. */
export function nextCheckAt(lesson: CheckLesson): EpochMs | undefined {
  const { at, firstSeenAt, revisedAt, checks, unchanged, isOpen, random } = lesson
  const least = Math.max(lesson.retryAfterMs ?? 0, 0)
  if (isOpen) return at + Math.round(Math.max(SECOND_LOOK_MS * (1 + JITTER * random), least))
  if (checks >= MOST_CHECKS) return undefined
  const since = Math.max(firstSeenAt, revisedAt)
  const age = at - since
  const step = STEPS_MS.find((candidate) => candidate > age)
  if (step === undefined) return undefined
  const wait = (step - age) * (unchanged >= QUIET_AFTER ? QUIET_FACTOR : 1) * (1 + JITTER * random)
  return at + Math.round(Math.max(wait, least, STEPS_MS[0] ?? 0))
}
