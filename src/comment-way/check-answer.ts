import { readAnswer } from '../comments/read-answer.ts'
import type { OnceOnly } from '../comments/verification-code.ts'
import type { FormProblem } from '../news/comment-form.ts'
import type { ArticleId } from '../news/ids.ts'
import type { CommentWay, SentForm } from './way-parts.ts'

/** What a form's answer to its code came to. */
export type Answer =
  | { readonly kind: 'right'; readonly code: OnceOnly }
  | { readonly kind: 'problem'; readonly problem: FormProblem }

/** Checks the answer to a form's code without using it up; a wrong one is counted. */
export async function checkAnswer(
  { store, keyring, clock, language }: CommentWay,
  { articleId, submission, settings }: SentForm & { readonly articleId: ArticleId },
): Promise<Answer> {
  const { leastFillSeconds } = settings
  const reading = await readAnswer(submission.fields, { keyring, articleId, now: clock(), language, leastFillSeconds })
  switch (reading.kind) {
    case 'answered':
      return (await store.comments.isSpent(reading.code.nonce))
        ? problem('code-spent')
        : { kind: 'right', code: reading.code }
    case 'wrong': {
      const { nonce, expiresAt } = reading
      const left = await store.comments.countTry({ nonce, expiresAt })
      return problem(left > 0 ? 'code-wrong' : 'code-tries', left)
    }
    case 'too-fast':
      return problem('too-fast', leastFillSeconds)
    case 'expired':
      return problem('code-expired')
    case 'missing':
      return problem('code-missing')
    case 'other-article':
      return problem('code-of-other-article')
    case 'forged':
      return problem('code-unknown')
  }
}

function problem(reason: string, number?: number): Answer {
  return { kind: 'problem', problem: { field: 'code', reason, ...(number !== undefined && { number }) } }
}
