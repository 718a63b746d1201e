/**
 * THE JOURNEY of one item, from bytes to story. Every step is a line of `visitFeed`, `readItem` or `recheckArticle`; what a
 * step refuses comes back as an outcome with its reason, and is counted on its source.
 */
import type { Fetched, FetchOutcome } from './fetch/fetch-outcome.ts'
import type { Fetcher, FetchRequest } from './fetch/guarded-fetcher.ts'
import { addressOf, articleFromFeed, contentOf } from './journey/article-content.ts'
import { findingOf } from './journey/check-finding.ts'
import { type CheckOutcome, checkOutcome } from './journey/check-outcome.ts'
import { checkPlanOf, checkRecordOf } from './journey/check-record.ts'
import { type DueFeed, feedVisit, pushVisit } from './journey/feed-visit.ts'
import type { EditFollower } from './journey/follow-edits.ts'
import { followHub, type HubSetting } from './journey/follow-hub.ts'
import { factsToKeep } from './journey/found-facts.ts'
import { keepRevision } from './journey/keep-revision.ts'
import { compareWithKept, keptArticle, withFirstDate } from './journey/kept-article.ts'
import { linkStory } from './journey/link-story.ts'
import type { NameLookUp } from './journey/name-look-up.ts'
import { NOTHING_OFFERED, offerItems } from './journey/offer-items.ts'
import type { OutletTemplates } from './journey/outlet-templates.ts'
import { mayPass } from './journey/passing-reasons.ts'
import { readFetchedFeed } from './journey/read-fetched-feed.ts'
import { type Extracted, FURTHER_PAGE_MISSING, mannersOf, type ReadAt, readPage } from './journey/read-page.ts'
import type { Refused } from './journey/refused.ts'
import { reviseInStory } from './journey/revise-in-story.ts'
import { toldTopic } from './journey/told-topic.ts'
import type { Article, ArticleContent } from './news/article.ts'
import { bodyText } from './news/block.ts'
import type { ArticleId, StoryId } from './news/ids.ts'
import type { Clock, EpochMs } from './news/instant.ts'
import type { Limiter } from './queue/limiter.ts'
import { nextAttemptAt } from './schedule.ts'
import { indexTerms } from './search/index-terms.ts'
import type { SaveOutcome } from './store/article-store.ts'
import type { DueCheck } from './store/check-store.ts'
import type { FoundFacts } from './store/fact-store.ts'
import type { FeedVisit, PendingItem } from './store/intake-store.ts'
import type { Store } from './store/store.ts'
import type { GroupingArticle, GroupingCandidate } from './stories/grouping/grouping-article.ts'
import type { StoryGrouper } from './stories/grouping/story-grouper.ts'
import type { SagaLinker } from './stories/sagas/saga-linker.ts'

/** What the journey is given: the outside world and the clock come in from the edge. */
export interface Journey {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly grouper: StoryGrouper
  /** Keeps the grouper at what editors decide. */
  readonly edits: EditFollower
  readonly linker: SagaLinker
  readonly clock: Clock
  readonly random: () => number
  /** Which program of ours reads: another one may read the same page otherwise. */
  readonly reader?: string
  /** What is known of each outlet's pages. */
  readonly templates: OutletTemplates
  /** What is known of names. */
  readonly names: NameLookUp
  /** Of width one: an article is placed among the stories and kept before the next one is placed. */
  readonly oneAtATime: Limiter
  /** All feeds are visited at this pace instead of each at its own: for replays, whose clock leaps. */
  readonly steadyMs?: number
  /** Takes part in WebSub; absent: feeds are only visited. */
  readonly hubs?: HubSetting
}

export type VisitOutcome =
  | { readonly kind: 'read' | 'pushed'; readonly accepted: number; readonly known: number; readonly refused: number }
  | { readonly kind: 'unchanged' }
  | Refused

export type ReadingOutcome =
  | {
      readonly kind: SaveOutcome['kind']
      readonly articleId: ArticleId
      readonly storyId: StoryId
      readonly copy: boolean
      /** What kept us from linking its story to earlier ones; the article itself is kept. */
      readonly unlinked?: unknown
    }
  | { readonly kind: 'postponed'; readonly reason: string; readonly detail: string; readonly until: EpochMs }
  | Refused

/** Steps 1 to 3: a due feed is fetched and parsed, and its items are accepted. */
export async function visitFeed(journey: Journey, due: DueFeed): Promise<VisitOutcome> {
  const fetched = await fetchFeed(journey, due)
  if (isOurAbort(fetched)) return fetched
  const reading = await readFeed(journey, due, fetched)
  const seen = { due, at: journey.clock(), fetched, ...reading }
  const visit = feedVisit(seen, { ...journey, random: journey.random() })
  // The validators are kept together with the items: a crash between the two would hide items behind a 304.
  const counts = await journey.store.intake.recordVisit(visit)
  await followHub(journey, { feed: due.feed, parsed: reading.parsed, isGone: visit.health.goneSince !== undefined })
  return visitOutcome(visit, counts)
}

