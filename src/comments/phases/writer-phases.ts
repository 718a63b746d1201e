import type { Finding, ModerationCase } from './moderation-case.ts'

// Who writes: what an editor decided about the writer, and what became of earlier comments.

export function banPhase({ facts }: ModerationCase): Finding | undefined {
  if (facts.isWriterBanned) return { verdict: 'reject', reason: 'writer-banned' }
  return facts.isAddressBanned ? { verdict: 'reject', reason: 'address-banned' } : undefined
}

export function historyPhase({ facts: { history }, settings }: ModerationCase): Finding | undefined {
  const { least, rejectedShare } = settings.history
  const decided = history.approved + history.rejected
  if (decided < least || decided === 0 || history.rejected / decided < rejectedShare) return undefined
  return { verdict: 'hold', reason: 'often-rejected', detail: `${history.rejected}/${decided}` }
}

/** Anybody can type a trusted writer's address: the comment waits until the mailbox's owner follows the link. */
export function confirmationPhase({ facts: { writer }, settings }: ModerationCase): Finding | undefined {
  const isUnconfirmed = settings.trustsWriters && writer?.isTrusted && !writer.isConfirmed
  return isUnconfirmed ? { verdict: 'hold', reason: 'unconfirmed-trusted' } : undefined
}

export function trustPhase({ facts, settings }: ModerationCase): Finding | undefined {
  return isTrusted({ facts, settings }) ? { verdict: 'approve', reason: 'trusted-writer' } : undefined
}

/** With `pre`, an editor looks at every comment but those of trusted writers. */
export function preModerationPhase({ facts, settings }: ModerationCase): Finding | undefined {
  if (settings.moderation === 'post' || isTrusted({ facts, settings })) return undefined
  return { verdict: 'hold', reason: 'waits-for-editor' }
}

function isTrusted({ facts: { writer }, settings }: Pick<ModerationCase, 'facts' | 'settings'>): boolean {
  return settings.trustsWriters && writer?.isTrusted === true && writer.isConfirmed
}
