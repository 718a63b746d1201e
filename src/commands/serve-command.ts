import { mkdirSync } from 'node:fs'
import { readConfig } from '../config.ts'
import { lockStore } from '../store/engines/sqlite/store-lock.ts'
import { EXIT } from './exit-codes.ts'
import { importCatalogue } from './import-catalogue.ts'
import { createLog } from './log.ts'
import { serveMetrics } from './newsroom-metrics.ts'
import { openNewsroom, storeFile } from './newsroom-parts.ts'
import { openSite } from './open-site.ts'
import { parseWords } from './parse-words.ts'
import { stopSignal } from './until-stopped.ts'

/** `nashra serve`: the newsroom and its site, until it is told to stop. */
export async function serveCommand(args: readonly string[]): Promise<number> {
  parseWords(args, { usage: 'serve', options: {}, positionals: [0, 0] })
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  mkdirSync(config.dataFolder, { recursive: true })
  const release = lockStore(storeFile(config))
  const parts = await openNewsroom({ config, log, clock: Date.now })
  const imported = await importCatalogue(parts.store, Date.now())
  if (imported > 0) log.info({ sources: imported }, 'the catalogue was imported into an empty store')
  const site = await openSite(parts, { config })
  const metrics = config.metricsPort > 0 ? await serveMetrics(parts.metrics, config.metricsPort) : undefined
  log.info({ address: config.siteUrl, metricsPort: config.metricsPort }, 'the site is open')
  await parts.newsroom.run(stopSignal())
  log.info('stopping')
  metrics?.close()
  await site.close()
  await parts.close()
  release()
  return EXIT.ok
}
