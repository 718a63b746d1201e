import { spawnPress } from '../press/press-process.ts'
import { EXIT } from './exit-codes.ts'
import { parseWords, usageError } from './parse-words.ts'
import { stopSignal, untilAborted } from './until-stopped.ts'

const USAGE = 'press PATH [--port N] [--speed N] [--from DATE] [--feed-size N] [--json]'

/** `nashra press PATH`: outlets on loopback that publish a folder's or a file's articles. */
export async function pressCommand(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseWords(args, {
    usage: USAGE,
    options: {
      port: { type: 'string', default: '0' },
      speed: { type: 'string', default: '1' },
      from: { type: 'string' },
      'feed-size': { type: 'string', default: '50' },
      json: { type: 'boolean', default: false },
    },
    positionals: [1, 1],
  })
  const start = values.from === undefined ? Date.now() : Date.parse(values.from)
  const [basePort, speed, feedSize] = [values.port, values.speed, values['feed-size']].map(Number)
  if (![start, basePort, speed, feedSize].every(Number.isFinite)) throw usageError(USAGE, 'a number or date is wrong')
  const press = await spawnPress({
    path: positionals[0] ?? '',
    start,
    ...(speed === undefined ? {} : { speed }),
    ...(basePort === undefined ? {} : { basePort }),
    ...(feedSize === undefined ? {} : { feedSize }),
  })
  const lines = press.outlets.map((outlet) =>
    values.json ? JSON.stringify(outlet) : `${outlet.name}\t${outlet.siteUrl}\t${outlet.feedUrl}`,
  )
  process.stdout.write(`${lines.join('\n')}\n`)
  await untilAborted(stopSignal())
  await press.close()
  return EXIT.ok
}
