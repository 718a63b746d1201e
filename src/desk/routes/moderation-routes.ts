import type { DeskRoute } from '../desk-route.ts'
import { AUDIT_ROUTES } from './audit-routes.ts'
import { BAN_ROUTES } from './ban-routes.ts'
import { COMMENT_ROUTES } from './comment-routes.ts'
import { COMMENT_SETTINGS_ROUTES } from './comment-settings-routes.ts'
import { POLICY_ROUTES } from './policy-routes.ts'
import { QUEUE_ROUTES } from './queue-routes.ts'
import { REPORT_ROUTES } from './report-routes.ts'
import { STATISTICS_ROUTES } from './statistics-routes.ts'
import { WRITER_ROUTES } from './writer-routes.ts'

/** The comments and their writers. */
export const MODERATION_ROUTES: readonly DeskRoute[] = [
  ...QUEUE_ROUTES,
  ...COMMENT_ROUTES,
  ...WRITER_ROUTES,
  ...REPORT_ROUTES,
  ...BAN_ROUTES,
  ...STATISTICS_ROUTES,
  ...AUDIT_ROUTES,
  ...COMMENT_SETTINGS_ROUTES,
  ...POLICY_ROUTES,
]
