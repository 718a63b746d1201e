import { labelKey } from './label-key.ts'
import { metaOf, type PageHead } from './page-head.ts'

export interface KeywordHints {
  /** JSON-LD `keywords`. */
  readonly structured: readonly string[]
  readonly outlets: readonly string[]
  readonly title: string
}

const MOST = 20
const LONGEST = 60
const MOST_WORDS = 6

/**
 * What the page says its article is about: tags of its own before structured keywords before the list for search engines;
 * without the outlet's names, the title, whole sentences and repetitions, with which such lists are stuffed.
 */
export function keywordsOf(head: PageHead, { structured, outlets, title }: KeywordHints): readonly string[] {
  const listed = metaOf(head, 'news_keywords', 'keywords')?.split(/[,،;|]/) ?? []
  const named = [head.meta.get('article:tag') ?? [], structured, listed].find((list) => list.length > 0) ?? []
  const seen = new Set([...outlets.map(closed), closed(title), ''])
  const kept: string[] = []
  for (const one of named.flatMap((text) => text.split(/[,،]/))) {
    const keyword = one.replace(/^[\s#]+|\s+$/g, '').replaceAll('_', ' ')
    const key = closed(keyword)
    if (seen.has(key) || keyword.length > LONGEST || keyword.split(/\s+/).length > MOST_WORDS) continue
    seen.add(key)
    kept.push(keyword)
    if (kept.length >= MOST) break
  }
  return kept
}

/** Names are compared without their spaces: «صوت الريحان» is also written `صوت_الريحان`. */
const closed = (text: string): string => labelKey(text.slice(0, 300)).replaceAll(' ', '')
