import type { ArticleId, StoryId } from '../news/ids.ts'
import { parseId } from './parse-id.ts'

/** What a page of ours is about. */
export type NamedPage =
  | { readonly kind: 'story'; readonly id: StoryId }
  | { readonly kind: 'article'; readonly id: ArticleId }

const ADDRESS = /(?:^|\/)(?<what>story|article)\/(?<number>\d+)(?:[/?#]|$)/

/** Reads which story or article is meant by the address of its page, whole or in part: `https://news.example/story/12`, `article/7`. */
export function parsePageAddress(written: string): NamedPage | undefined {
  const { what, number } = ADDRESS.exec(written.trim())?.groups ?? {}
  if (what === 'story') {
    const id = parseId<StoryId>(number)
    return id && { kind: what, id }
  }
  const id = parseId<ArticleId>(number)
  return id && { kind: 'article', id }
}
