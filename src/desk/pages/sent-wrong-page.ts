import { html } from '../../base/html.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import { ownPath } from '../own-path.ts'

/** What a form of ours cannot send: says what is wrong, and leads back. */
export function sentWrongPage(problems: readonly DeskProblem[], next: string | undefined): PageMaker {
  return ({ wording }) => ({
    title: wording.failures.problems.title,
    main: html`<ul>${problems.map(({ reason }) => html`<li>${wording.problems[reason]}</li>`)}</ul>
<p><a class="more" href="${ownPath(next)}">${wording.comments.comment.back}</a></p>`,
  })
}
