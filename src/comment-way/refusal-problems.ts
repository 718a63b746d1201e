import type { Verdict } from '../news/comment.ts'
import type { FormProblem } from '../news/comment-form.ts'

/** Refusals of moderation that speak of the text; all others are told above the form. */
const OF_THE_TEXT: ReadonlySet<Verdict['phase']> = new Set(['length', 'repeat', 'links'])

/** What a writer is told of a refusal. */
export function problemOf({ phase, reason, detail }: Verdict): FormProblem {
  const number = detail === undefined ? Number.NaN : Number(detail)
  return {
    field: OF_THE_TEXT.has(phase) ? 'text' : 'form',
    reason,
    ...(Number.isInteger(number) && { number }),
  }
}
