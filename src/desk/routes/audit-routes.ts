import { AUDIT_ACTIONS } from '../../news/audit-action.ts'
import type { AccountId } from '../../news/ids.ts'
import { parseId } from '../../site/parse-id.ts'
import type { AuditFilter } from '../../store/audit-store.ts'
import type { DeskOutcome } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { auditPage, chainPage } from '../pages/audit-page.ts'

const PAGE = 50
const SUBJECT = /^[a-z ]{1,40}[0-9]{0,10}$/

/** The desk's log. */
export const AUDIT_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/audit', access: 'read-audit', query: ['by', 'action', 'subject', 'before'], run: showAudit },
  { method: 'GET', path: '/audit/chain', access: 'read-audit', run: checkChain },
]

async function showAudit({ address }: DeskValues, { desk }: SignedContext): Promise<DeskOutcome> {
  const { audit, accounts } = desk.store
  const filter = readFilter(address)
  const found = await audit.list({ ...filter, limit: PAGE + 1 })
  const entries = found.slice(0, PAGE)
  const before = found.length > PAGE ? entries.at(-1)?.id : undefined
  const nextPath = before === undefined ? undefined : auditPath({ ...filter, before })
  return {
    kind: 'view',
    data: { entries, ...(before !== undefined && { before }) },
    page: auditPage({ filter, entries, accounts: await accounts.list(), ...(nextPath !== undefined && { nextPath }) }),
  }
}

type AuditQuery = Omit<AuditFilter, 'limit'>

function readFilter({ by, action = '', subject = '', before }: DeskValues['address']): AuditQuery {
  const account = parseId<AccountId>(by)
  const last = parseId<AccountId>(before)
  const what = subject.trim().toLowerCase()
  const known = AUDIT_ACTIONS.find((candidate) => candidate === action)
  return {
    ...(account && { by: account }),
    ...(known && { action: known }),
    ...(SUBJECT.test(what) && { subject: what }),
    ...(last && { before: last }),
  }
}

function auditPath(filter: AuditQuery): string {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]))
  return `/desk/audit?${query.toString()}`
}

async function checkChain(_values: DeskValues, { desk }: SignedContext): Promise<DeskOutcome> {
  const broken = await desk.store.audit.firstBroken()
  return {
    kind: 'view',
    data: { isWhole: broken === undefined, ...(broken !== undefined && { broken }) },
    page: chainPage(broken),
  }
}
