import { EVALUATIONS } from './evaluations.ts'
import type { Measure, QualitySet } from './quality-set.ts'
import { numberAt, remembered, score } from './shared-corpora.ts'

interface Wanted {
  readonly title: string
  /** In what the scorer prints. */
  readonly path: string
  readonly target?: number
  readonly atMost?: boolean
}

/** What is measured of each evaluation of facts; its corpus and scorer stand with the evaluations. */
const WANTED: Readonly<Record<string, readonly Wanted[]>> = {
  'dates-weekday-checked': [{ title: 'right', path: 'right', target: 0.99 }],
  'dates-hijri-pairs': [{ title: 'right', path: 'right', target: 0.98 }],
  'dates-bare': [
    { title: 'right', path: 'right', target: 0.95 },
    { title: 'traps', path: 'traps' },
  ],
  'dates-duckling': [{ title: 'right', path: 'right', target: 0.85 }],
  'dates-dateparser': [{ title: 'right', path: 'right', target: 1 }],
  figures: [
    { title: 'kind and number F1', path: 'kind_number.f1', target: 0.93 },
    { title: 'with qualifier', path: 'with_qualifier.f1', target: 0.88 },
    { title: 'false alarms', path: 'false_alarms', target: 0.05, atMost: true },
    { title: 'said by', path: 'by' },
  ],
  names: [
    { title: 'F1', path: 'all.f1', target: 0.75 },
    { title: 'persons', path: 'PERS.f1' },
    { title: 'places', path: 'LOC.f1' },
    { title: 'organisations', path: 'ORG.f1' },
  ],
  credits: [
    { title: 'wire F1', path: 'wire.f1', target: 0.92 },
    { title: 'place', path: 'place', target: 0.95 },
    { title: 'kind', path: 'kind', target: 0.95 },
    { title: 'byline F1', path: 'byline.f1', target: 0.9 },
  ],
  quotes: [
    { title: 'F1', path: 'quotes.f1', target: 0.9 },
    { title: 'speaker', path: 'speaker', target: 0.85 },
    { title: 'names taken for quotes', path: 'names_taken_for_quotes', target: 2, atMost: true },
  ],
}

export const FACT_SETS: readonly QualitySet[] = EVALUATIONS.flatMap((evaluation): readonly QualitySet[] => {
  const { name, task, input, gold, scorer } = evaluation
  const wanted = WANTED[name]
  if (!wanted) return []
  const scores = remembered((predictions) => score({ scorer, gold, predictions }))
  const measures = wanted.map(
    ({ path, ...measure }): Measure => ({ ...measure, measure: (file) => numberAt(scores(file), path) }),
  )
  return [{ name, chapter: 'facts', task, input, measures }]
})
