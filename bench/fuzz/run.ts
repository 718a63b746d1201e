/**
 * Mutants of real and invented documents against every parser: `npm run fuzz -- feed|sitemap|listing|page|comment [--minutes 10]
 * [--seed N] [--round N]`. Fails when a parser throws, hangs, or needs more than 50 ms for a kilobyte; the heap is held by the
 * script to 512 MB. A round's mutant is decided by the seed and the round's number alone, so that `--round` shows it again;
 * a failing one is written to the folder for temporary files.
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { mutate, randomFrom } from './mutate.ts'
import { seedsFor } from './seeds.ts'
import { decodeMutant, TARGETS } from './targets.ts'

type TargetName = keyof typeof TARGETS

interface Order {
  readonly name: TargetName
  readonly seed: number
  readonly minutes: number
  readonly round: number | undefined
  /** The number of the round in hand, for who watches. */
  readonly progress: Int32Array
}

interface Finding {
  readonly round: number
  readonly problem: string
}

interface Report {
  readonly rounds: number
  readonly worst: {
    readonly round: number
    readonly bytes: number
    readonly ms: number
    readonly msPerKilobyte: number
  }
  readonly heapMegabytes: number
  readonly findings: readonly Finding[]
}

const MOST_MS_A_KILOBYTE = 50
/** Less text than this is measured as this much: a start costs something. */
const LEAST_KILOBYTES = 1
const HANG_MS = 120_000
const MOST_FINDINGS = 20

function readOrder(): Order {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, round: { type: 'string' } },
  })
  const name = positionals[0] ?? ''
  if (!Object.hasOwn(TARGETS, name)) throw new Error(`which of ${Object.keys(TARGETS).join(', ')}?`)
  return {
    name: name as TargetName,
    seed: Number(values.seed ?? Date.now() % 1_000_000),
    minutes: Number(values.minutes),
    round: values.round === undefined ? undefined : Number(values.round),
    progress: new Int32Array(new SharedArrayBuffer(4)),
  }
}

/** Runs the fuzz in a thread and watches that its rounds go on. */
async function watch(order: Order): Promise<Report | Finding> {
  const worker = new Worker(new URL(import.meta.url), { workerData: order })
  return await new Promise((resolve, reject) => {
    let last = -1
    const watcher = setInterval(() => {
      const round = Atomics.load(order.progress, 0)
      if (round === last && round > 0) finish({ round, problem: `more than ${HANG_MS} ms` })
      last = round
    }, HANG_MS)
    const finish = (result: Report | Finding) => {
      clearInterval(watcher)
      worker.terminate().then(() => resolve(result), reject)
    }
    worker.once('message', finish)
    worker.once('error', reject)
  })
}

async function fuzz({ name, seed, minutes, round, progress }: Order): Promise<Report> {
  const seeds = await seedsFor(name)
  const until = performance.now() + minutes * 60_000
  const findings: Finding[] = []
  let worst = { round: 0, bytes: 0, ms: 0, msPerKilobyte: 0 }
  let heap = 0
  let at = round ?? 1
  for (; performance.now() < until && findings.length < MOST_FINDINGS; at++) {
    Atomics.store(progress, 0, at)
    const text = mutantOf(seeds, seed, at)
    const kilobytes = Math.max(LEAST_KILOBYTES, text.length / 1024)
    try {
      const ms = timeOf(TARGETS[name], text, kilobytes)
      const cost = { round: at, bytes: text.length, ms, msPerKilobyte: ms / kilobytes }
      if (cost.msPerKilobyte > worst.msPerKilobyte) worst = cost
      if (cost.msPerKilobyte > MOST_MS_A_KILOBYTE) findings.push(keep(name, at, { text, problem: `${ms} ms` }))
    } catch (error) {
      findings.push(keep(name, at, { text, problem: error instanceof Error ? (error.stack ?? '') : String(error) }))
    }
    if (at % 500 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed)
    if (round !== undefined) break
  }
  return { rounds: at - (round ?? 1), worst, heapMegabytes: Math.round(heap / 2 ** 20), findings }
}

function mutantOf(seeds: readonly string[], seed: number, round: number): string {
  const random = randomFrom(seed * 1_000_003 + round)
  const text = mutate(seeds, random)
  if (random(5) !== 0) return text
  const bytes = Buffer.from(text, random(2) === 0 ? 'utf8' : 'latin1')
  for (let change = random(20); change >= 0; change--) bytes[random(bytes.length + 1)] = random(256)
  return decodeMutant(bytes)
}

/** Processor time that an input costs at its best: the machine's other work is not the parser's, nor is the collector's. */
function timeOf(read: (text: string) => void, text: string, kilobytes: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 3; attempt++) {
    const start = process.threadCpuUsage()
    read(text)
    const { user, system } = process.threadCpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
    if (best < (MOST_MS_A_KILOBYTE * kilobytes) / 50) break
  }
  return best
}

function keep(
  name: TargetName,
  round: number,
  { text, problem }: { readonly text: string; readonly problem: string },
): Finding {
  const file = join(tmpdir(), `nashra-fuzz-${name}-${round}.txt`)
  writeFileSync(file, text)
  return { round, problem: `${problem} (${file})` }
}

if (isMainThread) {
  const order = readOrder()
  console.log(`fuzzing ${order.name} for ${order.minutes} min with seed ${order.seed}`)
  const result = await watch(order)
  console.log(result)
  process.exitCode = 'problem' in result || result.findings.length > 0 ? 1 : 0
} else {
  // The main thread gave the order; a thread's data has no type.
  parentPort?.postMessage(await fuzz(workerData as Order))
}
