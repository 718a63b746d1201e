import type { ArticleId, StoryId } from '../news/ids.ts'
import { titleSlug } from './title-slug.ts'

/** `/article/7/slug-of-its-title`; the title in its own letters, as an IRI. */
export function articlePath(article: { readonly id: ArticleId; readonly title: string }): string {
  const slug = titleSlug(article.title)
  return slug ? `/article/${article.id}/${slug}` : `/article/${article.id}`
}

export function historyPath(id: ArticleId): string {
  return `/article/${id}/history`
}

export function storyPath(id: StoryId): string {
  return `/story/${id}`
}

export function outletPath(slug: string): string {
  return `/outlet/${encodeURIComponent(slug)}`
}

/** The section's name percent-encoded: outlets write slashes and ampersands in them. */
export function sectionPath(section: string): string {
  return `/section/${encodeURIComponent(section)}`
}

export function dayPath(isoDay: string): string {
  return `/day/${isoDay}`
}
