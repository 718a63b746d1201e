import { NashraError } from '../base/errors.ts'
import { createKeyring } from '../base/keyring.ts'
import { type Config, readConfig } from '../config.ts'
import { actOfProgram } from '../news/account.ts'
import type { Store } from '../store/store.ts'
import { commentLines } from './comment-files/exported-comments.ts'
import { readForeignComments } from './comment-files/foreign-comments.ts'
import { importComments } from './comment-files/import-comments.ts'
import { EXIT } from './exit-codes.ts'
import { newsroomSecret, secretFile } from './newsroom-secret.ts'
import { parseWords, usageError } from './parse-words.ts'
import { readInputFile } from './read-input-file.ts'
import { withStore } from './with-store.ts'
import { writePieces } from './write-pieces.ts'

const USAGE = 'comments export [--out FILE] [--csv] | comments import FILE [--json]'

/** `nashra comments export|import`: approved comments out; those of a WordPress or Disqus export in. */
export async function commentsCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(args, {
    usage: USAGE,
    options: {
      out: { type: 'string' },
      csv: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    positionals: [1, 2],
  })
  const [act, file] = positionals
  const config = readConfig(process.env)
  if (act === 'export' && file === undefined) {
    return await withStore(config, async (store) => await exportAll(store, values))
  }
  if (act === 'import' && file !== undefined) {
    return await withStore(config, async (store) => await importFile(store, { config, file, json: values.json }))
  }
  throw usageError(USAGE, new Error('say what to export or import'))
}

async function exportAll(
  store: Store,
  { out, csv }: { readonly out?: string | undefined; readonly csv: boolean },
): Promise<number> {
  await writePieces(commentLines(store, { csv }), out)
  await store.audit.append({ action: 'comments-exported', subject: 'comments', detail: {} }, actOfProgram(Date.now()))
  return EXIT.ok
}

async function importFile(
  store: Store,
  { config, file, json }: { readonly config: Config; readonly file: string; readonly json: boolean },
): Promise<number> {
  const comments = readForeignComments(readInputFile(file).toString('utf8'))
  if (!comments) {
    throw new NashraError('BAD_INPUT_FILE', {
      english: `${file} is neither an export of WordPress (WXR) nor of Disqus`,
      arabic: `الملف ${file} ليس تصديرًا من WordPress (WXR) ولا من Disqus`,
    })
  }
  const keyring = createKeyring(newsroomSecret(secretFile(config)))
  const counts = new Map<string, number>()
  const parts = { store, keyring, siteUrl: config.siteUrl, now: Date.now() }
  for await (const [{ key, articleUrl }, outcome] of importComments(parts, comments)) {
    const word = outcome.kind === 'refused' ? outcome.reason : outcome.kind
    counts.set(word, (counts.get(word) ?? 0) + 1)
    const line = { comment: key, article: articleUrl, ...outcome }
    process.stdout.write(json ? `${JSON.stringify(line)}\n` : inWords(line, word))
  }
  const summary = Object.fromEntries(counts)
  process.stderr.write(`${JSON.stringify(summary)}\n`)
  await store.audit.append(
    { action: 'comments-imported', subject: 'comments', detail: summary },
    actOfProgram(Date.now()),
  )
  return counts.has('imported') || counts.has('duplicate') ? EXIT.ok : EXIT.failed
}

/** A file's own words are printed as JSON strings: a terminal obeys none of them. */
function inWords({ comment, article }: { readonly comment: string; readonly article: string }, word: string): string {
  return `${word}: comment ${JSON.stringify(comment)} of ${JSON.stringify(article)}\n`
}
