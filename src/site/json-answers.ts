import { commentsJson } from '../api/comments-json.ts'
import { articleJson, JSON_TYPE, type PageAddresses, storiesJson } from '../api/public-json.ts'
import { type StoryAddresses, storyJson } from '../api/story-json.ts'
import type { ArticleId, CommentId } from '../news/ids.ts'
import { PIN_LASTS_MS } from '../news/story.ts'
import { TOPICS } from '../news/topic.ts'
import { pagesOf, parsePageNumber, THREADS_A_PAGE } from './comment-paging.ts'
import { loadReasons, loadStory } from './load-story.ts'
import type { PageOutcome } from './page-outcome.ts'
import { parseId } from './parse-id.ts'
import { sentencePath } from './sentence-path.ts'
import type { Frame, PageContext } from './site-context.ts'
import { absolute, articlePath, commentPath, storyPath } from './site-paths.ts'

const STORIES = 50

/** `/api/stories`: the front page's stories, or a section's. */
export async function storiesAnswer(asked: string | undefined, context: PageContext): Promise<PageOutcome> {
  const { store, frame, writing } = context
  const { now } = writing
  const topic = TOPICS.find((known) => known === asked)
  const of = { ...frame.ownLanguage, ...(topic && { topic }) }
  const cards = await store.stories.top({ ...of, pinnedSince: now - PIN_LASTS_MS, limit: STORIES })
  return { kind: 'document', contentType: JSON_TYPE, text: storiesJson(cards, addressesOn(frame), { now }) }
}

/** `/api/stories/:id`: a story with its reports and what is known of it; one that was merged leads to the one that took it in. */
export async function storyAnswer(id: string | undefined, context: PageContext): Promise<PageOutcome> {
  const view = await loadStory(id, context)
  if (!view) return { kind: 'missing' }
  if (id !== `${view.story.id}`) return { kind: 'moved', to: `/api/stories/${view.story.id}` }
  const { frame } = context
  const answer = { ...view, reasons: await loadReasons(view.members, context) }
  const sentence: StoryAddresses['sentence'] = (cited, report) => absolute(sentencePath(cited, report), frame)
  return { kind: 'document', contentType: JSON_TYPE, text: storyJson(answer, { ...addressesOn(frame), sentence }) }
}

/** `/api/articles/:id`: an article with its blocks. */
export async function articleAnswer(id: string | undefined, { store, frame }: PageContext): Promise<PageOutcome> {
  const articleId = parseId<ArticleId>(id)
  const article = articleId && (await store.articles.byId(articleId))
  const source = article && (await store.sources.byId(article.sourceId))
  if (!article || !source) return { kind: 'missing' }
  const edits = await store.articles.edits(article.id)
  const texts = await store.articles.relations(article.id)
  const facts = await store.facts.of(article.id)
  const text = articleJson({ article, source, edits, texts, ...(facts && { facts }) }, addressesOn(frame))
  return { kind: 'document', contentType: JSON_TYPE, text }
}

/** `/api/articles/:id/comments`: the threads of one page, oldest first. */
export async function commentsAnswer(
  { id, page = '1' }: { readonly id?: string; readonly page?: string },
  { store, frame, forms }: PageContext,
): Promise<PageOutcome> {
  const articleId = parseId<ArticleId>(id)
  const article = articleId && forms && (await store.articles.byId(articleId))
  const number = parsePageNumber(page)
  if (!article || number === undefined) return { kind: 'missing' }
  const { shown, threads } = await store.comments.ofArticle(article.id)
  const pages = pagesOf(threads)
  if (number > pages) return { kind: 'missing' }
  const skip = (number - 1) * THREADS_A_PAGE
  const found = await store.comments.threads(article.id, { order: 'oldest', skip, limit: THREADS_A_PAGE })
  const address = (comment: CommentId) => absolute(commentPath(comment), frame)
  const text = commentsJson({ articleId: article.id, shown, page: number, pages, threads: found }, address)
  return { kind: 'document', contentType: JSON_TYPE, text }
}

function addressesOn(frame: Frame): PageAddresses {
  return {
    article: (article) => absolute(articlePath(article), frame),
    story: (id) => absolute(storyPath(id), frame),
  }
}
