import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

/** Where corpora and scorers lie: beside the checkout, or where NASHRA_SHARED points. */
const SHARED = process.env.NASHRA_SHARED ?? join(import.meta.dirname, '..', '..', 'shared')

export function corpusPath(path: string): string {
  return resolve(SHARED, 'corpora', path)
}

export interface Scoring {
  /** File name of the scorer; one that ends in `.ts` is our own and stands beside this file. */
  readonly scorer: string
  /** Relative to the corpora. */
  readonly gold: string
  readonly predictions: string
  /** Words after GOLD and PREDICTIONS. */
  readonly options?: readonly string[]
}

/** The first line that a scorer prints, as JSON. */
export function score({ scorer, gold, predictions, options = [] }: Scoring): unknown {
  const folder = scorer.endsWith('.ts') ? import.meta.dirname : join(SHARED, 'tools')
  const words = [join(folder, scorer), corpusPath(gold), predictions, ...options]
  const run = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${scorer}: ${run.stderr}`)
  return JSON.parse(run.stdout.split('\n')[0] ?? '')
}

/** The number at a path such as `body.f1`, if there is one. */
export function numberAt(scores: unknown, path: string): number | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined | null)?.[key], scores)
  return typeof value === 'number' ? value : undefined
}

/** A scoring that is done once for each file. */
export function remembered(read: (file: string) => unknown): (file: string) => unknown {
  const known = new Map<string, unknown>()
  return (file) => {
    if (!known.has(file)) known.set(file, read(file))
    return known.get(file)
  }
}
