import type { Article, Edit } from '../news/article.ts'
import type { ArticleFacts } from '../news/article-facts.ts'
import type { DatedEvidence, EpochMs } from '../news/instant.ts'
import { runningText } from '../news/running-text.ts'
import type { Source } from '../news/source.ts'
import { isBreaking, isPinned, type Story } from '../news/story.ts'
import type { ArticleSummary, TextRelations } from '../store/article-store.ts'
import type { StoryCard } from '../store/story-store.ts'

export const JSON_TYPE = 'application/json; charset=utf-8'

/** Absolute addresses of pages, given by the site. */
export interface PageAddresses {
  article(article: Pick<ArticleSummary, 'id' | 'title'>): string
  story(id: Article['storyId']): string
}

const iso = (at: EpochMs): string => new Date(at).toISOString()

/** Stories as `/api/stories` answers them. */
export function storiesJson(
  cards: readonly StoryCard[],
  addresses: PageAddresses,
  { now }: { readonly now: EpochMs },
): string {
  return JSON.stringify({
    stories: cards.map(({ story, lead, others }) => ({
      id: story.id,
      url: addresses.story(story.id),
      headline: story.headline,
      topic: story.topic,
      breaking: breakingJson(story, now),
      pinned: isPinned(story, now),
      firstReportedAt: iso(story.firstReportedAt),
      lastReportedAt: iso(story.lastReportedAt),
      articleCount: story.articleCount,
      independentSourceCount: story.independentSourceCount,
      articles: [lead, ...others].map((article) => summaryJson(article, addresses)),
    })),
  })
}

function breakingJson(story: Story, now: EpochMs): object | undefined {
  const { breakingSince, breakingUntil } = story
  if (!isBreaking(story, now) || breakingSince === undefined || breakingUntil === undefined) return undefined
  return { since: iso(breakingSince), until: iso(breakingUntil) }
}

/** An article as lists of the JSON API have it. */
export function summaryJson(article: ArticleSummary, addresses: PageAddresses): object {
  return {
    id: article.id,
    url: addresses.article(article),
    title: article.title,
    kind: article.kind ?? 'article',
    summary: article.snippet,
    outlet: { slug: article.sourceSlug, name: article.sourceName },
    topic: article.topic,
    section: article.section,
    language: article.language,
    publishedAt: iso(article.publishedAt),
    revision: article.revision,
    copyOf: article.copyOf,
  }
}

/** An article with whose it is, and what its outlet changed in it. */
export interface ArticleAnswer {
  readonly article: Article
  readonly source: Source
  readonly edits: readonly Edit[]
  readonly texts: TextRelations
  /** Absent where nobody has looked for any yet. */
  readonly facts?: ArticleFacts
}

/** An article as `/api/articles/:id` answers it: its metadata, typed blocks, what it says, and the classes of its revisions. */
export function articleJson({ article, source, edits, texts, facts }: ArticleAnswer, addresses: PageAddresses): string {
  return JSON.stringify({
    id: article.id,
    url: addresses.article(article),
    sourceUrl: article.canonicalUrl,
    outlet: { slug: source.slug, name: source.name, url: source.siteUrl },
    storyId: article.storyId,
    title: article.title,
    kind: article.kind ?? 'article',
    lead: article.lead,
    bylines: article.bylines,
    dateline: article.dateline,
    credits: article.credits,
    language: article.language,
    topic: article.topic,
    section: article.section,
    keywords: article.keywords,
    published: dateJson(article.published),
    updated: article.updated && dateJson(article.updated),
    firstSeenAt: iso(article.firstSeenAt),
    revision: article.revision,
    revisions: edits.map(({ number, seenAt, changes }) => ({ number, seenAt: iso(seenAt), changes })),
    gone: article.gone && { at: iso(article.gone.at), reason: article.gone.reason },
    copyOf: article.copyOf,
    copies: texts.copies.map(({ id, copyOf }) => ({ id, ...copyOf })),
    passages: texts.passages.map(({ article: { id }, words, cameLater }) => ({ articleId: id, words, cameLater })),
    blocks: article.blocks,
    // The text that the offsets of the facts are into.
    facts: facts && { ...facts, text: runningText(article).text },
  })
}

function dateJson(date: DatedEvidence): object {
  return { ...date, at: iso(date.at) }
}
