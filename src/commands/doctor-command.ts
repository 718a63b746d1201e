import { existsSync, statfsSync } from 'node:fs'
import { messageOf } from '../base/errors.ts'
import { type Config, readConfig } from '../config.ts'
import { checkStoreFile } from '../store/engines/sqlite/store-backup.ts'
import { checkMail } from './check-mail.ts'
import { checkSources } from './check-sources.ts'
import { EXIT } from './exit-codes.ts'
import type { Finding } from './finding.ts'
import { freePort } from './free-port.ts'
import { storeFile } from './newsroom-parts.ts'
import { parseWords } from './parse-words.ts'

const LEAST_NODE = 26
const LEAST_FREE_BYTES = 500 * 1024 * 1024

/** `nashra doctor`: looks at what a newsroom needs, and says what to do about what is wrong. */
export async function doctorCommand(args: readonly string[]): Promise<number> {
  const { values } = parseWords(args, {
    usage: 'doctor [--json]',
    options: { json: { type: 'boolean', default: false } },
    positionals: [0, 0],
  })
  const config = readConfig(process.env)
  const findings = [
    checkNode(),
    checkDisk(config),
    checkStore(config),
    await checkPort(config),
    await checkMail(config),
    await checkSources(config),
  ]
  for (const finding of findings) {
    const line = `${finding.ok ? '✓' : '✗'} ${finding.check}: ${finding.found}`
    process.stdout.write(`${values.json ? JSON.stringify(finding) : line}\n`)
  }
  return findings.every((finding) => finding.ok) ? EXIT.ok : EXIT.failed
}

function checkNode(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  const found =
    major >= LEAST_NODE ? process.version : `${process.version}; run through npm, which brings Node ${LEAST_NODE}`
  return { check: 'node', ok: major >= LEAST_NODE, found }
}

function checkDisk(config: Config): Finding {
  const folder = existsSync(config.dataFolder) ? config.dataFolder : '.'
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  return {
    check: 'disk',
    ok: free >= LEAST_FREE_BYTES,
    found: `${Math.round(free / 1024 / 1024)} MiB free at ${folder}`,
  }
}

function checkStore(config: Config): Finding {
  const file = storeFile(config)
  if (!existsSync(file)) return { check: 'store', ok: true, found: `none yet at ${file}; nashra serve makes it` }
  try {
    checkStoreFile(file)
    return { check: 'store', ok: true, found: `${file} is whole` }
  } catch (error) {
    return { check: 'store', ok: false, found: messageOf(error) }
  }
}

async function checkPort(config: Config): Promise<Finding> {
  const isFree = (await freePort(config.host, config.port)) === config.port
  const found = isFree
    ? `${config.port} is free`
    : `${config.port} is in use (by a running Nashra?); NASHRA_PORT chooses another`
  return { check: 'port', ok: true, found }
}
