import type { Block } from '../news/block.ts'
import type { EpochMs } from '../news/instant.ts'
import { toZonedTime, type ZonedTime } from '../news/zoned-time.ts'
import { type ArticleState, articleStateAt } from './article-state.ts'
import type { OutletSheet } from './edition.ts'
import { NO_NOISE, type PageNoise } from './noise/page-noise.ts'
import { DEFAULT_SECTION, type OutletShelf, type PlacedArticle } from './outlet-shelf.ts'
import { parsePressText } from './parse-press-text.ts'

/** A line of a list of articles. */
export interface Headline {
  readonly title: string
  readonly path: string
  readonly number: number
  readonly section: string
  readonly summary: string
  readonly author?: string
  readonly imagePath?: string
  readonly published: ZonedTime
  readonly updated?: ZonedTime
}

/** An article as its page is about to show it. */
export interface ArticleView extends Headline {
  readonly blocks: readonly Block[]
  readonly notes: readonly string[]
  readonly dateline?: string
  readonly credits: readonly string[]
}

/** What a design needs to make an article's page. */
export interface ArticlePageView {
  readonly outlet: OutletSheet
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string
  readonly article: ArticleView
  /** Older articles of the outlet, nearest first. */
  readonly older: readonly Headline[]
  /** The article before it, whole, for designs that show two. */
  readonly neighbour?: ArticleView
  /** An unrelated older article, whole, for designs that paste one. */
  readonly pasted?: ArticleView
  /** What else the page carries. */
  readonly noise: PageNoise
}

const SUMMARY_LENGTH = 220
const OLDER_SHOWN = 8

/** The line that a list shows of an article at an instant. */
export function headlineOf(placed: PlacedArticle, now: EpochMs): Headline {
  return headlineFrom(placed, articleStateAt(placed.article, now))
}

function headlineFrom(placed: PlacedArticle, state: ArticleState): Headline {
  const { article, path, number, published } = placed
  const updated = state.updatedAt === undefined ? undefined : toZonedTime(state.updatedAt, placed.zone)
  return {
    title: state.title,
    path,
    number,
    section: article.category ?? DEFAULT_SECTION,
    summary: article.abstract ?? summaryOf(state.text),
    published,
    ...(article.author && { author: article.author }),
    ...(article.imagePath && { imagePath: article.imagePath }),
    ...(updated && { updated }),
  }
}

/** An article in full at an instant. */
export function articleViewOf(placed: PlacedArticle, now: EpochMs): ArticleView {
  const state = articleStateAt(placed.article, now)
  const { dateline, credits } = placed.article
  return {
    ...headlineFrom(placed, state),
    blocks: parsePressText(state.text),
    notes: state.notes,
    credits,
    ...(dateline && { dateline }),
  }
}

/**
 * Everything that an article's page shows at an instant. What stands around the article depends on the article alone, so
 * that a page changes only when its article does; the noise of other pages is put in by who wants it.
 */
export function articlePageViewOf(
  place: { readonly shelf: OutletShelf; readonly origin: string },
  placed: PlacedArticle,
  now: EpochMs,
): ArticlePageView {
  const { articles, outlet } = place.shelf
  const older = articles.slice(Math.max(0, placed.index - OLDER_SHOWN), placed.index).reverse()
  const neighbour = older[0]
  const pasted = articles[Math.floor(placed.index / 2)]
  return {
    outlet,
    origin: place.origin,
    article: articleViewOf(placed, now),
    older: older.map(asFirstPublished),
    noise: NO_NOISE,
    ...(neighbour && { neighbour: articleViewOf(neighbour, neighbour.article.publishedAt) }),
    ...(pasted && pasted !== placed && { pasted: articleViewOf(pasted, pasted.article.publishedAt) }),
  }
}

function asFirstPublished(placed: PlacedArticle): Headline {
  return headlineOf(placed, placed.article.publishedAt)
}

function summaryOf(text: string): string {
  const first = parsePressText(text).find((block) => block.kind === 'paragraph')?.text ?? ''
  if (first.length <= SUMMARY_LENGTH) return first
  return `${first.slice(0, first.lastIndexOf(' ', SUMMARY_LENGTH))}…`
}
