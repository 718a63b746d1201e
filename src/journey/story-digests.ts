import { setImmediate } from 'node:timers/promises'
import { findFacts } from '../facts/find-facts.ts'
import type { Revision } from '../news/article.ts'
import { NO_FACTS } from '../news/article-facts.ts'
import type { EpochMs } from '../news/instant.ts'
import { runningText } from '../news/running-text.ts'
import type { Source } from '../news/source.ts'
import type { Story } from '../news/story.ts'
import type { StoryDigest } from '../news/story-digest.ts'
import type { ArticleSummary } from '../store/article-store.ts'
import type { Store } from '../store/store.ts'
import { digestInSteps } from '../stories/digest/digest-story.ts'
import type { EarlierReading, StoryReport } from '../stories/digest/story-report.ts'
import { factSetting } from './fact-setting.ts'

/**
 * Reports that a digest reads; a story of more is told from its own texts first, the latest of them. Eighty take a quarter of
 * a second on one core, most of it in one step: no other reader waits longer.
 */
const REPORTS_READ = 80
/** Digests remembered: a front page's stories and those that readers open now. */
const REMEMBERED = 400

/** Makes digests of stories from the store, of all their reports or of those before a moment, each once for a story's version. */
export function createStoryDigests(
  store: Pick<Store, 'articles' | 'facts' | 'sources' | 'stories'>,
): (story: Story, until?: EpochMs) => Promise<StoryDigest> {
  const made = new Map<string, { readonly version: number; readonly digest: Promise<StoryDigest> }>()
  return (story, until) => {
    const key = `${story.id} ${until ?? ''}`
    const known = made.get(key)
    if (known?.version === story.version) return known.digest
    const digest = makeDigest(store, story, until)
    made.delete(key)
    made.set(key, { version: story.version, digest })
    for (const id of made.keys()) {
      if (made.size <= REMEMBERED) break
      made.delete(id)
    }
    // A failure is not remembered: the next reader's request tries again.
    digest.catch(() => made.delete(key))
    return digest
  }
}

async function makeDigest(
  store: Pick<Store, 'articles' | 'facts' | 'sources' | 'stories'>,
  story: Story,
  until: EpochMs = Number.POSITIVE_INFINITY,
): Promise<StoryDigest> {
  const members = (await store.stories.members(story.id)).filter(({ publishedAt }) => publishedAt < until)
  const reports = await Promise.all(readFirst(members).map((member) => reportOf(store, member)))
  return await inTurns(digestInSteps(story, reports.flat()))
}

/** Runs the steps one a turn of the event loop, so that other requests are answered between them. */
async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

/** The members that are read, oldest first. */
function readFirst(members: readonly ArticleSummary[]): readonly ArticleSummary[] {
  if (members.length <= REPORTS_READ) return members
  const latest = members.toReversed()
  const own = latest.filter(({ copyOf }) => copyOf === undefined)
  const chosen = new Set([...own, ...latest].slice(0, REPORTS_READ))
  return members.filter((member) => chosen.has(member))
}

async function reportOf(
  store: Pick<Store, 'articles' | 'facts' | 'sources'>,
  { id, sourceId }: ArticleSummary,
): Promise<readonly StoryReport[]> {
  const [article, source] = [await store.articles.byId(id), await store.sources.byId(sourceId)]
  if (!article || !source) return []
  const earlier = article.revision > 1 ? earlierReadings(await store.articles.revisions(id), source) : []
  const report = { article, source, facts: (await store.facts.of(id)) ?? NO_FACTS, running: runningText(article) }
  return [earlier.length > 0 ? { ...report, earlier } : report]
}

/** Of an article that its outlet edits all day, the latest. */
const EARLIER_READ = 6

/** What the outlet of an article changed, as it stood before. The store keeps the facts of today's words only. */
function earlierReadings(revisions: readonly Revision[], source: Source): readonly EarlierReading[] {
  return revisions
    .slice(0, -1)
    .slice(-EARLIER_READ)
    .flatMap(({ number, content }): readonly EarlierReading[] => {
      const until = revisions.find((later) => later.number > number)?.seenAt
      if (until === undefined) return []
      const outlet = { names: [source.name], ...(source.country !== undefined && { country: source.country }) }
      const running = runningText(content)
      return [{ revision: number, until, running, facts: findFacts(running, factSetting(content, outlet)) }]
    })
}
