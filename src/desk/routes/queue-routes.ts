import type { CommentId } from '../../news/ids.ts'
import { parseId } from '../../site/parse-id.ts'
import type { DecisionOutcome, EditorDecision } from '../../store/comment-store.ts'
import { loadCards } from '../comment-card.ts'
import { cardJson } from '../comment-json.ts'
import { type Decided, decideComments, type SeenComments } from '../decide-comments.ts'
import { MOST_DECIDED, type NoticeCode, readDecisions } from '../desk-notice.ts'
import type { DeskOutcome, Done } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { moderationWords } from '../moderation-words.ts'
import { ownPath } from '../own-path.ts'
import { queuePage, type ToldComment, tabCount, whatHappened } from '../pages/queue-page.ts'
import { PLACE_QUERY, placeFilter, type QueuePlace, readPlace } from '../queue-place.ts'
import { readRejection } from '../read-rejection.ts'
import { readSeen, type SeenReference } from '../seen-comment.ts'
import { sentWrong } from '../sent-wrong.ts'
import { QUEUE_TABS } from '../wording/moderation-wording.ts'

const PAGE = 30
const MOST_TOLD = 30

/** The comments that wait, and what is decided about them. */
export const QUEUE_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/', access: 'read-comments', query: [...PLACE_QUERY, 'told'], run: showQueue },
  { method: 'GET', path: '/comments', access: 'read-comments', query: [...PLACE_QUERY, 'told'], run: showQueue },
  { method: 'POST', path: '/comments/:id/approve', access: 'moderate', fields: ['seen', 'next'], run: approve },
  {
    method: 'POST',
    path: '/comments/:id/reject',
    access: 'moderate',
    fields: ['reason', 'note', 'seen', 'next'],
    run: reject,
  },
  {
    method: 'POST',
    path: '/comments/decide',
    access: 'moderate',
    fields: ['decision', 'reason', 'note', 'next'],
    lists: ['comment'],
    run: decideMany,
  },
  { method: 'POST', path: '/undo', access: 'moderate', fields: ['decisions', 'next'], run: undo },
]

