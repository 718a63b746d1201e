import { randomBytes } from 'node:crypto'
import type { ArticleId } from '../news/ids.ts'
import type { CommentDoor, FormProblems } from './comment-door.ts'

/** A verification code as a form shows it. */
export interface ShownCode {
  readonly token: string
  readonly question: string
}

/** What pages with a form need of the comments' way. */
export interface CommentForms {
  readonly door: CommentDoor
  /** Stands on pages that are kept, and is replaced by a fresh code for each view: nobody outside can write it. */
  readonly placeHolder: ShownCode
  freshCode(articleId: ArticleId): ShownCode
}

/** The forms of one process. */
export function createCommentForms(door: CommentDoor): CommentForms {
  const secret = randomBytes(18).toString('hex')
  return {
    door,
    placeHolder: { token: `token-${secret}`, question: `question-${secret}` },
    freshCode(articleId) {
      const token = door.freshCode(articleId)
      return { token, question: door.question(token) ?? '' }
    },
  }
}

/** A code that was answered rightly stays; any other is asked for anew. */
export function codeAgain(
  { codeHolds }: FormProblems,
  {
    forms,
    articleId,
    token,
  }: { readonly forms: CommentForms; readonly articleId: ArticleId; readonly token: string | undefined },
): ShownCode {
  return codeHolds ? { token: token ?? '', question: '' } : forms.freshCode(articleId)
}
