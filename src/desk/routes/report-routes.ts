import { type Comment, REPORT_STATES, type ReportState } from '../../news/comment.ts'
import type { CommentId, ReportId } from '../../news/ids.ts'
import { parseId } from '../../site/parse-id.ts'
import type { CommentReport } from '../../store/report-store.ts'
import { loadCards } from '../comment-card.ts'
import { cardJson } from '../comment-json.ts'
import { decideComments } from '../decide-comments.ts'
import type { DeskOutcome } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { ownPath } from '../own-path.ts'
import { type ReportGroup, reportsPage } from '../pages/reports-page.ts'
import { readRejection } from '../read-rejection.ts'
import { readSeen } from '../seen-comment.ts'
import { sentWrong } from '../sent-wrong.ts'

const PAGE = 20
const LONGEST_ANSWER = 1000

/** What readers report of shown comments, and what they are answered. */
export const REPORT_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/reports', access: 'read-comments', query: ['state', 'after'], run: showReports },
  {
    method: 'POST',
    path: '/comments/:id/reports/uphold',
    access: 'moderate',
    fields: ['reason', 'note', 'answer', 'seen', 'next'],
    run: uphold,
  },
  {
    method: 'POST',
    path: '/comments/:id/reports/dismiss',
    access: 'moderate',
    fields: ['answer', 'next'],
    run: dismiss,
  },
]

async function showReports({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const state = REPORT_STATES.find((known) => known === address.state) ?? 'open'
  const page =
    state === 'open' ? await openGroups(address.after, context) : await doneGroups(state, address.after, context)
  const groups = page.groups.map(({ card, reports }) => ({ comment: cardJson(card, context), reports }))
  const after = page.after === undefined ? undefined : `/desk/reports?state=${state}&after=${page.after}`
  return {
    kind: 'view',
    data: { state, groups, ...(page.after !== undefined && { after: page.after }) },
    page: reportsPage({ state, groups: page.groups, ...(after !== undefined && { nextPath: after }) }),
  }
}

interface ReportPage {
  readonly groups: readonly ReportGroup[]
  readonly after?: number | undefined
}

async function openGroups(written: string | undefined, context: SignedContext): Promise<ReportPage> {
  const { store } = context.desk
  const after = parseId<CommentId>(written)
  const found = await store.comments.queue({
    reported: true,
    order: 'oldest',
    limit: PAGE + 1,
    ...(after && { after }),
  })
  const reports = await Promise.all(found.slice(0, PAGE).map(async ({ id }) => await store.reports.ofComment(id)))
  const open = reports.flat().filter(({ state }) => state === 'open')
  return {
    groups: await grouped(found.slice(0, PAGE), open, context),
    after: found.length > PAGE ? found[PAGE - 1]?.id : undefined,
  }
}

async function doneGroups(
  state: ReportState,
  written: string | undefined,
  context: SignedContext,
): Promise<ReportPage> {
  const { store } = context.desk
  const after = parseId<ReportId>(written)
  const reports = await store.reports.list({ state, limit: PAGE + 1, ...(after && { after }) })
  const shown = reports.slice(0, PAGE)
  const ids = [...new Set(shown.map(({ commentId }) => commentId))]
  const comments = await Promise.all(ids.map(async (id) => await store.comments.byId(id)))
  const found = comments.filter((comment) => comment !== undefined)
  return { groups: await grouped(found, shown, context), after: reports.length > PAGE ? shown.at(-1)?.id : undefined }
}

async function grouped(
  comments: readonly Comment[],
  reports: readonly CommentReport[],
  { desk, now }: SignedContext,
): Promise<readonly ReportGroup[]> {
  const cards = await loadCards(desk.store, comments, now)
  return cards.map((card) => ({ card, reports: reports.filter(({ commentId }) => commentId === card.comment.id) }))
}

async function uphold({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const { store } = context.desk
  const id = parseId<CommentId>(address.id)
  const comment = id && (await store.comments.byId(id))
  if (!comment) return { kind: 'missing' }
  const decision = readRejection(fields)
  if (!decision) return sentWrong({ field: 'reason', reason: 'not-a-choice' }, fields.next)
  const seen = readSeen(fields.seen)
  const known = new Map(seen?.id === comment.id ? [[comment.id, seen]] : [])
  const { outcomes, decisions } = await decideComments(context, { ids: [comment.id], seen: known }, decision)
  // Somebody rejected it already: the reports were right all the same.
  if (outcomes[0]?.kind === 'changed') return { kind: 'conflict', reason: 'decided-meanwhile' }
  await store.reports.close(comment.id, { state: 'upheld', answer: readAnswer(fields.answer) }, context.act)
  return { kind: 'done', notice: 'reports-upheld', undo: decisions, next: reportsPath(fields.next) }
}

async function dismiss({ address, fields }: DeskValues, { desk, act }: SignedContext): Promise<DeskOutcome> {
  const id = parseId<CommentId>(address.id)
  if (!id || !(await desk.store.comments.byId(id))) return { kind: 'missing' }
  const closed = await desk.store.reports.close(id, { state: 'dismissed', answer: readAnswer(fields.answer) }, act)
  if (closed === 0) return { kind: 'conflict', reason: 'decided-meanwhile' }
  return { kind: 'done', notice: 'reports-dismissed', next: reportsPath(fields.next), data: { closed } }
}

function reportsPath(next: string | undefined): string {
  return next === undefined ? '/desk/reports' : ownPath(next)
}

function readAnswer(answer = ''): string {
  return answer.trim().slice(0, LONGEST_ANSWER)
}
