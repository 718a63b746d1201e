import { html } from '../../base/html.ts'
import { layout } from '../page-layout.ts'
import type { PageContext } from '../site-context.ts'
import type { Wording } from '../wording/wording.ts'

export type ErrorPageKind =
  | 'notFound'
  | 'badRequest'
  | 'methodNotAllowed'
  | 'tooLarge'
  | 'wrongType'
  | 'foreignForm'
  | 'serverError'

export const ERROR_STATUS: Readonly<Record<ErrorPageKind, number>> = {
  notFound: 404,
  badRequest: 400,
  methodNotAllowed: 405,
  tooLarge: 413,
  wrongType: 415,
  foreignForm: 403,
  serverError: 500,
}

/** A page that says what went wrong and where to go from here; it repeats nothing of the request. */
export function errorPage(kind: ErrorPageKind, context: Pick<PageContext, 'frame' | 'writing'>): string {
  const { wording } = context.writing
  const words = wordsFor(kind, wording)
  return layout(
    {
      title: words.title,
      path: '/',
      noindex: true,
      main: html`<div class="page error">
<p class="kicker">${ERROR_STATUS[kind]}</p>
<h1>${words.title}</h1>
<p class="standfirst">${words.advice}</p>
<p><a class="more" href="/">${wording.home}</a></p>
</div>`,
    },
    context,
  ).toString()
}

function wordsFor(kind: ErrorPageKind, wording: Wording): { readonly title: string; readonly advice: string } {
  return wording[kind]
}
