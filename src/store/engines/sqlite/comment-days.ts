import { DAY_MS, type EpochMs } from '../../../news/instant.ts'
import type { CommentDay, CommentStatistics } from '../../comment-store.ts'
import type { Database } from './database.ts'
import { integer, type Row, text } from './row.ts'

type Deed = 'received' | 'approved' | 'rejected'

/** Waiting times are told of so many of the latest decisions. */
const WAITS = 1000

function dayOf(at: EpochMs): number {
  return Math.floor(at / DAY_MS)
}

/** Adds to what was done on a day; a step of −1 takes an undone decision back. */
export function countDeed(
  database: Database,
  what: Deed,
  { at, byName = '', step = 1 }: { readonly at: EpochMs; readonly byName?: string; readonly step?: 1 | -1 },
): void {
  database.run(
    `INSERT INTO comment_days (day, what, by_name, count) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT DO UPDATE SET count = count + ?4`,
    dayOf(at),
    what,
    byName,
    step,
  )
}

export function countRefusal(database: Database, reason: string, at: EpochMs): void {
  database.run(
    'INSERT INTO comment_refusals (day, reason, count) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1',
    dayOf(at),
    reason,
  )
}

/** What was done in a window of whole days: read from the days' own counts, so that no number of comments slows it. */
export function commentStatistics(
  database: Database,
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): CommentStatistics {
  const days = [dayOf(from), dayOf(to)] as const
  const deeds = database.all('SELECT * FROM comment_days WHERE day BETWEEN ? AND ?', ...days)
  const refusals = database.all('SELECT * FROM comment_refusals WHERE day BETWEEN ? AND ?', ...days)
  const wait = medianWait(database, { from, to })
  return {
    days: Array.from({ length: days[1] - days[0] + 1 }, (_, index) => dayCounts(days[0] + index, { deeds, refusals })),
    ...(wait === undefined ? {} : { medianWaitMs: wait }),
    byEditor: editorCounts(deeds),
    refusals: refusalCounts(refusals),
  }
}

function dayCounts(
  day: number,
  { deeds, refusals }: { readonly deeds: readonly Row[]; readonly refusals: readonly Row[] },
): CommentDay {
  const countOf = (what: Deed) => sum(deeds.filter((row) => row.day === day && row.what === what))
  return {
    day: new Date(day * DAY_MS).toISOString().slice(0, 10),
    received: countOf('received'),
    approved: countOf('approved'),
    rejected: countOf('rejected'),
    refused: sum(refusals.filter((row) => row.day === day)),
  }
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, row) => total + integer(row, 'count'), 0)
}

/** Decisions without a name are those of the phases, not of an editor. */
function editorCounts(deeds: readonly Row[]): CommentStatistics['byEditor'] {
  const names = [...new Set(deeds.map((row) => text(row, 'by_name')))].filter((name) => name !== '')
  const countOf = (name: string, what: Deed) => sum(deeds.filter((row) => row.by_name === name && row.what === what))
  return names.map((name) => ({ name, approved: countOf(name, 'approved'), rejected: countOf(name, 'rejected') }))
}

function refusalCounts(refusals: readonly Row[]): CommentStatistics['refusals'] {
  const reasons = [...new Set(refusals.map((row) => text(row, 'reason')))]
  return reasons
    .map((reason) => ({ reason, count: sum(refusals.filter((row) => row.reason === reason)) }))
    .sort((one, other) => other.count - one.count)
}

function medianWait(database: Database, window: { readonly from: EpochMs; readonly to: EpochMs }): number | undefined {
  const waits = database
    .all(
      `SELECT waited_ms FROM comment_decisions WHERE at BETWEEN ? AND ? AND waited_ms IS NOT NULL AND undone_at IS NULL
       ORDER BY at DESC LIMIT ${WAITS}`,
      window.from,
      window.to,
    )
    .map((row) => integer(row, 'waited_ms'))
    .sort((one, other) => one - other)
  return waits[Math.floor((waits.length - 1) / 2)]
}
