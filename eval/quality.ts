/**
 * Measures our reading beside its peers, on the same data with the same scorers, and writes the tables of docs/quality.md
 * and of the README: `npm run quality [facts | copies | SET …] [--fresh]`. `facts` is the chapter on facts, measured and written
 * alone; `copies` asks whether the search for copies misses any; with names of sets it only prints their tables; `--fresh` asks the peers again instead of taking what they answered before.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PEERS, type Peer } from '../bench/peers/peers.ts'
import { measureCopyRecall } from './copy-recall.ts'
import { ourPredictions, type Predictions, peerPredictions } from './predictions.ts'
import { headlineTable } from './quality-headline.ts'
import type { QualitySet } from './quality-set.ts'
import { QUALITY_SETS, sizesOf } from './quality-sets.ts'
import { type MeasuredSet, type QualityRow, setTable, verdictTable, withTable } from './quality-tables.ts'
import { corpusPath } from './shared-corpora.ts'
import { type MeasuredSpeed, measureSpeeds, speedTable } from './speed-tables.ts'

const ROOT = join(import.meta.dirname, '..')

function measure(set: QualitySet, options: { readonly fresh: boolean }): MeasuredSet {
  const sizes = sizesOf(set)
  const peers = PEERS.filter((peer) => takesPart(peer, set))
  console.error(`${set.name}: ${sizes.read}`)
  const ours = ourPredictions(set.task, set.input)
  if (ours.kind === 'not-made') throw new Error(`our own reading of ${set.name}: ${ours.reason}`)
  const others = peers.map((peer) => {
    const predictions = peerPredictions(peer, set.input, options)
    const name = `${peer.name}${peer.version ? ` ${peer.version}` : ''}${peer.setting ? `, ${peer.setting}` : ''}`
    return row(set, sizes.read, { name, peer, predictions })
  })
  return { set, size: sizes.judged, rows: [row(set, sizes.read, { name: 'Nashra', predictions: ours }), ...others] }
}

/** A peer of dates has no place where none is asked for; a setting of the body's extraction none where only dates are. */
function takesPart(peer: Peer, { name, task, measures }: QualitySet): boolean {
  if (peer.task !== task || (peer.sets && !peer.sets.includes(name))) return false
  if (peer.onlyDates) return measures.some(({ ofDates }) => ofDates)
  return !peer.setting || !measures.every(({ ofDates }) => ofDates)
}

function row(
  set: QualitySet,
  read: number,
  reader: { readonly name: string; readonly peer?: Peer; readonly predictions: Predictions },
): QualityRow {
  const { name, peer, predictions } = reader
  if (predictions.kind === 'not-made') return { reader: name, ours: !peer, values: [], reason: predictions.reason }
  const values = set.measures.map(({ measure, ofDates, ofBytes }) => {
    const apart = (peer?.onlyDates && !ofDates) || (ofBytes && peer?.language === 'javascript')
    return apart ? undefined : measure(predictions.file)
  })
  return { reader: name, ours: !peer, values, seconds: (predictions.seconds / read) * 100 }
}

/** The chapter on pages and feeds has its tables under the bare names, that on facts under names of its own. */
function writeChapter(measured: readonly MeasuredSet[], speeds: readonly MeasuredSpeed[], prefix: '' | 'facts-'): void {
  const day = new Date().toISOString().slice(0, 10)
  rewrite('docs/quality.md', [
    [`${prefix}measured`, `Measured on ${day} with Node ${process.version}, ${cpus().length} cores.`],
    [`${prefix}verdict`, verdictTable(measured)],
    ...measured.map((one) => [one.set.name, setTable(one)] as const),
    ...speeds.map((one) => [`speed-${one.speed.bench}`, speedTable(one)] as const),
  ])
  rewrite('README.md', [[`${prefix}headline`, headlineTable(measured, speeds, 'en')]])
  rewrite('README.ar.md', [[`${prefix}headline`, headlineTable(measured, speeds, 'ar')]])
}

function writeDocuments(measured: readonly MeasuredSet[], chapter?: 'facts'): void {
  const speeds = measureSpeeds(chapter)
  const [facts, others] = [true, false].map((isFacts) => ({
    sets: measured.filter(({ set }) => (set.chapter === 'facts') === isFacts),
    speeds: speeds.filter(({ speed }) => (speed.chapter === 'facts') === isFacts),
  }))
  if (facts && facts.sets.length > 0) writeChapter(facts.sets, facts.speeds, 'facts-')
  if (others && others.sets.length > 0) writeChapter(others.sets, others.speeds, '')
}

function rewrite(path: string, tables: Iterable<readonly [string, string]>): void {
  const file = join(ROOT, path)
  let document = readFileSync(file, 'utf8')
  for (const [name, table] of tables) document = withTable(document, name, table)
  writeFileSync(file, document)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fresh: { type: 'boolean', default: false } },
})
if (positionals.length === 1 && positionals[0] === 'copies') {
  if (!(await measureCopyRecall())) process.exitCode = 1
} else measureSets()

function measureSets(): void {
  const onlyFacts = positionals.length === 1 && positionals[0] === 'facts'
  const chosen = QUALITY_SETS.filter(({ name, chapter }) =>
    onlyFacts ? chapter === 'facts' : positionals.length === 0 || positionals.includes(name),
  )
  const absent = chosen.filter(({ input }) => !existsSync(corpusPath(input)))
  if (absent.length > 0 || chosen.length === 0) {
    console.error(
      chosen.length === 0
        ? `there is no such set; there are ${QUALITY_SETS.map(({ name }) => name).join(', ')}`
        : `no corpus at ${absent.map(({ input }) => input).join(', ')}`,
    )
    process.exitCode = 1
  } else {
    const measured = chosen.map((set) => measure(set, values))
    if (positionals.length > 0) for (const one of measured) console.log(`\n${one.set.name}\n${setTable(one)}`)
    if (onlyFacts) writeDocuments(measured, 'facts')
    else if (positionals.length === 0) writeDocuments(measured)
  }
}
