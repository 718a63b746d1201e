import type { OutgoingEntry, OutgoingFeed } from '../api/feed-document.ts'
import { FEED_FORMATS } from '../api/feed-formats.ts'
import { SITEMAP_TYPE, writeNewsSitemap } from '../api/write-news-sitemap.ts'
import type { StoryId } from '../news/ids.ts'
import { DAY_MS, HOUR_MS } from '../news/instant.ts'
import type { ArticleFilter, ArticleSummary } from '../store/article-store.ts'
import { loadSection } from './load-section.ts'
import type { PageOutcome } from './page-outcome.ts'
import { parseId } from './parse-id.ts'
import { topicNamed, topicOfSection } from './section-topic.ts'
import type { PageContext } from './site-context.ts'
import { absolute, articlePath, outletPath, sectionPath, storyPath } from './site-paths.ts'

const ENTRIES = 50
const BREAKING = 50
/** Google reads no more than the last two days and 1,000 addresses. */
const SITEMAP_AGE_MS = 2 * DAY_MS
const SITEMAP_ENTRIES = 1000

/** What a feed is about, before it is written in a format. */
interface FeedSubject {
  readonly title: string
  readonly path: string
  readonly articles: readonly ArticleSummary[]
}

/** A feed of the whole site, or of a section, an outlet or a story, in the format that its address ends in. */
export async function feedOf(
  wanted: { readonly format: string; readonly section?: string; readonly outlet?: string; readonly story?: string },
  context: PageContext,
): Promise<PageOutcome> {
  const format = FEED_FORMATS.get(wanted.format)
  const subject = format && (await subjectOf(wanted, context))
  if (!format || !subject) return { kind: 'missing' }
  // A story that was merged sends on to the one that took it in.
  const isMerged = wanted.story !== undefined && subject.path !== `/story/${wanted.story}`
  if (isMerged) return { kind: 'moved', to: `${subject.path}/feed.${wanted.format}` }
  const feed = feedDocument(subject, wanted.format, { ...context, breaking: await breakingStories(context) })
  return { kind: 'document', contentType: format.contentType, text: format.write(feed) }
}

/** Those that are breaking news now, of all languages. */
async function breakingStories({ store, writing }: PageContext): Promise<ReadonlySet<StoryId>> {
  const cards = await store.stories.top({ breakingAt: writing.now, limit: BREAKING })
  return new Set(cards.map(({ story }) => story.id))
}

/** What an entry is written with. */
type EntrySetting = Pick<PageContext, 'frame' | 'writing'> & { readonly breaking: ReadonlySet<StoryId> }

async function subjectOf(
  wanted: { readonly section?: string; readonly outlet?: string; readonly story?: string },
  context: PageContext,
): Promise<FeedSubject | undefined> {
  const { store, frame, writing } = context
  const newest = (filter: Omit<ArticleFilter, 'limit'>) =>
    store.articles.list({ ...filter, to: writing.now + HOUR_MS, limit: ENTRIES })
  if (wanted.section !== undefined) {
    const section = await sectionSubject(wanted.section, context)
    return section && { title: section.title, path: section.path, articles: await newest(section.filter) }
  }
  if (wanted.outlet !== undefined) {
    const source = await store.sources.bySlug(wanted.outlet)
    if (!source) return undefined
    return { title: source.name, path: outletPath(source.slug), articles: await newest({ sourceId: source.id }) }
  }
  if (wanted.story !== undefined) return await storySubject(wanted.story, context)
  const articles = (await newest(frame.ownLanguage)).filter((article) => article.copyOf === undefined)
  return { title: frame.siteName, path: '/', articles }
}

/** A section of ours, by its address or by an outlet's word that means it; else the outlets' section of that name. */
async function sectionSubject(
  wanted: string,
  context: PageContext,
): Promise<(Omit<FeedSubject, 'articles'> & { readonly filter: Omit<ArticleFilter, 'limit'> }) | undefined> {
  const topic = topicNamed(wanted) ?? topicOfSection(wanted)
  const { frame, writing } = context
  if (topic) {
    const title = writing.wording.topics.names[topic]
    return { title, path: sectionPath(topic), filter: { ...frame.ownLanguage, topic } }
  }
  const section = await loadSection(wanted, context)
  return section && { title: section.name, path: sectionPath(section.name), filter: section.filter }
}

async function storySubject(text: string, { store }: PageContext): Promise<FeedSubject | undefined> {
  const id = parseId<StoryId>(text)
  const story = id && (await store.stories.byId(id))
  if (!story) return undefined
  const members = await store.stories.members(story.id)
  return { title: story.headline, path: storyPath(story.id), articles: members.toReversed().slice(0, ENTRIES) }
}

function feedDocument(subject: FeedSubject, format: string, setting: EntrySetting): OutgoingFeed {
  const { frame, writing } = setting
  const entries = subject.articles.map((article) => entryOf(article, setting))
  const folder = subject.path === '/' ? '' : subject.path
  return {
    title: subject.path === '/' ? subject.title : `${subject.title} · ${frame.siteName}`,
    description: writing.wording.tagline,
    language: writing.wording.language,
    pageUrl: absolute(subject.path, frame),
    feedUrl: absolute(`${folder}/feed.${format}`, frame),
    // Of its content, not of the moment of writing: the same articles make the same bytes and the same ETag.
    updatedAt: Math.max(0, ...entries.map((entry) => entry.updatedAt)),
    entries,
  }
}

function entryOf(article: ArticleSummary, setting: EntrySetting): OutgoingEntry {
  const { frame } = setting
  return {
    id: absolute(`/article/${article.id}`, frame),
    url: absolute(articlePath(article), frame),
    title: article.title,
    summary: article.snippet,
    language: article.language,
    outlet: article.sourceName,
    outletUrl: absolute(outletPath(article.sourceSlug), frame),
    categories: categoriesOf(article, setting),
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt ?? article.publishedAt,
  }
}

/** An outlet's own word where it is not the section's name already. */
function categoriesOf(
  { topic, section, storyId }: ArticleSummary,
  { writing, breaking }: EntrySetting,
): readonly string[] {
  const { names, breaking: breakingWord } = writing.wording.topics
  const words = [breaking.has(storyId) && breakingWord, topic && names[topic], section]
  return [...new Set(words.filter((word): word is string => typeof word === 'string'))]
}

/** Articles of the last two days that are nobody's copy, for search engines' news. */
export async function newsSitemap({ store, frame, writing }: PageContext): Promise<PageOutcome> {
  const articles = await store.articles.list({ from: writing.now - SITEMAP_AGE_MS, limit: SITEMAP_ENTRIES })
  const own = articles.filter((article) => article.copyOf === undefined)
  const entries = own.map((article) => entryOf(article, { frame, writing, breaking: new Set() }))
  return { kind: 'document', contentType: SITEMAP_TYPE, text: writeNewsSitemap(frame.siteName, entries) }
}
