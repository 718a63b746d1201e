import type { Config } from '../config.ts'

const VERSION = '0.1.0'

/** Who asks, and where a publisher can reach whoever runs this. */
export function userAgent(config: Config): string {
  return `Nashra/${VERSION}${config.contact && ` (+${config.contact})`}`
}
