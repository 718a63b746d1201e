import { readConfig } from '../config.ts'
import type { FetchOutcome } from '../fetch/fetch-outcome.ts'
import { createFetcher } from '../fetch/guarded-fetcher.ts'
import { EXIT } from './exit-codes.ts'
import { userAgent } from './newsroom-parts.ts'
import { parseWords } from './parse-words.ts'

const USAGE = 'fetch URL [--allow HOST:PORT]… [--ignore-robots] [--body] [--json]'

/** `nashra fetch URL`: what the guarded fetcher makes of an address. */
export async function fetchCommand(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseWords(args, {
    usage: USAGE,
    options: {
      allow: { type: 'string', multiple: true, default: [] },
      'ignore-robots': { type: 'boolean', default: false },
      body: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    positionals: [1, 1],
  })
  const fetcher = createFetcher({ clock: Date.now, userAgent: userAgent(readConfig(process.env)) })
  const outcome = await fetcher.get(positionals[0] ?? '', {
    allowedHosts: values.allow,
    robots: values['ignore-robots'] ? 'ignore' : 'obey',
  })
  await fetcher.close()
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