async function showQueue({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const { store } = context.desk
  const place = allowedPlace(readPlace(address), context)
  const addressKey = place.address && (await store.writers.addressKeyOf(place.address))
  const isNowhere = place.address !== undefined && addressKey === undefined
  const found = isNowhere ? [] : await store.comments.queue(placeFilter(place, { addressKey, limit: PAGE + 1 }))
  const cards = await loadCards(store, found.slice(0, PAGE), context.now)
  const counts = await store.comments.counts()
  const nextAfter = found.length > PAGE ? cards.at(-1)?.comment.id : undefined
  const told = await readTold(address.told, context)
  return {
    kind: 'view',
    data: {
      counts,
      comments: cards.map((card) => cardJson(card, context)),
      ...(nextAfter !== undefined && { nextAfter }),
    },
    page: queuePage({ place, cards, counts, told, ...(nextAfter !== undefined && { nextAfter }) }),
  }
}

/** What came from the same address tells of addresses. */
function allowedPlace({ address, ...place }: QueuePlace, { may }: SignedContext): QueuePlace {
  return address !== undefined && may('note-writers') ? { ...place, address } : place
}

async function readTold(told: string | undefined, { desk, now }: SignedContext): Promise<readonly ToldComment[]> {
  if (told === undefined) return []
  const ids = told.split('.', MOST_TOLD).map((part) => parseId<CommentId>(part))
  const comments = await Promise.all(ids.map(async (id) => id && (await desk.store.comments.byId(id))))
  const found = comments.filter((comment) => comment !== undefined)
  return await loadCards(desk.store, found, now)
}

async function approve({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  return await decideOne({ id: address.id, ...fields }, context, { state: 'approved' })
}

async function reject({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const decision = readRejection(fields)
  return decision
    ? await decideOne({ id: address.id, ...fields }, context, decision)
    : sentWrong({ field: 'reason', reason: 'not-a-choice' }, fields.next)
}

interface OneDecision {
  readonly id?: string | undefined
  readonly seen?: string | undefined
  readonly next?: string | undefined
}

async function decideOne(
  { id: written, seen, next }: OneDecision,
  context: SignedContext,
  decision: EditorDecision,
): Promise<DeskOutcome> {
  const id = parseId<CommentId>(written)
  if (!id) return { kind: 'missing' }
  const reference = readSeen(seen)
  const decided = await decideComments(context, seenComments([reference?.id === id ? reference : { id }]), decision)
  const first = decided.outcomes[0]
  if (first?.kind === 'missing' && !(await context.desk.store.comments.byId(id))) return { kind: 'missing' }
  return await doneWith(decided, context, { next, notice: `comment-${decision.state}` })
}

async function decideMany({ fields, lists }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const references = (lists.comment ?? []).map(readSeen).filter((reference) => reference !== undefined)
  const decision = fields.decision === 'approve' ? ({ state: 'approved' } as const) : readRejection(fields)
  if (fields.decision !== 'approve' && fields.decision !== 'reject') {
    return sentWrong({ field: 'decision', reason: 'not-a-choice' }, fields.next)
  }
  if (!decision) return sentWrong({ field: 'reason', reason: 'not-a-choice' }, fields.next)
  if (references.length === 0) return { kind: 'done', notice: 'nothing-decided', next: ownPath(fields.next) }
  const decided = await decideComments(context, seenComments(references.slice(0, MOST_DECIDED)), decision)
  return await doneWith(decided, context, { next: fields.next, notice: `comments-${decision.state}` })
}

/** One that came without what was seen is decided whatever it is now: a program's own choice. */
function seenComments(references: readonly (SeenReference | { readonly id: CommentId })[]): SeenComments {
  const known = references.filter((reference) => 'revision' in reference)
  return {
    ids: [...new Set(references.map(({ id }) => id))],
    seen: new Map(known.map(({ id, ...seen }) => [id, seen])),
  }
}

async function doneWith(
  { outcomes, decisions, left }: Decided,
  context: SignedContext,
  { next, notice }: { readonly next: string | undefined; readonly notice: NoticeCode },
): Promise<Done> {
  return {
    kind: 'done',
    notice: decisions.length > 0 ? notice : 'nothing-decided',
    ...(decisions.length > 0 && { undo: decisions }),
    next: withTold(ownPath(next), left),
    data: {
      results: await Promise.all(outcomes.map(async (outcome) => await resultJson(outcome, context))),
      tabs: await tabCounts(context),
    },
  }
}

function withTold(next: string, left: readonly CommentId[]): string {
  if (left.length === 0) return next
  return `${next}${next.includes('?') ? '&' : '?'}told=${left.slice(0, MOST_TOLD).join('.')}`
}

/** Numbers of the queue's parts, for a page that stays open. */
async function tabCounts({ desk }: SignedContext): Promise<object> {
  const counts = await desk.store.comments.counts()
  return Object.fromEntries(QUEUE_TABS.map((tab) => [tab, tabCount(tab, counts)]))
}

async function resultJson(outcome: DecisionOutcome, context: SignedContext): Promise<object> {
  const comment = await context.desk.store.comments.byId(outcome.id)
  if (!comment) return outcome
  const { acts, card } = moderationWords(context)
  const whose = `${card.commentOf} ${comment.name}`
  if (outcome.kind === 'decided') {
    const number = comment.state === 'approved' ? ` (${card.number} ${comment.number ?? ''})` : ''
    return {
      ...outcome,
      state: comment.state,
      words: `${whose}: ${comment.state === 'approved' ? acts.approved : acts.rejected}${number}`,
    }
  }
  const [told] = await loadCards(context.desk.store, [comment], context.now)
  const by = told?.decidedByName === undefined ? '' : ` ${card.by} ${told.decidedByName}`
  return {
    ...outcome,
    state: comment.state,
    ...(told?.decidedByName !== undefined && { decidedByName: told.decidedByName }),
    words: `${whose}: ${acts.meanwhile[whatHappened(comment)]}${by}. ${acts.nothingChanged}`,
  }
}

async function undo({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const { store } = context.desk
  const next = ownPath(fields.next)
  const decisions = readDecisions(fields.decisions ?? '')
  const outcomes = []
  // The latest first: a number that the last approval took is free before the one below it is asked for.
  for (const decision of [...decisions].sort((one, other) => other - one)) {
    outcomes.push({ decision, ...(await store.comments.undo(decision, context.act)) })
  }
  if (!outcomes.some(({ kind }) => kind === 'undone')) return { kind: 'conflict', reason: 'undo-too-late' }
  const { acts } = moderationWords(context)
  return {
    kind: 'done',
    notice: outcomes.every(({ kind }) => kind === 'undone') ? 'decisions-undone' : 'some-undone',
    next,
    data: { results: outcomes, words: acts.undone, tabs: await tabCounts(context) },
  }
}
