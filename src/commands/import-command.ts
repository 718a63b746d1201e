import { readConfig } from '../config.ts'
import { type OpmlOffer, parseOpml } from '../feeds/opml.ts'
import type { SourceOffer } from '../news/source.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import { EXIT } from './exit-codes.ts'
import { storeFile } from './newsroom-parts.ts'
import { parseWords } from './parse-words.ts'
import { createProgress } from './progress.ts'
import { readInputFile } from './read-input-file.ts'

/** `nashra import OPML`: every feed of the file becomes a source, or is refused with its reason. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseWords(args, {
    usage: 'import OPML [--language TAG] [--json]',
    options: { language: { type: 'string', default: 'ar' }, json: { type: 'boolean', default: false } },
    positionals: [1, 1],
  })
  const parsed = parseOpml(readInputFile(positionals[0] ?? '').toString('utf8'))
  const store = openSqliteStore({ file: storeFile(readConfig(process.env)) })
  const progress = createProgress('import')
  let added = 0
  for (const [index, offer] of parsed.offers.entries()) {
    const result = await store.sources.add(sourceOffer(offer, values.language), Date.now())
    if (result.added) added++
    progress.show(index + 1, parsed.offers.length)
  }
  progress.end()
  await store.close()
  const report = { added, known: parsed.offers.length - added, refused: parsed.refused }
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : inWords(report))
  return added + report.known > 0 ? EXIT.ok : EXIT.failed
}

function sourceOffer(offer: OpmlOffer, language: string): SourceOffer {
  const siteUrl = offer.siteUrl ?? new URL('/', offer.feedUrl).href
  const section = offer.folders.at(-1)
  return {
    name: offer.title,
    language,
    siteUrl,
    feeds: [
      {
        url: offer.feedUrl,
        kind: offer.kind ?? 'feed',
        ...(section ? { section } : {}),
        ...(offer.rule ? { rule: offer.rule } : {}),
      },
    ],
  }
}

function inWords(report: {
  readonly added: number
  readonly known: number
  readonly refused: readonly object[]
}): string {
  const lines = report.refused.map((refusal) => `refused: ${JSON.stringify(refusal)}\n`)
  return `added: ${report.added}\nknown: ${report.known}\nrefused: ${report.refused.length}\n${lines.join('')}`
}
