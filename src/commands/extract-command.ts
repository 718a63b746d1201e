import { extractArticle } from '../extract/extract-article.ts'
import type { ExtractedArticle } from '../extract/extract-outcome.ts'
import type { Decision } from '../extract/trace.ts'
import { decodeText } from '../fetch/decode-text.ts'
import { blockTexts } from '../news/block.ts'
import { certaintyOf, type DatedEvidence } from '../news/instant.ts'
import { type ArchiveReading, isArchiveFile, readArchive } from './archived-pages.ts'
import { decisionsInWords } from './decisions-in-words.ts'
import { EXIT } from './exit-codes.ts'
import { namedPage, tellSkipped } from './named-page.ts'
import { parseWords } from './parse-words.ts'

const USAGE = 'extract URL-or-FILE [--url ADDRESS] [--allow HOST:PORT]… [--explain] [--json]'

/** `nashra extract URL-or-FILE`: the article of a page, as text or as JSON. */
export async function extractCommand(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseWords(args, {
    usage: USAGE,
    options: {
      url: { type: 'string' },
      allow: { type: 'string', multiple: true, default: [] },
      explain: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    positionals: [1, 1],
  })
  const given = positionals[0] ?? ''
  if (isArchiveFile(given) && values.url === undefined)
    return listArchive(await readArchive(given, undefined), values.json)
  const page = await namedPage(given, values)
  const type = page.contentType === undefined ? {} : { contentType: page.contentType }
  const { text } = decodeText(page.bytes, { ...type, kind: 'html' })
  const decisions: Decision[] = []
  const trace = values.explain ? { trace: { note: (decision: Decision) => decisions.push(decision) } } : {}
  const outcome = extractArticle(text, { url: page.url, seenAt: page.seenAt ?? Date.now(), ...trace })
  if (values.json) process.stdout.write(`${JSON.stringify(values.explain ? { ...outcome, decisions } : outcome)}\n`)
  else if (outcome.kind === 'extracted') process.stdout.write(inWords(outcome.article))
  else process.stderr.write(`nashra: ${outcome.reason}: ${outcome.detail}\n`)
  if (values.explain && !values.json) process.stdout.write(decisionsInWords(decisions))
  return outcome.kind === 'extracted' ? EXIT.ok : EXIT.failed
}

/** One line a page: when it was fetched, its status, its address. */
function listArchive({ pages, skipped }: ArchiveReading, json: boolean): number {
  for (const { date, status, url, contentType = '' } of pages) {
    const line = json ? JSON.stringify({ date, status, url, contentType }) : `${date} ${status} ${url}`
    process.stdout.write(`${line}\n`)
  }
  tellSkipped(skipped)
  return EXIT.ok
}

function inWords(article: ExtractedArticle): string {
  const facts = {
    title: article.title,
    kind: article.kind ?? 'article',
    published: dateInWords(article.published),
    updated: article.updated ? dateInWords(article.updated) : '',
    by: article.bylines.join('، '),
    dateline: Object.values(article.dateline ?? {}).join(' - '),
    credits: article.credits.join('، '),
    section: article.section ?? '',
    language: article.language,
    address: article.canonicalUrl,
    confidence: article.confidence.toFixed(2),
  }
  const head = Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
  const body = article.blocks.flatMap((block) => blockTexts(block).map((text) => MARKS[block.kind] + text))
  return `${head.join('\n')}\n\n${body.join('\n\n')}\n`
}

function dateInWords({ at, day, evidence, text, confidence }: DatedEvidence): string {
  const own = day === undefined ? '' : `, ${day} by the outlet's clock`
  const certainty = `${certaintyOf(confidence)}, ${confidence.toFixed(2)}`
  return `${new Date(at).toISOString()}${own} (${evidence}: ${text}; ${certainty})`
}

const MARKS = {
  paragraph: '',
  'cross-head': '## ',
  quote: '> ',
  list: '- ',
  table: '| ',
  figure: '',
  'embed-link': '',
} as const
