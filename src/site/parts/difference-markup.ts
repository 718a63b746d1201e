import { type Html, html } from '../../base/html.ts'
import type { ArticleContent } from '../../news/article.ts'
import { bodyText } from '../../news/block.ts'
import { type DifferencePart, wordDifference } from '../../revisions/word-difference.ts'
import type { Writing } from '../site-context.ts'
import { textLanguage } from './article-parts.ts'

/** Unchanged words that are shown on each side of a change. */
const CONTEXT_WORDS = 20
/** Leaving out fewer words than this would save nothing. */
const FEWEST_LEFT_OUT = 10
const ELLIPSIS = ' […] '

/** What an outlet changed in an article's words: what went struck through, what came underlined, the rest in short. */
export function differenceMarkup(before: ArticleContent, after: ArticleContent, writing: Writing): Html {
  const parts = wordDifference(textOf(before), textOf(after))
  if (parts.every(({ kind }) => kind === 'same')) return html`<p class="meta">${writing.wording.sameWords}</p>`
  return html`<p class="difference"${textLanguage(after.language, writing)}>${changedWords(parts, writing)}</p>`
}

/** The same of two plain texts, whose language nobody knows. */
export function textDifference(before: string, after: string, writing: Writing): Html {
  const parts = wordDifference(before, after)
  if (parts.every(({ kind }) => kind === 'same')) return html`<p class="meta">${writing.wording.sameWords}</p>`
  return html`<p class="difference" dir="auto">${changedWords(parts, writing)}</p>`
}

function changedWords(parts: readonly DifferencePart[], writing: Writing): readonly (Html | string)[] {
  return parts.map((part, index) => {
    const place = { isFirst: index === 0, isLast: index === parts.length - 1 }
    return part.kind === 'same' ? shortened(part.text, place) : changed(part, writing)
  })
}

function textOf(content: ArticleContent): string {
  return [content.title, content.lead, bodyText(content.blocks).replace(/\n+/gu, '\n')].filter(Boolean).join('\n')
}

/** The space after the words stands outside of the line through or under them. */
function changed({ kind, text }: DifferencePart, { wording }: Writing): Html {
  const words = text.trimEnd()
  const space = text.slice(words.length)
  if (kind === 'removed') return html`<del><bdi class="hidden">${wording.removed} </bdi>${words}</del>${space}`
  return html`<ins><bdi class="hidden">${wording.added} </bdi>${words}</ins>${space}`
}

function shortened(text: string, place: { readonly isFirst: boolean; readonly isLast: boolean }): string {
  const words = text.match(/\S+\s*|^\s+/gu) ?? []
  const head = place.isFirst ? 0 : CONTEXT_WORDS
  const tail = place.isLast ? 0 : CONTEXT_WORDS
  if (words.length < head + tail + FEWEST_LEFT_OUT) return text
  return words.slice(0, head).join('') + ELLIPSIS + words.slice(words.length - tail).join('')
}
