import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  globSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { PEER_CACHE } from '../bench/peers/install-peers.ts'
import { type Peer, peerCommand } from '../bench/peers/peers.ts'
import { corpusPath } from './shared-corpora.ts'

const ROOT = join(import.meta.dirname, '..')
/** What a peer's prediction depends on besides the peer: how it is asked, and how its pages are decoded. */
const PEER_SOURCES = ['bench/peers/*', 'src/exchange/page-folder.ts', 'src/fetch/{decode-text,*charset*,alphabets}.ts']

/** A file of predictions and the processor seconds that the whole process took, start-up included; or why there is none. */
export type Predictions =
  | { readonly kind: 'made'; readonly file: string; readonly seconds: number }
  | { readonly kind: 'not-made'; readonly reason: string }

/** Our own predictions, made anew every time. `input` is relative to the corpora. */
export function ourPredictions(task: string, input: string): Predictions {
  const file = join(
    predictionFolder(),
    `nashra-${task}-${createHash('sha256').update(input).digest('hex').slice(0, 8)}.jsonl`,
  )
  const words = [process.execPath, join(ROOT, 'src/main.ts'), 'eval', task, '--in', corpusPath(input), '--out', file]
  return runTimed(words, file)
}

/** A peer's predictions: made once for its version, its script and the set, unless `fresh` asks for them again. */
export function peerPredictions(peer: Peer, input: string, options: { readonly fresh: boolean }): Predictions {
  const file = join(predictionFolder(), `${predictionKey(peer, input)}.jsonl`)
  const record = `${file}.made.json`
  if (!options.fresh && existsSync(record)) return JSON.parse(readFileSync(record, 'utf8')) as Predictions
  const unfinished = `${file}.unfinished`
  const command = peerCommand(peer, corpusPath(input), unfinished)
  if (command.kind === 'not-ready') return { kind: 'not-made', reason: command.reason }
  const made = runTimed(command.words, unfinished)
  if (made.kind === 'not-made') return made
  renameSync(unfinished, file)
  const kept = { ...made, file }
  writeFileSync(record, JSON.stringify(kept))
  return kept
}

function predictionFolder(): string {
  const folder = join(PEER_CACHE, 'predictions')
  mkdirSync(folder, { recursive: true })
  return folder
}

function predictionKey(peer: Peer, input: string): string {
  const hash = createHash('sha256').update(JSON.stringify([peer.script, peer.version, peer.words, input]))
  for (const path of globSync(PEER_SOURCES, { cwd: ROOT, exclude: ['**/peers.ts', '**/install-peers.ts'] }).sort())
    hash.update(readFileSync(join(ROOT, path)))
  const index = corpusPath(input)
  hash.update(readFileSync(statSync(index).isDirectory() ? join(index, 'gold.jsonl') : index))
  return `${peer.script.replace(/\.\w+$/, '')}-${hash.digest('hex').slice(0, 16)}`
}

/** Processor time, not the clock on the wall: other work on the machine then changes little. POSIX `times` tells it. */
function runTimed(words: readonly string[], file: string): Predictions {
  const log = `${file}.log`
  const errors = openSync(log, 'w')
  const run = spawnSync('sh', ['-c', '"$@" >&2; code=$?; times; exit $code', 'sh', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', errors],
  })
  closeSync(errors)
  if (run.status !== 0) {
    console.error(`${words[1]} failed: ${log}`)
    return { kind: 'not-made', reason: `it ended with status ${run.status}` }
  }
  const times = [...run.stdout.matchAll(/(\d+)m([\d.]+)s/g)].map((time) => Number(time[1]) * 60 + Number(time[2]))
  // Four of them: user and system time of the shell, then of what it ran.
  return { kind: 'made', file, seconds: times.slice(2).reduce((sum, time) => sum + time, 0) }
}
