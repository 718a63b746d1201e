import { mkdirSync } from 'node:fs'
import { readConfig } from '../config.ts'
import { lockStore } from '../store/engines/sqlite/store-lock.ts'
import { EXIT } from './exit-codes.ts'
import { importCatalogue } from './import-catalogue.ts'
import { createLog } from './log.ts'
import { serveMetrics } from './newsroom-metrics.ts'
import { openNewsroom, storeFile } from './newsroom-parts.ts'
import { tellFirstLink } from './open-desk.ts'
import { openSite } from './open-site.ts'
import { withArchive } from './page-archive.ts'
import { parseWords } from './parse-words.ts'
import { runUpkeep } from './run-upkeep.ts'
import { stopSignal } from './until-stopped.ts'

/** `nashra serve`: the newsroom and its site, until it is told to stop. */
export async function serveCommand(args: readonly string[]): Promise<number> {
  const { values } = parseWords(args, {
    usage: 'serve [--archive]',
    options: { archive: { type: 'boolean', default: false } },
    positionals: [0, 0],
  })
  const config = withArchive(readConfig(process.env), values.archive)
  const log = createLog(config.logLevel)
  if (!config.contact) log.warn('NASHRA_CONTACT is not set: publishers whom we visit cannot reach you')
  // Closed in the opposite order of opening, however this ends.
  await using open = new AsyncDisposableStack()
  mkdirSync(config.dataFolder, { recursive: true })
  open.defer(lockStore(storeFile(config)))
  const parts = await openNewsroom({ config, log, clock: Date.now })
  open.defer(() => parts.close())
  const imported = await importCatalogue(parts.store, Date.now())
  if (imported > 0) log.info({ sources: imported }, 'the catalogue was imported into an empty store')
  const site = await openSite(parts, { config })
  open.defer(() => site.close())
  if (config.metricsPort > 0) {
    const metrics = await serveMetrics(parts.metrics, config.metricsPort)
    open.defer(() => void metrics.close())
  }
  log.info({ address: config.siteUrl, metricsPort: config.metricsPort }, 'the site is open')
  await tellFirstLink(parts, config)
  const signal = stopSignal()
  await Promise.all([parts.newsroom.run(signal), runUpkeep(parts, { config, signal })])
  log.info('stopping')
  return EXIT.ok
}
