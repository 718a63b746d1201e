/** Defuddle on linkedom, with its defaults; it may ask no third party. `defuddle-peer.ts IN OUT PACKAGES`. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseHTML } from 'linkedom'
import { bylineNames, writtenDay } from './byline-words.ts'
import { markupText } from './markup-text.ts'
import { predictPages } from './page-peer.ts'

interface DefuddleModule {
  Defuddle(
    document: unknown,
    url: string,
    options: { readonly useAsync: boolean },
  ): Promise<Readonly<Record<'title' | 'content' | 'author' | 'published', string | undefined>>>
}

const [, , packages = ''] = process.argv.slice(2)
const file = join(packages, 'node_modules/defuddle/dist/node.js')
// The package stands outside the tree, where the compiler cannot see its types.
const { Defuddle } = (await import(pathToFileURL(file).href)) as DefuddleModule

await predictPages(async (html, url) => {
  const { document } = parseHTML(html)
  const article = await Defuddle(document, url, { useAsync: false })
  return {
    title: article.title,
    body: markupText(article.content ?? ''),
    authors: bylineNames(article.author),
    published: writtenDay(article.published),
  }
})
