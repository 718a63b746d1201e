/**
 * Scores every evaluation against its pinned floors: `npm run eval [NAME …]`.
 *
 * The corpora and the scorers are looked for in `../shared`, or where NASHRA_SHARED points; a corpus that is absent is
 * skipped, saying so, or fails where CI is set. Ends with `N passed, N failed, N skipped`; exits 1 if a floor was missed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EVALUATIONS, type Evaluation } from './evaluations.ts'
import { corpusPath, numberAt, score } from './shared-corpora.ts'

type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>

const ROOT = join(import.meta.dirname, '..')
const FLOORS = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Floors
/** Where the corpora must be at hand, their absence is a failure. */
const MISSING_CORPUS = process.env.CI ? 'failed' : 'skipped'

interface Verdict {
  readonly verdict: 'passed' | 'failed' | 'skipped'
  readonly words: string
}

function evaluate(evaluation: Evaluation, folder: string): Verdict {
  const input = corpusPath(evaluation.input)
  if (!existsSync(input)) return { verdict: MISSING_CORPUS, words: `no corpus at ${evaluation.input}` }
  const predictions = join(folder, `${evaluation.name}.jsonl`)
  const started = performance.now()
  const run = spawnSync(
    process.execPath,
    ['src/main.ts', 'eval', evaluation.task, '--in', input, '--out', predictions],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (run.status !== 0) return { verdict: 'failed', words: run.stderr.trim() }
  const scores = score({ ...evaluation, predictions })
  const missed = missedFloors(FLOORS[evaluation.name] ?? {}, scores)
  return {
    verdict: missed.length > 0 ? 'failed' : 'passed',
    words: [`${seconds} s`, JSON.stringify(scores), ...missed].join('\n    '),
  }
}

function missedFloors(floors: Readonly<Record<string, number>>, scores: unknown): readonly string[] {
  return Object.entries(floors).flatMap(([path, floor]) => {
    const value = numberAt(scores, path)
    return value !== undefined && value >= floor
      ? []
      : [`BELOW THE FLOOR: ${path} is ${String(value)}, the floor is ${floor}`]
  })
}

function main(names: readonly string[]): number {
  const chosen = EVALUATIONS.filter((evaluation) => names.length === 0 || names.includes(evaluation.name))
  const unpinned = Object.keys(FLOORS).filter((name) => !EVALUATIONS.some((evaluation) => evaluation.name === name))
  if (unpinned.length > 0) throw new Error(`floors.json names no evaluation: ${unpinned.join(', ')}`)
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const folder = mkdtempSync(join(tmpdir(), 'nashra-eval-'))
  try {
    for (const evaluation of chosen) {
      const { verdict, words } = evaluate(evaluation, folder)
      counts[verdict]++
      console.log(`${verdict} ${evaluation.name} (${evaluation.input})\n    ${words}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  return counts.failed > 0 || chosen.length === 0 ? 1 : 0
}

process.exitCode = main(process.argv.slice(2))
