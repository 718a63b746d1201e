import type { FastifyInstance } from 'fastify'
import { MAILED_PURPOSES, type MailedPurpose } from '../comments/mailed-link.ts'
import { answerForm, type FormAnswer, type FormRoutesSetting } from './answer-form.ts'
import type { FormFields, Submission } from './comment-door.ts'
import { submissionOf } from './form-guard.ts'
import { mailedLinkPage } from './pages/mailed-link-page.ts'
import type { FormContext } from './site-context.ts'

interface TokenInPath {
  readonly Params: { readonly token: string }
}

/** What mailed links lead to: looking does nothing, each act is a form that is sent. */
export function addMailedLinkRoutes(scope: FastifyInstance, setting: FormRoutesSetting): void {
  scope.get<TokenInPath>(
    '/mail/:token',
    answerForm(setting, async ({ params: { token } }, context) => {
      const link = await context.forms.door.readLink(token)
      return { kind: 'page', page: mailedLinkPage({ token, link }, context) }
    }),
  )
  scope.post<TokenInPath>(
    '/mail/:token',
    answerForm(setting, (request, context) => followLink(request.params.token, submissionOf(request), context)),
  )
}

async function followLink(token: string, submission: Submission, context: FormContext): Promise<FormAnswer> {
  const { door } = context.forms
  const { fields } = submission
  const act = actOf(fields)
  if (!act || (act === 'erase' && fields.sure !== 'yes')) {
    const link = await door.readLink(token)
    return { kind: 'page', page: mailedLinkPage({ token, link, isEraseAsked: act === 'erase' }, context) }
  }
  const outcome = await door.follow(token, { kind: act, submission })
  switch (outcome.kind) {
    case 'done': {
      const link = await door.readLink(token)
      return { kind: 'page', page: mailedLinkPage({ token, link, done: act }, context) }
    }
    case 'problems': {
      const link = await door.readLink(token)
      const change = { fields, problems: outcome.problems }
      return { kind: 'problems', page: mailedLinkPage({ token, link, change }, context) }
    }
    case 'expired':
    case 'unknown':
      return { kind: 'page', page: mailedLinkPage({ token, link: outcome }, context) }
  }
}

/** A mail program that unsubscribes with one click sends no act of ours (RFC 8058). */
function actOf(fields: FormFields): MailedPurpose | undefined {
  if (fields['List-Unsubscribe'] === 'One-Click') return 'stop-replies'
  return MAILED_PURPOSES.find((known) => known === fields.act)
}
