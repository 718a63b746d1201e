/**
 * Measures our reading beside its peers, on the same pages with the same scorers, and writes the tables of docs/quality.md
 * and of the README: `npm run quality [SET …] [--fresh]`. With names of sets it only prints their tables; `--fresh` asks
 * the peers again instead of taking what they answered before.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PEERS, type Peer } from '../bench/peers/peers.ts'
import { ourPredictions, type Predictions, peerPredictions } from './predictions.ts'
import { headlineTable } from './quality-headline.ts'
import { QUALITY_SETS, type QualitySet, sizesOf } from './quality-sets.ts'
import { type MeasuredSet, type QualityRow, setTable, verdictTable, withTable } from './quality-tables.ts'
import { corpusPath } from './shared-corpora.ts'
import { measureSpeeds, speedTable } from './speed-tables.ts'

const ROOT = join(import.meta.dirname, '..')

function measure(set: QualitySet, options: { readonly fresh: boolean }): MeasuredSet {
  const sizes = sizesOf(set)
  const peers = PEERS.filter((peer) => takesPart(peer, set))
  console.error(`${set.name}: ${sizes.read}`)
  const ours = ourPredictions(set.task, set.input)
  if (ours.kind === 'not-made') throw new Error(`our own reading of ${set.name}: ${ours.reason}`)
  const others = peers.map((peer) => {
    const predictions = peerPredictions(peer, set.input, options)
    const name = `${peer.name} ${peer.version}${peer.setting ? `, ${peer.setting}` : ''}`
    return row(set, sizes.read, { name, peer, predictions })
  })
  return { set, size: sizes.judged, rows: [row(set, sizes.read, { name: 'Nashra', predictions: ours }), ...others] }
}

/** A peer of dates has no place where none is asked for; a setting of the body's extraction none where only dates are. */
function takesPart(peer: Peer, { task, measures }: QualitySet): boolean {
  if (peer.task !== task) return false
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

function writeDocuments(measured: readonly MeasuredSet[]): void {
  const tables = new Map(measured.map((one) => [one.set.name, setTable(one)]))
  const speeds = measureSpeeds()
  for (const one of speeds) tables.set(`speed-${one.speed.bench}`, speedTable(one))
  tables.set(
    'measured',
    `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, ${cpus().length} cores.`,
  )
  rewrite('docs/quality.md', [['verdict', verdictTable(measured)], ...tables])
  rewrite('README.md', [['headline', headlineTable(measured, speeds, 'en')]])
  rewrite('README.ar.md', [['headline', headlineTable(measured, speeds, 'ar')]])
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
const chosen = QUALITY_SETS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
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
  else writeDocuments(measured)
}
