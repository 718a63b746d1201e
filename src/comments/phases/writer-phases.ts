import type { Finding, ModerationCase } from './moderation-case.ts'

// Who writes: what an editor decided about the writer, and what became of earlier comments.

export function banPhase({ facts }: ModerationCase): Finding | undefined {
  const { writerBan, addressBan } = facts
  const bans: readonly Finding[] = [
    ...(writerBan ? [{ verdict: writerBan, reason: 'writer-banned' } as const] : []),
    ...(addressBan ? [{ verdict: addressBan, reason: 'address-banned' } as const] : []),
  ]
  return bans.find(({ verdict }) => verdict === 'reject') ?? bans[0]
}

export function historyPhase({ facts: { history }, settings }: ModerationCase): Finding | undefined {
  const { least, rejectedShare } = settings.history
  const decided = history.approved + history.rejected
  if (decided < least || decided === 0 || history.rejected / decided < rejectedShare) return undefined
  return { verdict: 'hold', reason: 'often-rejected', detail: `${history.rejected}/${decided}` }
}

/** Anybody can type a trusted writer's address: the comment waits until the mailbox's owner follows the link. */
export function confirmationPhase({ facts: { writer }, settings, isConfirmed }: ModerationCase): Finding | undefined {
  const isUnconfirmed = settings.trustsWriters && writer?.isTrusted && !isConfirmed
  return isUnconfirmed ? { verdict: 'hold', reason: 'unconfirmed-trusted' } : undefined
}

export function trustPhase(moderationCase: ModerationCase): Finding | undefined {
  return isTrusted(moderationCase) ? { verdict: 'approve', reason: 'trusted-writer' } : undefined
}

/** With `pre`, an editor looks at every comment but those of trusted writers. */
export function preModerationPhase(moderationCase: ModerationCase): Finding | undefined {
  if (moderationCase.settings.moderation === 'post' || isTrusted(moderationCase)) return undefined
  return { verdict: 'hold', reason: 'waits-for-editor' }
}

function isTrusted({ facts: { writer }, settings, isConfirmed }: ModerationCase): boolean {
  return settings.trustsWriters && isConfirmed && writer?.isTrusted === true
}
