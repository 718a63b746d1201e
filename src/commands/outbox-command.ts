import { readConfig } from '../config.ts'
import { EXIT } from './exit-codes.ts'
import { parseWords } from './parse-words.ts'
import { withStore } from './with-store.ts'

/** `nashra outbox`: how many mails wait, were sent and were given up, and what went wrong; no address. */
export async function outboxCommand(args: readonly string[]): Promise<number> {
  const { values } = parseWords(args, {
    usage: 'outbox [--json]',
    options: { json: { type: 'boolean', default: false } },
    positionals: [0, 0],
  })
  return await withStore(readConfig(process.env), async ({ outbox }) => {
    const [counts, troubles] = [await outbox.counts(), await outbox.troubles()]
    process.stdout.write(values.json ? `${JSON.stringify({ ...counts, troubles })}\n` : inWords(counts, troubles))
    return EXIT.ok
  })
}

function inWords(
  { waiting, sent, givenUp }: { readonly waiting: number; readonly sent: number; readonly givenUp: number },
  troubles: readonly {
    readonly outcome: string
    readonly kind: string
    readonly error: string
    readonly count: number
  }[],
): string {
  const lines = troubles.map(({ outcome, kind, error, count }) => `${outcome}, ${kind}: ${error} (${count})\n`)
  return `waiting: ${waiting}\nsent: ${sent}\ngiven up: ${givenUp}\n${lines.join('')}`
}
