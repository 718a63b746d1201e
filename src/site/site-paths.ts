import type { ArticleId, StoryId } from '../news/ids.ts'
import { titleSlug } from './title-slug.ts'

const HISTORY = 'history'

/** `/article/7/slug-of-its-title`; the title in its own letters, as an IRI. */
export function articlePath(article: { readonly id: ArticleId; readonly title: string }): string {
  const slug = titleSlug(article.title)
  // An article whose title is this word must not stand at the address of its own history.
  return slug && slug !== HISTORY ? `/article/${article.id}/${slug}` : `/article/${article.id}`
}

export function historyPath(id: ArticleId): string {
  return `/article/${id}/${HISTORY}`
}

export function storyPath(id: StoryId): string {
  return `/story/${id}`
}

export function outletPath(slug: string): string {
  return `/outlet/${encodeURIComponent(slug)}`
}

/** The section's name percent-encoded: outlets write slashes and ampersands in them. */
export function sectionPath(section: string): string {
  return `/section/${encodeURIComponent(section.toWellFormed())}`
}

export function dayPath(isoDay: string): string {
  return `/day/${isoDay}`
}
