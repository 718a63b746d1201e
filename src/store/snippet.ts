import type { ArticleContent } from '../news/article.ts'

const SNIPPET_LENGTH = 280

/** The lead, else the first paragraphs, cut at a word to at most 280 characters. */
export function snippetOf(content: ArticleContent): string {
  const text = content.lead ?? firstWords(content)
  if (text.length <= SNIPPET_LENGTH) return text
  const cut = text.slice(0, SNIPPET_LENGTH - 1)
  const lastSpace = cut.lastIndexOf(' ')
  return `${lastSpace > 0 ? cut.slice(0, lastSpace) : cut}…`
}

function firstWords(content: ArticleContent): string {
  let text = ''
  for (const block of content.blocks) {
    if (block.kind !== 'paragraph') continue
    text += (text ? ' ' : '') + block.text
    if (text.length > SNIPPET_LENGTH) break
  }
  return text
}
