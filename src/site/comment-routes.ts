import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Article } from '../news/article.ts'
import type { ArticleId, CommentId } from '../news/ids.ts'
import { answerForm, type FormAnswer, type FormRoutesSetting } from './answer-form.ts'
import type { Submission } from './comment-door.ts'
import { codeAgain } from './comment-forms.ts'
import { guardForms, submissionOf } from './form-guard.ts'
import { addMailedLinkRoutes } from './mailed-link-routes.ts'
import { formPage } from './pages/form-page.ts'
import { parseId } from './parse-id.ts'
import type { SentWord } from './parts/comment-section.ts'
import { addReportRoutes } from './report-routes.ts'
import type { FormContext } from './site-context.ts'
import { articlePath, commentPath } from './site-paths.ts'

interface IdInPath {
  readonly Params: { readonly id: string }
}

/** Where readers' words come in, and what a form needs while it is filled in. */
export async function addCommentRoutes(app: FastifyInstance, setting: FormRoutesSetting): Promise<void> {
  await app.register(async (scope) => {
    const { siteUrl } = setting.contexts.contextWithoutStore().frame
    guardForms(scope, { siteUrl, sendError: setting.sendError })
    addCodeRoutes(scope, setting)
    scope.post<IdInPath>(
      '/article/:id/comments',
      answerForm(setting, async (request, context) => {
        const article = await articleOf(request.params.id, context)
        return article ? takeComment(article, submissionOf(request), context) : { kind: 'missing' }
      }),
    )
    scope.get<IdInPath>(
      '/comment/:id/reply',
      answerForm(setting, ({ params }, context) => replyForm(params.id, context)),
    )
    addReportRoutes(scope, setting)
    addMailedLinkRoutes(scope, setting)
  })
}

async function articleOf(id: string | undefined, { store }: FormContext): Promise<Article | undefined> {
  const articleId = parseId<ArticleId>(id)
  return articleId && (await store.articles.byId(articleId))
}

/** Keeps a comment and says so on the article's page, or gives the form back with what is wrong in it. */
async function takeComment(article: Article, submission: Submission, context: FormContext): Promise<FormAnswer> {
  const { forms } = context
  const outcome = await forms.door.submit(article.id, submission)
  switch (outcome.kind) {
    case 'kept': {
      const word: SentWord = outcome.state === 'approved' ? 'shown' : 'pending'
      return { kind: 'see', path: `${articlePath(article)}?sent=${word}#comments` }
    }
    case 'problems': {
      const { fields } = submission
      const code = codeAgain(outcome, { forms, articleId: article.id, token: fields.token })
      return { kind: 'problems', page: await formPage(article, { ...outcome, fields, code }, context) }
    }
    case 'missing':
      return { kind: 'missing' }
  }
}

/** Replies are one level deep: whoever would reply to a reply is led to the comment above it. */
async function replyForm(id: string, context: FormContext): Promise<FormAnswer> {
  const { store, forms } = context
  const commentId = parseId<CommentId>(id)
  const comment = commentId && (await store.comments.shownById(commentId))
  if (comment?.parentId !== undefined) return { kind: 'see', path: `${commentPath(comment.parentId)}/reply` }
  const article = comment && (await store.articles.byId(comment.articleId))
  if (!comment || !article) return { kind: 'missing' }
  const filled = { fields: { parent: String(comment.id) }, problems: [], codeHolds: false }
  const page = await formPage(article, { ...filled, code: forms.freshCode(article.id) }, context)
  return { kind: 'page', page }
}

/** The picture of a code and the proof in its place; both are for one form alone. */
function addCodeRoutes(scope: FastifyInstance, { contexts, sendError }: FormRoutesSetting): void {
  scope.get<{ readonly Params: { readonly file: string } }>('/code/:file', (request, reply) => {
    const { file } = request.params
    const { forms } = contexts.contextWithoutStore()
    const picture = file.endsWith('.png') ? forms?.door.picture(file.slice(0, -'.png'.length)) : undefined
    if (!picture) return sendError('notFound', request as FastifyRequest, reply)
    return reply.headers({ 'content-type': 'image/png', 'cache-control': 'private, no-store' }).send(picture)
  })
  scope.get<IdInPath>('/article/:id/proof', async (request, reply) => {
    const { forms, ...context } = contexts.contextWithoutStore()
    const article = forms && (await articleOf(request.params.id, { ...context, forms }))
    if (!article) return sendError('notFound', request as FastifyRequest, reply)
    const proof = await forms.door.proof(article.id)
    return reply.headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).send(proof)
  })
}
