import type { FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify'
import type { ContextMaker } from './context-maker.ts'
import type { SendError } from './error-answers.ts'
import type { PageDocument } from './page-layout.ts'
import type { FormContext } from './site-context.ts'

export interface FormRoutesSetting {
  readonly contexts: ContextMaker
  readonly sendError: SendError
}

/** What a form, or the page with one, is answered by. */
export type FormAnswer =
  | { readonly kind: 'page'; readonly page: PageDocument }
  /** Given back to be corrected. */
  | { readonly kind: 'problems'; readonly page: PageDocument }
  /** It was taken; its reader goes on there. */
  | { readonly kind: 'see'; readonly path: string }
  | { readonly kind: 'missing' }

/** Answers a request that is one reader's alone: no answer is kept anywhere. */
export function answerForm<Route extends RouteGenericInterface>(
  { contexts, sendError }: FormRoutesSetting,
  answer: (request: FastifyRequest<Route>, context: FormContext) => Promise<FormAnswer> | FormAnswer,
): (request: FastifyRequest<Route>, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    const { forms, ...context } = await contexts.context()
    const answered = forms ? await answer(request, { ...context, forms }) : { kind: 'missing' as const }
    reply.header('cache-control', 'no-store')
    switch (answered.kind) {
      case 'page':
        return sendDocument(answered.page, reply)
      case 'problems':
        return sendDocument(answered.page, reply.code(422))
      case 'see':
        return reply.redirect(encodeURI(answered.path), 303)
      case 'missing':
        return sendError('notFound', request as FastifyRequest, reply)
    }
  }
}

function sendDocument({ text, contentType, headers }: PageDocument, reply: FastifyReply): FastifyReply {
  return reply.headers({ ...headers, 'content-type': contentType }).send(text)
}
