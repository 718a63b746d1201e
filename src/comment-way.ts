import { randomBytes } from 'node:crypto'
import { askStore, senderOf } from './comment-way/ask-store.ts'
import { type Answer, checkAnswer } from './comment-way/check-answer.ts'
import { followLink, readLink } from './comment-way/follow-link.ts'
import { keepSentComment } from './comment-way/keep-sent-comment.ts'
import { createModerationLists } from './comment-way/moderation-lists.ts'
import { problemOf } from './comment-way/refusal-problems.ts'
import { reportComment } from './comment-way/report-comment.ts'
import type { CommentWay, CommentWayOptions } from './comment-way/way-parts.ts'
import { codePicture } from './comments/code-picture.ts'
import { moderateComment } from './comments/moderate-comment.ts'
import { createProof } from './comments/proof-of-work.ts'
import { readCommentForm } from './comments/read-comment-form.ts'
import { makeCode, questionOf, readCode } from './comments/verification-code.ts'
import type { CommentDraft, FormProblem } from './news/comment-form.ts'
import { type CommentSettings, DEFAULT_COMMENT_SETTINGS } from './news/comment-settings.ts'
import type { ArticleId } from './news/ids.ts'
import type { CommentDoor, Submission, SubmitOutcome } from './site/comment-door.ts'

/** The way of readers' words from a form into the store. */
export function createCommentWay(options: CommentWayOptions): CommentDoor {
  const way: CommentWay = { ...options, lists: createModerationLists(options) }
  const { keyring, clock, language } = options
  // A form is shown without asking the store: how long its code holds is as of the latest form that came in.
  let minutes = DEFAULT_COMMENT_SETTINGS.codeMinutes
  const codeIn = (token: string) => {
    const reading = readCode(token, { keyring, now: clock() })
    return reading.kind === 'valid' ? reading.code : undefined
  }
  const settled = async () => {
    const settings = await options.store.settings.comments()
    minutes = settings.codeMinutes
    return settings
  }
  return {
    sendsMail: options.sendsMail,
    freshCode: (articleId) => makeCode({ keyring, articleId, now: clock(), minutes, random: randomBytes }),
    picture(token) {
      const code = codeIn(token)
      return code && codePicture(code)
    },
    question(token) {
      const code = codeIn(token)
      return code && questionOf(code, language).text
    },
    proof: (articleId) => createProof({ keyring, articleId, now: clock(), minutes }),
    submit: async (articleId, submission) => submitComment(way, { articleId, submission, settings: await settled() }),
    report: async (commentId, submission) => reportComment(way, { commentId, submission, settings: await settled() }),
    readLink: (token) => readLink(way, token),
    follow: async (token, { kind, submission }) =>
      followLink(way, token, { kind, submission, settings: await settled() }),
  }
}

/** A form on its way. */
interface SentComment {
  readonly articleId: ArticleId
  readonly submission: Submission
  readonly settings: CommentSettings
}

/** THE WAY of one comment: read, verified, moderated, kept; or refused with a reason, which is counted. */
async function submitComment(way: CommentWay, sent: SentComment): Promise<SubmitOutcome> {
  const article = await way.store.articles.byId(sent.articleId)
  if (!article) return { kind: 'missing' }
  // The form goes first: it costs least. Its problems are told together with the code's.
  const form = readCommentForm(sent.submission.fields, sent.settings)
  const answer = await checkAnswer(way, sent)
  const problems = [
    ...(form.kind === 'problems' ? form.problems : []),
    ...(answer.kind === 'problem' ? [answer.problem] : []),
  ]
  if (form.kind === 'problems' || answer.kind === 'problem') return await refuse(way, problems, answer)
  // Whoever did not answer the code hears nothing of what moderation thinks.
  return await judge(way, { ...sent, draft: form.draft, article, answer })
}

interface VerifiedComment extends SentComment {
  readonly draft: CommentDraft
  readonly article: { readonly title: string; readonly published: { readonly at: number } }
  readonly answer: Extract<Answer, { readonly kind: 'right' }>
}

async function judge(way: CommentWay, comment: VerifiedComment): Promise<SubmitOutcome> {
  const { articleId, draft, settings, article, answer } = comment
  const sender = senderOf(way, draft, comment.submission.address)
  const asked = await askStore(way, { articleId, sender, settings })
  const moderation = moderateComment({
    ...asked,
    draft,
    article: { publishedAt: article.published.at, ...asked.openness },
    settings,
    isConfirmed: false,
    now: way.clock(),
  })
  if (moderation.kind === 'refused') return await refuse(way, [problemOf(moderation.verdict)], answer)
  const { result } = moderation
  const kept = await keepSentComment(way, {
    articleId,
    draft,
    sender,
    result,
    articleTitle: article.title,
    code: answer.code,
  })
  switch (kept.kind) {
    case 'added':
      // What a phase rejected waits, as far as its writer is told: whoever is banned does not learn it.
      return kept.number === undefined
        ? { kind: 'kept', state: 'pending' }
        : { kind: 'kept', state: 'approved', number: kept.number }
    case 'code-spent':
      return await refuse(way, [{ field: 'code', reason: 'code-spent' }])
    case 'no-such-parent':
      return await refuse(way, [{ field: 'form', reason: 'no-such-parent' }], answer)
  }
}

/** Nothing is kept of what is refused, but that it was, by its first reason. */
async function refuse(way: CommentWay, problems: readonly FormProblem[], answer?: Answer): Promise<SubmitOutcome> {
  const reason = problems[0]?.reason
  if (reason !== undefined) await way.store.comments.countRefusal(reason, way.clock())
  return { kind: 'problems', problems, codeHolds: answer?.kind === 'right' }
}
