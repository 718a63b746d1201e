/**
 * Mutants of real and invented documents against every parser and finder: `npm run fuzz -- feed|sitemap|listing|page|comment|
 * facts|dates|figures|names|credits|quotes [--minutes 10] [--seed N] [--round N]`. Fails when one throws, hangs, or needs more
 * than 50 ms for a kilobyte, and when a finder of facts breaks a rule of its facts or takes for a text twice as long more than
 * two and a half times as long; the heap is held by the script to 512 MB. A round's mutant is decided by the seed and the round's number alone, so that `--round` shows it again;
 * a failing one is written to the folder for temporary files.
 */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { FACT_SCRAPS, factSalad } from './fact-scraps.ts'
import { MARKUP_SCRAPS, mutate, randomFrom } from './mutate.ts'
import { bestTime, timeRatio } from './processor-time.ts'
import { seedsFor } from './seeds.ts'
import { decodeMutant, isFactTarget, TARGETS, type TargetName } from './targets.ts'

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

interface Cost {
  readonly round: number
  readonly bytes: number
  readonly ms: number
  readonly msPerKilobyte: number
}

interface Report {
  readonly rounds: number
  readonly worst: Cost
  /** The most by which a finder's time grew with a text twice as long. */
  readonly worstGrowth?: number
  readonly heapMegabytes: number
  readonly findings: readonly Finding[]
}

const MOST_MS_A_KILOBYTE = 50
/** Less text than this is measured as this much: a start costs something. */
const LEAST_KILOBYTES = 1
/** What a text twice as long may take, by the time of the text. */
const MOST_GROWTH = 2.5
/** Shorter texts say more of the clock than of the finder: they are repeated up to this length. */
const GROWTH_LENGTH = 40_000
const GROWTH_EVERY = 20
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
    // A heap that is full ends the thread, not us.
    worker.once('error', (error) => finish({ round: Atomics.load(order.progress, 0), problem: String(error) }))
  })
}

async function fuzz({ name, seed, minutes, round, progress }: Order): Promise<Report> {
  const seeds = await seedsFor(name)
  const until = performance.now() + minutes * 60_000
  const findings: Finding[] = []
  let worst: Cost = { round: 0, bytes: 0, ms: 0, msPerKilobyte: 0 }
  let worstGrowth = 0
  let heap = 0
  let at = round ?? 1
  for (; performance.now() < until && findings.length < MOST_FINDINGS; at++) {
    Atomics.store(progress, 0, at)
    const text = mutantOf(name, { seeds, seed, round: at })
    try {
      const cost = costOf(name, at, text)
      if (cost.msPerKilobyte > worst.msPerKilobyte) worst = cost
      const growth = at % GROWTH_EVERY === 0 || round !== undefined ? growthOf(name, text) : 0
      worstGrowth = Math.max(worstGrowth, growth)
    } catch (error) {
      findings.push(keep(name, at, { text, problem: error instanceof Error ? (error.stack ?? '') : String(error) }))
    }
    if (at % 500 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed)
    if (round !== undefined) break
  }
  const growth = isFactTarget(name) ? { worstGrowth } : {}
  return { rounds: at - (round ?? 1), worst, ...growth, heapMegabytes: Math.round(heap / 2 ** 20), findings }
}

function mutantOf(
  name: TargetName,
  { seeds, seed, round }: { readonly seeds: readonly string[]; readonly seed: number; readonly round: number },
): string {
  const random = randomFrom(seed * 1_000_003 + round)
  const isFact = isFactTarget(name)
  const scraps = isFact ? FACT_SCRAPS : MARKUP_SCRAPS
  const text = mutate({ seeds: isFact && random(3) === 0 ? [factSalad(random)] : seeds, scraps }, random)
  if (random(5) !== 0) return text
  const bytes = Buffer.from(text, random(2) === 0 ? 'utf8' : 'latin1')
  for (let change = random(20); change >= 0; change--) bytes[random(bytes.length + 1)] = random(256)
  return decodeMutant(bytes)
}

/** @throws Error where the text costs too much */
function costOf(name: TargetName, round: number, text: string): Cost {
  const kilobytes = Math.max(LEAST_KILOBYTES, text.length / 1024)
  const ms = bestTime(() => TARGETS[name](text), (MOST_MS_A_KILOBYTE * kilobytes) / 50)
  const msPerKilobyte = ms / kilobytes
  if (msPerKilobyte > MOST_MS_A_KILOBYTE) throw new Error(`${ms} ms`)
  return { round, bytes: text.length, ms, msPerKilobyte }
}

/**
 * How many times as long a finder of facts takes for twice the text; 0 for other readers.
 *
 * @throws Error where that is too much
 */
function growthOf(name: TargetName, text: string): number {
  if (!isFactTarget(name)) return 0
  const once = text.repeat(Math.ceil(GROWTH_LENGTH / Math.max(1, text.length)))
  const growthAt = (length: number) => {
    const [long, short] = [once.repeat(2 * length), once.repeat(length)]
    return timeRatio(() => TARGETS[name](long), { than: () => TARGETS[name](short), limit: MOST_GROWTH })
  }
  const first = growthAt(1)
  // What grows too fast goes on to do so; a machine that is busy does not.
  const growth = first > MOST_GROWTH ? Math.min(first, growthAt(2), growthAt(3)) : first
  if (growth > MOST_GROWTH) throw new Error(`${growth} times as long for twice the text`)
  return growth
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
