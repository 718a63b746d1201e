import type { FastifyInstance } from 'fastify'
import type { ShownComment } from '../news/comment.ts'
import type { CommentId } from '../news/ids.ts'
import { answerForm, type FormAnswer, type FormRoutesSetting } from './answer-form.ts'
import type { Submission } from './comment-door.ts'
import { codeAgain } from './comment-forms.ts'
import { submissionOf } from './form-guard.ts'
import { reportPage, reportStatePage } from './pages/report-pages.ts'
import { parseId } from './parse-id.ts'
import type { FormContext } from './site-context.ts'
import { reportPath } from './site-paths.ts'

interface IdInPath {
  readonly Params: { readonly id: string }
}

interface ReferenceInPath {
  readonly Params: { readonly reference: string }
  readonly Querystring: { readonly sent?: string | readonly string[] }
}

/** Readers' reports: the form, what it is answered by, and the state of a report by its reference. */
export function addReportRoutes(scope: FastifyInstance, setting: FormRoutesSetting): void {
  scope.get<IdInPath>(
    '/comment/:id/report',
    answerForm(setting, async ({ params }, context) => {
      const comment = await shownComment(params.id, context)
      if (!comment) return { kind: 'missing' }
      const code = context.forms.freshCode(comment.articleId)
      return { kind: 'page', page: reportPage(comment, { fields: {}, problems: [], codeHolds: false, code }, context) }
    }),
  )
  scope.post<IdInPath>(
    '/comment/:id/report',
    answerForm(setting, async (request, context) => {
      const comment = await shownComment(request.params.id, context)
      return comment ? takeReport(comment, submissionOf(request), context) : { kind: 'missing' }
    }),
  )
  scope.get<ReferenceInPath>(
    '/report/:reference',
    answerForm(setting, async ({ params, query }, context) => {
      const report = await context.store.reports.byReference(params.reference.toUpperCase())
      if (!report) return { kind: 'missing' }
      return { kind: 'page', page: reportStatePage(report, { isNew: query.sent === 'now' }, context) }
    }),
  )
}

async function shownComment(id: string, { store }: FormContext): Promise<ShownComment | undefined> {
  const commentId = parseId<CommentId>(id)
  return commentId && (await store.comments.shownById(commentId))
}

async function takeReport(comment: ShownComment, submission: Submission, context: FormContext): Promise<FormAnswer> {
  const { forms } = context
  const outcome = await forms.door.report(comment.id, submission)
  switch (outcome.kind) {
    case 'reported':
      return { kind: 'see', path: `${reportPath(outcome.reference)}?sent=now` }
    case 'problems': {
      const { fields } = submission
      const code = codeAgain(outcome, { forms, articleId: comment.articleId, token: fields.token })
      return { kind: 'problems', page: reportPage(comment, { ...outcome, fields, code }, context) }
    }
    case 'missing':
      return { kind: 'missing' }
  }
}
