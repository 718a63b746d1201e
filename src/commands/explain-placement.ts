import { NashraError } from '../base/errors.ts'
import type { Article } from '../news/article.ts'
import type { StoryId } from '../news/ids.ts'
import type { PlacementReason } from '../news/placement-reason.ts'
import type { Story } from '../news/story.ts'
import type { KeptStoryEdit } from '../news/story-edit.ts'
import { parseId } from '../site/parse-id.ts'
import { parsePageAddress } from '../site/parse-page-address.ts'
import type { ArticleSummary, TextRelations } from '../store/article-store.ts'
import type { RelatedStory } from '../store/saga-store.ts'
import type { Store } from '../store/store.ts'

const MOST_LINKS = 20

/** A report and why it stands in its story. */
export interface ExplainedReport {
  readonly article: ArticleSummary
  readonly because: readonly PlacementReason[]
}

/** Why a story is what it is: its reports, what editors decided, what it goes on and what went on with it. */
export interface ExplainedStory {
  readonly kind: 'story'
  readonly story: Story
  /** Its number was that of a story that was merged into this one. */
  readonly isMerged: boolean
  readonly reports: readonly ExplainedReport[]
  readonly edits: readonly KeptStoryEdit[]
  readonly links: readonly RelatedStory[]
}

/** Why an article stands in its story, and what others have of its text. */
export interface ExplainedArticle extends TextRelations {
  readonly kind: 'article'
  readonly report: ExplainedReport
  readonly story: Story
}

type Explaining = Pick<Store, 'articles' | 'sagas' | 'stories'>

/**
 * Explains what is named by a story's number, by the address of a page of ours (`story/12`, `article/7`) or by an outlet's address
 * of an article.
 *
 * @throws NashraError BAD_ARGUMENT if there is no such story or article
 */
export async function explainPlacement(named: string, store: Explaining): Promise<ExplainedStory | ExplainedArticle> {
  const page = parsePageAddress(named)
  const byAddress = await store.articles.byCanonicalUrl(named.trim())
  const article = byAddress ?? (page?.kind === 'article' ? await store.articles.byId(page.id) : undefined)
  if (article) return await explainArticle(article, store)
  const id = page?.kind === 'story' ? page.id : parseId<StoryId>(named.trim())
  const story = id && (await store.stories.byId(id))
  if (!story) throw nothingNamed(named)
  return await explainStory(story, story.id !== id, store)
}

function nothingNamed(named: string): NashraError {
  return new NashraError('BAD_ARGUMENT', {
    english: `there is no story or article ${JSON.stringify(named)}; give a story's number, story/12, article/7, or the address of an article`,
    arabic: `لا قصة ولا خبر بهذا: ${JSON.stringify(named)}؛ اكتب رقم قصة، أو story/12، أو article/7، أو عنوان خبر`,
  })
}

async function explainStory(story: Story, isMerged: boolean, store: Explaining): Promise<ExplainedStory> {
  const members = await store.stories.members(story.id)
  return {
    kind: 'story',
    story,
    isMerged,
    reports: await Promise.all(members.map((member) => explainReport(member, store))),
    edits: await store.stories.edits(story.id),
    links: await store.sagas.related(story.id, MOST_LINKS),
  }
}

async function explainArticle({ id, storyId }: Article, store: Explaining): Promise<ExplainedArticle> {
  const [summary] = await store.articles.summaries([id])
  const story = await store.stories.byId(storyId)
  if (!summary || !story) throw new Error(`article ${id} stands in no story`)
  const relations = await store.articles.relations(id)
  return { kind: 'article', report: await explainReport(summary, store), story, ...relations }
}

async function explainReport(article: ArticleSummary, { stories }: Explaining): Promise<ExplainedReport> {
  return { article, because: await stories.because(article.id) }
}
