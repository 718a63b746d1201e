/**
 * A newsroom for the crash test: reads every offer of the press until nothing is left, and prints a line for each
 * outcome, so that its parent knows when to kill it. Words: data folder, the clock's instant, offers as JSON.
 */
import { createLog } from '../src/commands/log.ts'
import { openNewsroom } from '../src/commands/newsroom-parts.ts'
import { readConfig } from '../src/config.ts'
import type { SourceOffer } from '../src/news/source.ts'

const [folder = '', instant = '', offers = '[]'] = process.argv.slice(2)
const clock = () => Number(instant)
const parts = await openNewsroom({
  config: readConfig({ NASHRA_DATA: folder }),
  log: createLog('fatal'),
  clock,
  fetching: { maxPerHost: 4 },
  listener: {
    read: (outcome) => process.stdout.write(`${outcome.kind}\n`),
    failed: (error) => process.stdout.write(`failed ${error}\n`),
  },
})
for (const offer of JSON.parse(offers) as SourceOffer[]) await parts.store.sources.add(offer, clock())
await parts.newsroom.catchUp()
await parts.close()