/** Step 2, and what step 3 has to know: a feed's text becomes items, and what we remember of them is looked up. */
async function readFeed(journey: Journey, due: DueFeed, fetched: FetchOutcome) {
  const reading = { feed: due.feed, now: journey.clock() }
  const parsed = await readFetchedFeed(fetched, reading, (url) => fetchListed(journey, due, { url }))
  const offered = parsed?.kind === 'parsed' ? offerItems(parsed.feed) : NOTHING_OFFERED
  return { parsed, offered, memory: await journey.store.intake.recall(due.feed, offered.items) }
}

/** A feed's bytes as its hub brings them. */
export type PushedFeed = Pick<Fetched, 'bytes' | 'contentType' | 'linkHeader'>

/** Steps 2 and 3 for what a feed's hub has sent, its signature checked. */
export async function acceptPush(journey: Journey, due: DueFeed, push: PushedFeed): Promise<VisitOutcome> {
  const sent = { kind: 'fetched', url: due.feed.url, status: 200, ...push } as const
  const reading = await readFeed(journey, due, sent)
  const visit = pushVisit({ due, at: journey.clock(), ...reading })
  const counts = await journey.store.intake.recordVisit(visit)
  return visitOutcome(visit, counts)
}

/** Steps 4 to 10: an accepted item's page becomes an article in its story, kept and found by search. */
export async function readItem(journey: Journey, pending: PendingItem): Promise<ReadingOutcome> {
  const seenAt = journey.clock()
  const page = await fetchPage(journey, pending)
  if (isOurAbort(page)) return page
  const { articleUrl } = pending
  const earlier = articleUrl === undefined ? undefined : await journey.store.articles.byCanonicalUrl(articleUrl)
  const template = await journey.templates.of(pending.source.id, earlier)
  const read = await articleOf(journey, page, { pending, seenAt, template, kept: earlier })
  if (isOurAbort(read)) return read
  if (read.kind === 'refused') return await withoutArticle(journey, { pending, page, refusal: read })
  const { canonicalUrl, movedTo } = addressOf(read.article, pending)
  const kept = await keptArticle(journey.store, { canonicalUrl, sourceId: pending.source.id })
  const content = withFirstDate(contentOf(read.article, pending, seenAt), kept?.article)
  const { confidence } = read.article
  const { reader } = journey
  const comparison = kept && compareWithKept(kept, { content, confidence, reader })
  const isEdited = Boolean(comparison?.changes.length)
  const fresh = { at: seenAt, random: journey.random(), page, confidence, reader }
  const check = checkPlanOf(fresh, kept, { doubt: comparison?.doubt, isEdited })
  const text = bodyText(content.blocks)
  const terms = indexTerms({ ...content, text })
  const facts = await factsToKeep(content, pending.source, journey.names)
  const topic = toldTopic(content, { ...pending.source, canonicalUrl })
  const candidate = candidateOf(content, { pending, text, seenAt, ...facts })
  // Placed, kept and added without a pause between, so that two reports of one event cannot both start its story.
  const saved = await journey.oneAtATime.run(async () => {
    await journey.edits.follow()
    const outcome = await journey.store.articles.save({
      itemId: pending.id,
      sourceId: pending.source.id,
      canonicalUrl,
      ...(movedTo && !comparison?.doubt ? { movedTo } : {}),
      seenAt,
      content,
      terms,
      ...facts,
      topic,
      placement: journey.grouper.place(candidate),
      ...(comparison ? { changes: comparison.changes } : {}),
      ...(check ? { check } : {}),
    })
    if (outcome.kind === 'revised' && kept) await reviseInStory(journey, kept.article)
    if (outcome.kind !== 'added') return outcome
    journey.grouper.add(placed(candidate, outcome.article))
    const link = await linkStory(journey, outcome.article, facts.facts?.facts)
    return { ...outcome, ...(link.kind === 'failed' && { unlinked: link.error }) }
  })
  if (read.survey) await journey.templates.learn(pending.source.id, read.survey, seenAt)
  const { id, storyId, copyOf } = saved.article
  const unlinked = 'unlinked' in saved ? { unlinked: saved.unlinked } : {}
  return { kind: saved.kind, articleId: id, storyId, copy: copyOf !== undefined, ...unlinked }
}

/** Step 11: the page of an article that we keep is looked at again; what its outlet changed or took away is kept. */
export async function recheckArticle(journey: Journey, due: DueCheck): Promise<CheckOutcome> {
  const at = journey.clock()
  const page = await fetchPage(journey, due.item, due.state)
  if (isOurAbort(page)) return page
  const kept = await journey.store.articles.byId(due.articleId)
  const template = await journey.templates.of(due.item.source.id, kept)
  const read = await readPage(journey, page, { pending: due.item, seenAt: at, template, kept })
  if (isOurAbort(read)) return read
  const content = read.kind === 'extracted' ? withFirstDate(contentOf(read.article, due.item, at), kept) : undefined
  const finding = findingOf({ page, read, content, kept, reader: journey.reader }, due)
  const confidence = read.kind === 'extracted' ? read.article.confidence : undefined
  const look = { at, random: journey.random(), page, confidence, reader: journey.reader }
  const record = checkRecordOf(look, finding, due)
  if (finding.kind === 'edited' && kept) {
    const facts = await factsToKeep(finding.content, due.item.source, journey.names)
    const topic = toldTopic(finding.content, { ...due.item.source, canonicalUrl: kept.canonicalUrl })
    await journey.oneAtATime.run(async () => {
      await keepRevision(journey.store, kept, { ...finding, ...facts, topic, seenAt: at })
      await reviseInStory(journey, kept)
    })
  }
  await journey.store.checks.record(record)
  return checkOutcome(finding, record)
}

