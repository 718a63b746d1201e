import type { OutgoingEntry } from '../api/feed-document.ts'
import { FEED_FORMATS } from '../api/feed-formats.ts'
import { coveredText } from '../comments/covered-text.ts'
import type { ShownComment } from '../news/comment.ts'
import type { ArticleId } from '../news/ids.ts'
import type { ArticleSummary } from '../store/article-store.ts'
import type { PageOutcome } from './page-outcome.ts'
import { parseId } from './parse-id.ts'
import type { Frame, PageContext } from './site-context.ts'
import { absolute, articlePath, commentPath, commentsPath } from './site-paths.ts'

const ENTRIES = 50

interface WantedFeed {
  readonly format: string
  /** Absent: of the whole site. */
  readonly article?: string
}

/** The latest comments of an article or of the whole site, in the format that the address ends in. */
export async function commentFeed({ format: ending, article }: WantedFeed, context: PageContext): Promise<PageOutcome> {
  const { store, frame, writing, forms } = context
  const format = FEED_FORMATS.get(ending)
  const articleId = parseId<ArticleId>(article)
  const [summary] = articleId === undefined ? [] : await store.articles.summaries([articleId])
  if (!forms || !format || (article !== undefined && !summary)) return { kind: 'missing' }
  const latest = await store.comments.latest({ ...(summary && { articleId: summary.id }), limit: ENTRIES })
  const articles = summary
    ? [summary]
    : await store.articles.summaries([...new Set(latest.map((one) => one.articleId))])
  const entries = latest.flatMap((comment) => {
    const about = articles.find(({ id }) => id === comment.articleId)
    return about ? [entryOf(comment, about, frame)] : []
  })
  const words = writing.wording.comments
  const folder = summary ? commentsPath(summary.id) : '/comments'
  const text = format.write({
    title: summary ? `${words.commentsOn} ${summary.title}` : `${words.title} · ${frame.siteName}`,
    description: words.disclaimer,
    language: writing.wording.language,
    pageUrl: absolute(summary ? commentsPath(summary.id) : '/', frame),
    feedUrl: absolute(`${folder}/feed.${ending}`, frame),
    updatedAt: Math.max(0, ...entries.map(({ updatedAt }) => updatedAt)),
    entries,
  })
  return { kind: 'document', contentType: format.contentType, text }
}

/** Its writer stands where an article has its outlet; the article's title is the entry's. */
function entryOf(comment: ShownComment, article: ArticleSummary, frame: Frame): OutgoingEntry {
  const address = absolute(commentPath(comment.id), frame)
  return {
    id: address,
    url: address,
    title: `${comment.number}. ${comment.name}: ${article.title}`,
    summary: coveredText(comment),
    language: article.language,
    outlet: comment.name,
    outletUrl: absolute(articlePath(article), frame),
    categories: [],
    publishedAt: comment.approvedAt,
    updatedAt: comment.approvedAt,
  }
}
