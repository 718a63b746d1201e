import { NashraError } from '../base/errors.ts'
import { parseWebAddress } from '../base/web-address.ts'
import { readConfig } from '../config.ts'
import { createFetcher } from '../fetch/guarded-fetcher.ts'
import { type Discovery, discoverWays, type WayToFollow } from '../journey/discover-ways.ts'
import { EXIT } from './exit-codes.ts'
import { parseWords } from './parse-words.ts'
import { userAgent } from './user-agent.ts'

const USAGE = 'discover URL [--allow HOST:PORT]… [--json]'

/** `nashra discover URL`: how a site can be followed, best way first. */
export async function discoverCommand(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseWords(args, {
    usage: USAGE,
    options: {
      allow: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
    positionals: [1, 1],
  })
  const given = positionals[0] ?? ''
  if (!parseWebAddress(given)) {
    throw new NashraError('BAD_ARGUMENT', {
      english: `"${given}" is no web address; give one that begins with https:// or http://`,
      arabic: `«${given}» ليس عنوان موقع؛ اكتب عنوانًا يبدأ بـ https:// أو http://`,
    })
  }
  const fetcher = createFetcher({ clock: Date.now, userAgent: userAgent(readConfig(process.env)) })
  try {
    const setting = { fetcher, manners: { allowedHosts: values.allow }, now: Date.now() }
    const discovery = await discoverWays(given, setting)
    process.stdout.write(values.json ? `${JSON.stringify(discovery)}\n` : inWords(discovery))
    return discovery.ways.length > 0 ? EXIT.ok : EXIT.failed
  } finally {
    await fetcher.close()
  }
}

const NOTHING = `nothing found; try the address of a section, or of the feed itself
لم يُعثر على شيء؛ جرّب عنوان قسم من الموقع، أو عنوان الخلاصة نفسها
`

function inWords({ ways, refused }: Discovery): string {
  const found = ways.map((way, index) => `${index + 1}. ${wayInWords(way)}\n`)
  const others = refused.map(({ url, found, reason }) => `no: ${url} (${found}): ${reason}\n`)
  return [...(found.length > 0 ? found : [NOTHING]), ...others].join('')
}

function wayInWords({ url, kind, found, title, items, newestAt }: WayToFollow): string {
  const newest = newestAt === undefined ? '' : `, newest ${new Date(newestAt).toISOString()}`
  return `${kind} ${url} (${found}${title ? `, ${title}` : ''}): ${items} items${newest}`
}
