import type { DeskOutcome, DeskProblem } from './desk-outcome.ts'
import { sentWrongPage } from './pages/sent-wrong-page.ts'

/** The outcome of a form whose fields no page of ours would send so. */
export function sentWrong(problem: DeskProblem, next: string | undefined): DeskOutcome {
  return { kind: 'problems', problems: [problem], page: sentWrongPage([problem], next) }
}
