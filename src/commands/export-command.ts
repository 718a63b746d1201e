import { readConfig } from '../config.ts'
import { type OpmlOffer, writeOpml } from '../feeds/opml.ts'
import { bodyText } from '../news/block.ts'
import type { Store } from '../store/store.ts'
import { everyArticle } from './every-article.ts'
import { EXIT } from './exit-codes.ts'
import { parseWords } from './parse-words.ts'
import { createProgress } from './progress.ts'
import { withStore } from './with-store.ts'
import { writePieces } from './write-pieces.ts'

/** `nashra export [--articles] [--out FILE]`: the sources as OPML, or the articles as JSON Lines. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const { values } = parseWords(args, {
    usage: 'export [--articles] [--out FILE]',
    options: { articles: { type: 'boolean', default: false }, out: { type: 'string' } },
    positionals: [0, 0],
  })
  await withStore(
    readConfig(process.env),
    async (store) => await writePieces(values.articles ? articleLines(store) : opml(store), values.out),
  )
  return EXIT.ok
}

async function* opml(store: Store): AsyncGenerator<string> {
  const offers: OpmlOffer[] = []
  for (const source of await store.sources.all()) {
    for (const feed of await store.sources.feedsOf(source.id)) {
      const folders = feed.section === undefined ? [] : [feed.section]
      const rule = feed.listing?.rule
      offers.push({
        title: source.name,
        feedUrl: feed.url,
        siteUrl: source.siteUrl,
        folders,
        ...(feed.kind === 'feed' ? {} : { kind: feed.kind }),
        ...(rule ? { rule } : {}),
      })
    }
  }
  yield writeOpml({ title: 'Nashra · نشرة', offers })
}

async function* articleLines(store: Store): AsyncGenerator<string> {
  const total = await store.articles.count()
  const progress = createProgress('export')
  let done = 0
  for await (const { id, sourceName } of everyArticle(store)) {
    const article = await store.articles.byId(id)
    if (!article) continue
    const facts = await store.facts.of(id)
    yield `${JSON.stringify({ ...article, outlet: sourceName, text: bodyText(article.blocks), facts })}\n`
    progress.show(++done, total)
  }
  progress.end()
}
