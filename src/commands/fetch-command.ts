import { readConfig } from '../config.ts'
import type { FetchOutcome } from '../fetch/fetch-outcome.ts'
import { createFetcher } from '../fetch/guarded-fetcher.ts'
import { EXIT } from './exit-codes.ts'
import { createLog } from './log.ts'
import { keepPages, openPageArchive, withArchive } from './page-archive.ts'
import { parseWords } from './parse-words.ts'
import { userAgent } from './user-agent.ts'

const USAGE = 'fetch URL [--allow HOST:PORT]… [--ignore-robots] [--archive] [--body] [--json]'

/** `nashra fetch URL`: what the guarded fetcher makes of an address. */
export async function fetchCommand(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseWords(args, {
    usage: USAGE,
    options: {
      allow: { type: 'string', multiple: true, default: [] },
      'ignore-robots': { type: 'boolean', default: false },
      archive: { type: 'boolean', default: false },
      body: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    positionals: [1, 1],
  })
  const config = withArchive(readConfig(process.env), values.archive)
  const archive = openPageArchive(config, Date.now)
  const keep = keepPages(archive, createLog(config.logLevel))
  const fetcher = createFetcher({ clock: Date.now, keep, userAgent: userAgent(config) })
  const outcome = await fetcher.get(positionals[0] ?? '', {
    allowedHosts: values.allow,
    robots: values['ignore-robots'] ? 'ignore' : 'obey',
  })
  await fetcher.close()
  await archive?.close()
  if (values.body && outcome.kind === 'fetched') process.stdout.write(outcome.bytes)
  else process.stdout.write(values.json ? `${JSON.stringify(summaryOf(outcome))}\n` : inWords(outcome))
  return outcome.kind === 'refused' ? EXIT.failed : EXIT.ok
}

function summaryOf(outcome: FetchOutcome): object {
  if (outcome.kind !== 'fetched') return outcome
  const { bytes, ...rest } = outcome
  return { ...rest, byteCount: bytes.length }
}

function inWords(outcome: FetchOutcome): string {
  return Object.entries(summaryOf(outcome))
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}
