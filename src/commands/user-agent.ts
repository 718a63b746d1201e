import type { Config } from '../config.ts'

const VERSION = '0.1.0'

/** This program by name and version. */
export const PROGRAM: string = `Nashra/${VERSION}`

/** Who asks, and where a publisher can reach whoever runs this. */
export function userAgent(config: Config): string {
  return `${PROGRAM}${config.contact && ` (+${config.contact})`}`
}
