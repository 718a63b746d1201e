import { DAY_MS, type EpochMs } from '../news/instant.ts'
import type { NewBan } from '../store/writer-store.ts'
import type { DeskProblem } from './desk-outcome.ts'
import { BAN_DAYS, BAN_VERDICTS } from './parts/ban-form.ts'

const LONGEST_NOTE = 300

export type BanTerms = Pick<NewBan, 'verdict' | 'note' | 'until'>

/** Reads for how long, with what verdict and why; or what is wrong. Words have no days: theirs holds for good. */
export function readBanForm(
  { days = '0', verdict, note = '' }: Readonly<Record<string, string | undefined>>,
  now: EpochMs,
): BanTerms | DeskProblem {
  const chosenDays = BAN_DAYS.find((known) => known === days)
  const chosenVerdict = BAN_VERDICTS.find((known) => known === verdict)
  if (chosenDays === undefined) return { field: 'days', reason: 'not-a-choice' }
  if (!chosenVerdict) return { field: 'verdict', reason: 'not-a-choice' }
  return {
    verdict: chosenVerdict,
    note: note.trim().slice(0, LONGEST_NOTE),
    ...(chosenDays !== '0' && { until: now + Number(chosenDays) * DAY_MS }),
  }
}
