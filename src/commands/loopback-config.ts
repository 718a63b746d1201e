import { type Config, readConfig } from '../config.ts'
import { freePort } from './free-port.ts'

/** The configuration of a newsroom that shows itself on this machine alone: a quiet log, and a port that is free; `defaults` for what the environment leaves open. */
export async function loopbackConfig(
  dataFolder: string,
  defaults: Readonly<Record<string, string>> = {},
): Promise<Config> {
  const config = readConfig({
    NASHRA_LOG: 'error',
    ...defaults,
    ...process.env,
    NASHRA_DATA: dataFolder,
    NASHRA_SMTP: '',
  })
  const port = await freePort(config.host, config.port)
  return { ...config, port, siteUrl: `http://${config.host}:${port}` }
}
