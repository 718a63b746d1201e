import { commentsCloseAt } from '../../news/comment-settings.ts'
import { textProblem } from '../read-comment-form.ts'
import type { VerdictReason } from '../verdict-reasons.ts'
import type { Finding, ModerationCase } from './moderation-case.ts'

// What may be sent at all: whatever these object to is told to its writer and not kept.

/** Elsewhere said so often, a text is no chance. */
const OFTEN_SAID = 2

/** An editor's word on the article goes before its age. */
export function closedPhase({ article, settings, now }: ModerationCase): Finding | undefined {
  if (!settings.isOpen) return refused('comments-closed')
  if (article.openness !== undefined) return article.openness === 'closed' ? refused('article-closed') : undefined
  const closesAt = commentsCloseAt(article, settings)
  return closesAt !== undefined && now >= closesAt ? refused('article-too-old') : undefined
}

/** The form says the same sooner; a text may come by another door. */
export function lengthPhase({ draft, settings }: ModerationCase): Finding | undefined {
  const problem = textProblem(draft.text, settings)
  return problem && refused(problem.reason, problem.number)
}

export function floodingPhase({ facts: { recent }, settings }: ModerationCase): Finding | undefined {
  if (recent.address >= settings.addressLimit.count) return refused('too-many-from-address', recent.address)
  if (recent.article >= settings.articleLimit.count) return refused('article-busy', recent.article)
  return recent.site >= settings.siteLimit.count ? refused('site-busy', recent.site) : undefined
}

export function repeatPhase({ facts: { repeats } }: ModerationCase): Finding | undefined {
  if (repeats.here > 0) return refused('said-before')
  if (repeats.elsewhere < OFTEN_SAID) return undefined
  return { verdict: 'hold', reason: 'said-elsewhere', detail: String(repeats.elsewhere) }
}

function refused(reason: VerdictReason, number?: number): Finding {
  return { verdict: 'refuse', reason, ...(number !== undefined && { detail: String(number) }) }
}
