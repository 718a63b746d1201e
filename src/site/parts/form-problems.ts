import { type Html, html } from '../../base/html.ts'
import type { FormProblem } from '../../news/comment-form.ts'
import type { Writing } from '../site-context.ts'
import { PROBLEM_WORDS, type ProblemWord } from '../wording/comment-wording.ts'

/** All that is wrong with a form, above it, with a link to each field. It takes the focus. */
export function problemSummary(problems: readonly FormProblem[], writing: Writing): Html | false {
  if (problems.length === 0) return false
  return html`<div class="problems" role="alert" tabindex="-1" autofocus id="problems">
<p><strong>${writing.wording.comments.form.errorTitle}</strong></p>
<ul>${problems.map((problem) => html`<li>${fieldLink(problem, writing)}</li>`)}</ul>
</div>`
}

function fieldLink(problem: FormProblem, writing: Writing): Html {
  const words = problemWords(problem, writing)
  return problem.field === 'form' ? html`${words}` : html`<a href="#${problem.field}">${words}</a>`
}

/** What stands beside one field; `undefined` if nothing is wrong with it. */
export function problemText(
  field: FormProblem['field'],
  problems: readonly FormProblem[],
  writing: Writing,
): string | undefined {
  const problem = problems.find((one) => one.field === field)
  return problem && problemWords(problem, writing)
}

/** A problem in words, in the language of the site. */
function problemWords(problem: FormProblem, { wording, count }: Writing): string {
  const words = wording.comments.form.problems[wordOf(problem)]
  return typeof words === 'string' ? words : count(problem.number ?? 0, words)
}

function wordOf({ field, reason }: FormProblem): ProblemWord {
  const known = (word: string) => PROBLEM_WORDS.find((one) => one === word)
  return known(`${field}-${reason}`) ?? known(reason) ?? 'unknown'
}
