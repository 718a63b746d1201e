/** Mozilla Readability on linkedom, as Firefox's reader view runs it: its defaults, the 500-character threshold included. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { bylineNames, writtenDay } from './byline-words.ts'
import { markupText } from './markup-text.ts'
import { predictPages } from './page-peer.ts'

await predictPages((html) => {
  const { document } = parseHTML(html)
  const article = new Readability(document).parse()
  if (!article) return {}
  return {
    title: article.title ?? undefined,
    body: markupText(article.content ?? ''),
    authors: bylineNames(article.byline),
    published: writtenDay(article.publishedTime),
  }
})
