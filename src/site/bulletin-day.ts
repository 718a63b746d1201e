import type { BulletinDay } from './load-bulletin.ts'
import type { Writing } from './site-context.ts'

/** A day of an address in the site's zone; `undefined` for what is no day. */
export function bulletinDay(isoDay: string, { calendar }: Pick<Writing, 'calendar'>): BulletinDay | undefined {
  const bounds = calendar.dayBounds(isoDay)
  return bounds && { isoDay, ...bounds }
}
