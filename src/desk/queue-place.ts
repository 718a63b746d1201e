import { MODERATION_PHASES, type ModerationPhase } from '../news/comment.ts'
import type { ArticleId, CommentId, WriterId } from '../news/ids.ts'
import { parseId } from '../site/parse-id.ts'
import type { QueueFilter } from '../store/comment-store.ts'
import { QUEUE_TABS, type QueueTab } from './wording/moderation-wording.ts'

/** Where in the queue an editor stands: what its address says. */
export interface QueuePlace {
  readonly tab: QueueTab
  readonly phase?: ModerationPhase
  readonly article?: ArticleId
  readonly writer?: WriterId
  /** A comment, for all that came from its network address: the address itself stands in no address bar. */
  readonly address?: CommentId
  readonly order: QueueFilter['order']
  readonly after?: CommentId
}

/** The parameters that a place is read from. */
export const PLACE_QUERY = ['tab', 'phase', 'article', 'writer', 'address', 'order', 'after'] as const

/** What is waiting comes oldest first, all else newest first, unless somebody asks otherwise. */
export function readPlace(query: Readonly<Record<string, string | undefined>>): QueuePlace {
  const tab = QUEUE_TABS.find((known) => known === query.tab) ?? 'pending'
  const phase = MODERATION_PHASES.find((known) => known === query.phase)
  const article = parseId<ArticleId>(query.article)
  const writer = parseId<WriterId>(query.writer)
  const address = parseId<CommentId>(query.address)
  const after = parseId<CommentId>(query.after)
  return {
    tab,
    order: query.order === 'oldest' || query.order === 'newest' ? query.order : orderOf(tab),
    ...(phase && { phase }),
    ...(article && { article }),
    ...(writer && { writer }),
    ...(address && { address }),
    ...(after && { after }),
  }
}

/** `/desk/comments?tab=approved&writer=4` */
export function placePath(place: QueuePlace): string {
  const { tab, order, ...filter } = place
  const query = new URLSearchParams()
  if (tab !== 'pending') query.set('tab', tab)
  if (order !== orderOf(tab)) query.set('order', order)
  for (const [name, value] of Object.entries(filter)) query.set(name, String(value))
  const written = query.toString()
  return written === '' ? '/desk/comments' : `/desk/comments?${written}`
}

/** The same without its filters. */
export function withoutFilters({ tab, order }: QueuePlace): QueuePlace {
  return { tab, order }
}

export function isFiltered({ phase, article, writer, address }: QueuePlace): boolean {
  return [phase, article, writer, address].some((value) => value !== undefined)
}

/** What the store is asked for. */
export function placeFilter(
  { tab, phase, article, writer, order, after }: QueuePlace,
  { addressKey, limit }: { readonly addressKey?: string | undefined; readonly limit: number },
): QueueFilter {
  return {
    ...stateOf(tab),
    ...(phase && { heldBy: phase }),
    ...(article && { articleId: article }),
    ...(writer && { writerId: writer }),
    ...(addressKey !== undefined && { addressKey }),
    ...(after && { after }),
    order,
    limit,
  }
}

function stateOf(tab: QueueTab): Pick<QueueFilter, 'state' | 'reported'> {
  switch (tab) {
    case 'all':
      return {}
    case 'reported':
      return { reported: true }
    case 'pending':
    case 'approved':
    case 'rejected':
      return { state: tab }
  }
}

function orderOf(tab: QueueTab): QueueFilter['order'] {
  return tab === 'pending' || tab === 'reported' ? 'oldest' : 'newest'
}