/** What the grouping of stories looks at. */
function candidateOf(
  content: ArticleContent,
  seen: { readonly pending: PendingItem; readonly text: string; readonly seenAt: EpochMs; readonly facts?: FoundFacts },
): GroupingCandidate {
  return {
    sourceId: seen.pending.source.id,
    sourceName: seen.pending.source.name,
    language: content.language,
    title: content.title,
    ...(content.lead === undefined ? {} : { lead: content.lead }),
    text: seen.text,
    ...(seen.facts && { facts: seen.facts.facts }),
    publishedAt: content.published.at,
    isDayOnly: content.published.precision === 'day',
    firstSeenAt: seen.seenAt,
  }
}

function placed(candidate: GroupingCandidate, article: Article): GroupingArticle {
  const { id, storyId, copyOf } = article
  return { ...candidate, id, storyId, ...(copyOf ? { copyOf: copyOf.originalId } : {}) }
}

/** Our own shutdown says nothing about a source: nothing is recorded, and the next start asks again. */
function isOurAbort(outcome: FetchOutcome | Extracted | Refused): outcome is Refused & { readonly reason: 'aborted' } {
  return outcome.kind === 'refused' && outcome.reason === 'aborted'
}

async function fetchFeed(journey: Journey, due: DueFeed): Promise<FetchOutcome> {
  const { url, etag, lastModified } = due.feed
  return await fetchListed(journey, due, {
    url,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  })
}

async function fetchListed(
  journey: Journey,
  { feed, source }: DueFeed,
  request: Pick<FetchRequest, 'etag' | 'lastModified'> & { readonly url: string },
): Promise<FetchOutcome> {
  const { url, ...validators } = request
  // A feed is there for programs; robots.txt speaks to crawlers of pages.
  const asWhat =
    feed.kind === 'listing' ? ({ accept: 'page' } as const) : ({ accept: 'feed', robots: 'ignore' } as const)
  return await journey.fetcher.get(url, { ...mannersOf(source), ...asWhat, ...validators })
}

function visitOutcome(visit: FeedVisit, counts: { readonly accepted: number; readonly known: number }): VisitOutcome {
  if (visit.outcome === 'unchanged') return { kind: 'unchanged' }
  if (typeof visit.outcome === 'object') {
    return { kind: 'refused', reason: visit.outcome.refused, detail: visit.outcome.detail }
  }
  const refused = Object.values(visit.refusedItems ?? {}).reduce((sum, count) => sum + count, 0)
  return { kind: visit.outcome, ...counts, refused }
}

async function fetchPage(
  journey: Journey,
  { offered, source }: PendingItem,
  { etag, lastModified }: Pick<FetchRequest, 'etag' | 'lastModified'> = {},
): Promise<FetchOutcome> {
  const request = { ...mannersOf(source), accept: 'page', etag, lastModified } as const
  return await journey.fetcher.get(offered.item.url ?? offered.identity, request)
}

/** The page's article; if it cannot be had or read, what the feed itself carried; else why there is none. */
async function articleOf(journey: Journey, page: FetchOutcome, reading: ReadAt): Promise<Extracted | Refused> {
  const read = await readPage(journey, page, reading)
  if (read.kind === 'extracted' || isOurAbort(read)) return read
  // What we have of an article is more than its feed has.
  if (read.reason === FURTHER_PAGE_MISSING) return read
  const article = articleFromFeed(reading.pending, reading.seenAt)
  return article ? { kind: 'extracted', article } : read
}

/** An item without an article waits for a better moment if its failure may pass, and is refused for good if not. */
async function withoutArticle(
  journey: Journey,
  failed: { readonly pending: PendingItem; readonly page: FetchOutcome; readonly refusal: Refused },
): Promise<ReadingOutcome> {
  const { pending, page, refusal } = failed
  const at = journey.clock()
  const { reason, detail } = refusal
  const passing = page.kind === 'refused' && mayPass(page.reason)
  const until = passing ? nextAttemptAt(at, pending.attempts, page.retryAfterMs) : undefined
  if (until === undefined) {
    await journey.store.intake.refuseItem(pending.id, { reason, detail, at })
    return { kind: 'refused', reason, detail }
  }
  await journey.store.intake.postponeItem(pending.id, { reason, detail, at, until })
  return { kind: 'postponed', reason, detail, until }
}
