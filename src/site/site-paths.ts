import type { ArticleId, CommentId, NameId, StoryId } from '../news/ids.ts'
import { titleSlug } from './title-slug.ts'

const HISTORY = 'history'
const COMMENTS = 'comments'
/** What stands under an article besides its text: one whose title is such a word must not stand at its address. */
const TAKEN: ReadonlySet<string> = new Set([HISTORY, COMMENTS, 'proof'])

/** `/article/7/slug-of-its-title`; the title in its own letters, as an IRI. */
export function articlePath(article: { readonly id: ArticleId; readonly title: string }): string {
  const slug = titleSlug(article.title)
  return slug && !TAKEN.has(slug) ? `/article/${article.id}/${slug}` : `/article/${article.id}`
}

export function historyPath(id: ArticleId): string {
  return `/article/${id}/${HISTORY}`
}

/** All comments of an article, and where its form is sent. */
export function commentsPath(id: ArticleId): string {
  return `/article/${id}/${COMMENTS}`
}

/** The texts of an article and of an earlier one side by side. */
export function besidePath(id: ArticleId, earlier: ArticleId): string {
  return `/article/${id}/beside/${earlier}`
}

export function reportPath(reference: string): string {
  return `/report/${encodeURIComponent(reference)}`
}

export function commentPath(id: CommentId): string {
  return `/comment/${id}`
}

export function storyPath(id: StoryId): string {
  return `/story/${id}`
}

/** A running subject, by the story that began it. */
export function sagaPath(id: StoryId): string {
  return `/saga/${id}`
}

/** A story's outlets side by side. */
export function comparePath(id: StoryId): string {
  return `/story/${id}/compare`
}

export function outletPath(slug: string): string {
  return `/outlet/${encodeURIComponent(slug)}`
}

/** `/name/7/slug-of-the-name` */
export function namePath({ id, name }: { readonly id: NameId; readonly name: string }): string {
  const slug = titleSlug(name)
  return slug ? `/name/${id}/${slug}` : `/name/${id}`
}

/** The section's name percent-encoded: outlets write slashes and ampersands in them. */
export function sectionPath(section: string): string {
  return `/section/${encodeURIComponent(section.toWellFormed())}`
}

/** The bulletin of a day. */
export function bulletinPath(isoDay: string): string {
  return `/bulletin/${isoDay}`
}

export function dayPath(isoDay: string): string {
  return `/day/${isoDay}`
}

/** A path as others find it. */
export function absolute(path: string, { siteUrl }: { readonly siteUrl: string }): string {
  return new URL(path, siteUrl).href
}
