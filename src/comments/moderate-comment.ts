import { MODERATION_PHASES, type ModerationPhase, type Verdict } from '../news/comment.ts'
import type { Moderation, ModerationResult } from '../news/comment-moderation.ts'
import { closedPhase, floodingPhase, lengthPhase, repeatPhase } from './phases/door-phases.ts'
import type { ModerationCase, Phase } from './phases/moderation-case.ts'
import { disguisePhase, linksPhase, wordsPhase } from './phases/text-phases.ts'
import { banPhase, confirmationPhase, historyPhase, preModerationPhase, trustPhase } from './phases/writer-phases.ts'
import type { VerdictReason } from './verdict-reasons.ts'

const PHASES: Readonly<Record<ModerationPhase, Phase>> = {
  closed: closedPhase,
  length: lengthPhase,
  flooding: floodingPhase,
  repeat: repeatPhase,
  ban: banPhase,
  words: wordsPhase,
  links: linksPhase,
  disguise: disguisePhase,
  history: historyPhase,
  confirmation: confirmationPhase,
  trust: trustPhase,
  'pre-moderation': preModerationPhase,
}

/**
 * Moderates one text of a comment, a first one or a changed one: every phase in its order, up to the first that refuses.
 * One that rejects outweighs all that hold, one that holds all that approve.
 */
export function moderateComment(moderationCase: ModerationCase): Moderation {
  const verdicts: Verdict[] = []
  for (const phase of MODERATION_PHASES) {
    const finding = PHASES[phase](moderationCase)
    if (!finding) continue
    const verdict: Verdict = { phase, ...finding }
    if (verdict.verdict === 'refuse') return { kind: 'refused', verdict }
    verdicts.push(verdict)
  }
  return { kind: 'kept', result: resultOf(verdicts) }
}

/** Nobody objected and nobody approved: only after moderation by `post` does that happen. */
const UNOPPOSED: { readonly heldBy: ModerationPhase; readonly reason: VerdictReason } = {
  heldBy: 'pre-moderation',
  reason: 'unopposed',
}

function resultOf(verdicts: readonly Verdict[]): ModerationResult {
  const decided = (state: ModerationResult['state'], { phase, reason }: Verdict): ModerationResult => {
    return { state, verdicts, heldBy: phase, reason }
  }
  const rejecting = verdicts.find(({ verdict }) => verdict === 'reject')
  if (rejecting) return decided('rejected', rejecting)
  const holding = verdicts.find(({ verdict }) => verdict === 'hold')
  if (holding) return decided('pending', holding)
  const approving = verdicts.find(({ verdict }) => verdict === 'approve')
  return approving ? decided('approved', approving) : { state: 'approved', verdicts, ...UNOPPOSED }
}
