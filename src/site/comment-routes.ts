import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ArticleId } from '../news/ids.ts'
import type { FormProblems } from './comment-door.ts'
import type { CommentForms, ShownCode } from './comment-forms.ts'
import type { ContextMaker } from './context-maker.ts'
import type { SendError } from './error-answers.ts'
import { guardForms, submissionOf } from './form-guard.ts'
import { formPage } from './pages/form-page.ts'
import { parseId } from './parse-id.ts'
import { sendDocument } from './send-document.ts'
import { articlePath } from './site-paths.ts'

export interface CommentRoutesSetting {
  readonly contexts: ContextMaker
  readonly sendError: SendError
}

/** Where readers' words come in, and what a form needs while it is filled in. */
export async function addCommentRoutes(app: FastifyInstance, setting: CommentRoutesSetting): Promise<void> {
  await app.register(async (scope) => {
    const { siteUrl } = setting.contexts.contextWithoutStore().frame
    guardForms(scope, { siteUrl, sendError: setting.sendError })
    addCodeRoutes(scope, setting)
    scope.post('/article/:id/comments', (request, reply) => takeComment(setting, request, reply))
  })
}

/** The picture of a code and the proof in its place; both are for one form alone. */
function addCodeRoutes(scope: FastifyInstance, { contexts, sendError }: CommentRoutesSetting): void {
  scope.get('/code/:file', (request, reply) => {
    const { file = '' } = request.params as { readonly file?: string }
    const forms = contexts.contextWithoutStore().forms
    const picture = file.endsWith('.png') ? forms?.door.picture(file.slice(0, -'.png'.length)) : undefined
    if (!picture) return sendError('notFound', request, reply)
    return reply.headers({ 'content-type': 'image/png', 'cache-control': 'private, no-store' }).send(picture)
  })
  scope.get('/article/:id/proof', async (request, reply) => {
    const { store, forms } = contexts.contextWithoutStore()
    const id = parseId<ArticleId>((request.params as { readonly id?: string }).id)
    const article = id && (await store.articles.byId(id))
    if (!article || !forms) return sendError('notFound', request, reply)
    const proof = await forms.door.proof(article.id)
    return reply.headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).send(proof)
  })
}

/** Keeps a comment and says so on the article's page, or gives the form back with what is wrong in it. */
async function takeComment(
  { contexts, sendError }: CommentRoutesSetting,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const context = await contexts.context()
  const { forms, store } = context
  const id = parseId<ArticleId>((request.params as { readonly id?: string }).id)
  const article = id && (await store.articles.byId(id))
  if (!article || !forms) return sendError('notFound', request, reply)
  const submission = submissionOf(request)
  const outcome = await forms.door.submit(article.id, submission)
  switch (outcome.kind) {
    case 'kept': {
      const word = outcome.state === 'approved' ? 'shown' : 'pending'
      return reply
        .header('cache-control', 'no-store')
        .redirect(encodeURI(`${articlePath(article)}?sent=${word}#comments`), 303)
    }
    case 'problems': {
      const { fields } = submission
      const code = codeAgain(outcome, { forms, articleId: article.id, token: fields.token })
      const page = await formPage(article, { ...outcome, fields, code }, { ...context, forms })
      return sendDocument(page, reply, 422)
    }
    case 'missing':
      return sendError('notFound', request, reply)
  }
}

/** A code that was answered rightly stays; any other is asked for anew. */
function codeAgain(
  { codeHolds }: FormProblems,
  {
    forms,
    articleId,
    token,
  }: { readonly forms: CommentForms; readonly articleId: ArticleId; readonly token: string | undefined },
): ShownCode {
  return codeHolds ? { token: token ?? '', question: '' } : forms.freshCode(articleId)
}
