import { randomBytes } from 'node:crypto'
import { cleanText } from '../comments/clean-text.ts'
import { mostUnits, readerLength } from '../comments/reader-length.ts'
import { REPORT_REASONS, type ReportReason } from '../news/comment.ts'
import type { FormProblem } from '../news/comment-form.ts'
import { windowOf } from '../news/comment-settings.ts'
import type { CommentId } from '../news/ids.ts'
import type { FormFields, ReportOutcome } from '../site/comment-door.ts'
import { clientAddress } from './ask-store.ts'
import { type Answer, checkAnswer } from './check-answer.ts'
import type { CommentWay, SentForm } from './way-parts.ts'

/** Characters as a reader counts them. */
const LONGEST_DETAIL = 1000
/** Crockford's base 32: no letter that is read as another or as a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The way of one report of a shown comment: read, verified, limited, kept. */
export async function reportComment(
  way: CommentWay,
  { commentId, submission, settings }: SentForm & { readonly commentId: CommentId },
): Promise<ReportOutcome> {
  const { store, clock } = way
  const comment = await store.comments.shownById(commentId)
  if (!comment) return { kind: 'missing' }
  const form = readReportForm(submission.fields)
  const answer = await checkAnswer(way, { articleId: comment.articleId, submission, settings })
  if (form.kind === 'problems' || answer.kind === 'problem') {
    return refused(
      [...(form.kind === 'problems' ? form.problems : []), ...(answer.kind === 'problem' ? [answer.problem] : [])],
      answer,
    )
  }
  const now = clock()
  const address = clientAddress(way, submission.address)
  const sent = address ? await store.reports.countSince(address.key, now - windowOf(settings.addressLimit)) : 0
  if (sent >= settings.addressLimit.count) return refused([{ field: 'form', reason: 'too-many-reports' }], answer)
  const { reason, detail } = form
  const reference = freshReference()
  const added = await store.reports.add({
    reference,
    commentId,
    reason,
    detail,
    ...(address && { addressKey: address.key }),
    at: now,
    code: answer.code,
  })
  switch (added.kind) {
    case 'added':
      return { kind: 'reported', reference }
    case 'repeated':
      return { kind: 'reported', reference: added.reference }
    case 'code-spent':
      return refused([{ field: 'code', reason: 'code-spent' }])
    case 'no-such-comment':
      return { kind: 'missing' }
  }
}

function refused(problems: readonly FormProblem[], answer?: Answer): ReportOutcome {
  return { kind: 'problems', problems, codeHolds: answer?.kind === 'right' }
}

type ReportForm =
  | { readonly kind: 'read'; readonly reason: ReportReason; readonly detail: string }
  | { readonly kind: 'problems'; readonly problems: readonly FormProblem[] }

function readReportForm(fields: FormFields): ReportForm {
  const reason = REPORT_REASONS.find((known) => known === fields.reason)
  const typed = fields.text ?? ''
  const detail = typed.length > mostUnits(LONGEST_DETAIL) ? typed : cleanText(typed).text
  const isTooLong = readerLength(detail, LONGEST_DETAIL) > LONGEST_DETAIL
  const problems: readonly (FormProblem | undefined)[] = [
    fields.website?.trim() ? { field: 'form', reason: 'robot' } : undefined,
    reason ? undefined : { field: 'reason', reason: 'no-reason' },
    isTooLong ? { field: 'text', reason: 'too-long', number: LONGEST_DETAIL } : undefined,
    reason === 'other' && detail === '' ? { field: 'text', reason: 'detail-missing' } : undefined,
  ]
  const found = problems.filter((problem) => problem !== undefined)
  return reason && found.length === 0 ? { kind: 'read', reason, detail } : { kind: 'problems', problems: found }
}

/** 40 bits in eight letters that can be read out on the telephone: `NR-7K3M-92QX`. */
function freshReference(): string {
  const letters = Array.from(randomBytes(8), (byte) => LETTERS[byte % LETTERS.length])
  return `NR-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
