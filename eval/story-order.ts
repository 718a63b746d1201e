/**
 * How far the order of arrival moves the grouping: `npm run eval:order`. The dev articles are read as they came, then in
 * orders in which each comes up to two hours late; of each order it prints pairwise and BCubed F1 as the mean against both
 * editors, and at the end the mean and the greatest move of pairwise F1.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../src/base/seeded-random.ts'
import { HOUR_MS } from '../src/news/instant.ts'
import { ourPredictions } from './predictions.ts'
import { share } from './quality-tables.ts'
import { corpusPath, numberAt, score } from './shared-corpora.ts'

const ARTICLES = 'stories/ant-dev.jsonl'
const EDITORS = [ARTICLES, 'stories/ant-dev.second.jsonl']
const LATEST = 2 * HOUR_MS
const ORDERS = 10

interface Scores {
  readonly pairwise: number
  readonly bcubed: number
}

function scoresOf(input: string): Scores {
  const predictions = ourPredictions('stories', input)
  if (predictions.kind === 'not-made') throw new Error(predictions.reason)
  const all = EDITORS.map((gold) => score({ scorer: 'score-stories.mjs', gold, predictions: predictions.file }))
  const mean = (path: string) => all.reduce<number>((sum, one) => sum + (numberAt(one, path) ?? 0), 0) / all.length
  return { pairwise: mean('pairwise.f1'), bcubed: mean('bcubed.f1') }
}

/** The rows, each up to two hours late; their dates stay. */
function shuffled(rows: readonly string[], seed: number): readonly string[] {
  const random = seededRandom(seed)
  const arrivals = rows.map((row) => {
    const { date } = JSON.parse(row) as { readonly date: string }
    return { row, at: Date.parse(date) + random() * LATEST }
  })
  return arrivals.toSorted((a, b) => a.at - b.at).map(({ row }) => row)
}

const rows = readFileSync(corpusPath(ARTICLES), 'utf8').trim().split('\n')
const asTheyCame = scoresOf(ARTICLES)
console.log(`as they came: pairwise ${share(asTheyCame.pairwise)}, BCubed ${share(asTheyCame.bcubed)}`)
const folder = mkdtempSync(join(tmpdir(), 'nashra-order-'))
const moves: number[] = []
try {
  for (let seed = 1; seed <= ORDERS; seed++) {
    const file = join(folder, `order-${seed}.jsonl`)
    writeFileSync(file, shuffled(rows, seed).join('\n'))
    const { pairwise, bcubed } = scoresOf(file)
    moves.push(pairwise - asTheyCame.pairwise)
    console.log(`order ${seed}: pairwise ${share(pairwise)}, BCubed ${share(bcubed)}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length
console.log(`moved by ${mean.toFixed(3)} in the mean, ${Math.max(...moves.map(Math.abs)).toFixed(3)} at most`)
