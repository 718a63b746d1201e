import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Archive, openArchive } from '../archive/archive-writer.ts'
import { messageOf } from '../base/errors.ts'
import type { Config } from '../config.ts'
import type { HttpExchange } from '../news/http-exchange.ts'
import type { Clock } from '../news/instant.ts'
import { userAgent } from './user-agent.ts'

/** The configuration with the archive that `--archive` asks for: beside the store, unless the environment names a folder. */
export function withArchive(config: Config, asked: boolean): Config {
  return asked ? { archiveFolder: join(config.dataFolder, 'archive'), ...config } : config
}

/** The archive of a configuration, if it keeps one. */
export function openPageArchive(config: Config, clock: Clock): Archive | undefined {
  return config.archiveFolder === undefined
    ? undefined
    : openArchive({ folder: config.archiveFolder, clock, software: userAgent(config) })
}

/** Keeps pages and leaves feeds out. A disk that is full must not stop the newsroom: the failure is told. */
export function keepPages(
  archive: Archive | undefined,
  log: Pick<Logger, 'error'>,
): ((exchange: HttpExchange) => Promise<void>) | undefined {
  if (!archive) return undefined
  return async (exchange) => {
    if (exchange.wanted === 'feed') return
    try {
      await archive.keep(exchange)
    } catch (error) {
      log.error({ url: exchange.url, error: messageOf(error) }, 'page not archived')
    }
  }
}
