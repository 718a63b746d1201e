import { DAY_MS } from '../../news/instant.ts'
import type { DeskOutcome } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { STATISTICS_DAYS, statisticsPage } from '../pages/statistics-page.ts'

/** What was received and decided. */
export const STATISTICS_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/statistics', access: 'read-comments', query: ['days'], run: showStatistics },
]

async function showStatistics({ address }: DeskValues, { desk, now }: SignedContext): Promise<DeskOutcome> {
  const days = STATISTICS_DAYS.find((known) => String(known) === address.days) ?? 7
  const statistics = await desk.store.comments.statistics({ from: now - (days - 1) * DAY_MS, to: now })
  return { kind: 'view', data: statistics, page: statisticsPage(statistics, days) }
}
