import type { Comment, Redaction } from '../../news/comment.ts'
import type { ArticleId, CommentId } from '../../news/ids.ts'
import { parseId } from '../../site/parse-id.ts'
import { loadCards } from '../comment-card.ts'
import { cardJson } from '../comment-json.ts'
import type { DeskOutcome, DeskProblem } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { ownPath } from '../own-path.ts'
import { type CommentView, commentPage, coverWords, type WordRange } from '../pages/comment-page.ts'
import { sentWrong } from '../sent-wrong.ts'

const AUDIT_LINES = 50
const MOST_COVERED = 100
const WORD_NUMBER = /^[1-9]\d{0,4}$/
const OFFSET = /^(?:0|[1-9]\d{0,5})$/

/** One comment: what is known of it, the covering of its words, and the openness of its article. */
export const COMMENT_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/comments/:id', access: 'read-comments', query: ['from', 'to'], run: showComment },
  {
    method: 'POST',
    path: '/comments/:id/redact',
    access: 'moderate',
    fields: ['from', 'to', 'revision'],
    run: coverSomeWords,
  },
  { method: 'POST', path: '/comments/:id/uncover', access: 'moderate', fields: ['from', 'to'], run: uncover },
  {
    method: 'POST',
    path: '/articles/:id/openness',
    access: 'moderate',
    fields: ['openness', 'next'],
    run: setOpenness,
  },
]

async function showComment({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const comment = await commentOf(address.id, context)
  if (!comment) return { kind: 'missing' }
  const range = readRange(address)
  const view = await viewOf(comment, context)
  const { card, openness, reports, audit } = view
  return {
    kind: 'view',
    data: { comment: cardJson(card, context), openness: openness ?? 'by-age', reports, ...(audit && { audit }) },
    page: commentPage({ ...view, ...(range && { range }) }),
  }
}

async function commentOf(id: string | undefined, { desk }: SignedContext): Promise<Comment | undefined> {
  const known = parseId<CommentId>(id)
  return known && (await desk.store.comments.byId(known))
}

async function viewOf(comment: Comment, { desk, now, may }: SignedContext): Promise<CommentView> {
  const { store } = desk
  const [card] = await loadCards(store, [comment], now)
  if (!card) throw new RangeError('a comment without its card')
  const openness = await store.comments.openness(comment.articleId)
  const subject = `comment ${comment.id}`
  return {
    card,
    openness,
    reports: await store.reports.ofComment(comment.id),
    ...(may('read-audit') && { audit: await store.audit.list({ subject, limit: AUDIT_LINES }) }),
  }
}

function readRange({ from = '', to = '' }: DeskValues['fields']): WordRange | undefined {
  return WORD_NUMBER.test(from) && WORD_NUMBER.test(to) ? { from: Number(from), to: Number(to) } : undefined
}

async function coverSomeWords({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const comment = await commentOf(address.id, context)
  if (!comment) return { kind: 'missing' }
  const range = readRange(fields)
  const redactions = range && coverWords(comment, range)
  if (!redactions) return await askAgain(comment, context, [{ field: 'from', reason: 'no-words' }])
  if (redactions.length > MOST_COVERED) return await askAgain(comment, context, [{ field: 'from', reason: 'too-many' }])
  // Words are told by their numbers: of another text they would be others.
  if (fields.revision !== undefined && fields.revision !== String(comment.revision)) {
    return { kind: 'conflict', reason: 'decided-meanwhile' }
  }
  return await redact(comment, redactions, context)
}

async function uncover({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const comment = await commentOf(address.id, context)
  if (!comment) return { kind: 'missing' }
  const { from = '', to = '' } = fields
  const isRead = OFFSET.test(from) && OFFSET.test(to)
  const kept = comment.redactions.filter((part) => part.from !== Number(from) || part.to !== Number(to))
  if (!isRead || kept.length === comment.redactions.length) return { kind: 'conflict', reason: 'decided-meanwhile' }
  return await redact(comment, kept, context)
}

async function redact(
  { id, redactions: before }: Comment,
  redactions: readonly Redaction[],
  { desk, act }: SignedContext,
): Promise<DeskOutcome> {
  const isDone = await desk.store.comments.redact(id, redactions, act)
  if (!isDone) return { kind: 'conflict', reason: 'decided-meanwhile' }
  const notice = redactions.length < before.length ? 'words-uncovered' : 'words-covered'
  return { kind: 'done', notice, next: `/desk/comments/${id}`, data: { redactions } }
}

async function askAgain(
  comment: Comment,
  context: SignedContext,
  problems: readonly DeskProblem[],
): Promise<DeskOutcome> {
  return { kind: 'problems', problems, page: commentPage({ ...(await viewOf(comment, context)), problems }) }
}

async function setOpenness({ address, fields }: DeskValues, { desk, act }: SignedContext): Promise<DeskOutcome> {
  const id = parseId<ArticleId>(address.id)
  const chosen = (['open', 'closed', 'by-age'] as const).find((known) => known === fields.openness)
  if (!id || !(await desk.store.articles.byId(id))) return { kind: 'missing' }
  if (!chosen) return sentWrong({ field: 'openness', reason: 'not-a-choice' }, fields.next)
  await desk.store.comments.setOpenness(id, chosen === 'by-age' ? undefined : chosen, act)
  return { kind: 'done', notice: 'openness-saved', next: ownPath(fields.next), data: { openness: chosen } }
}
