import type { FetchOutcome } from '../fetch/fetch-outcome.ts'
import type { DisappearanceReason } from '../news/article.ts'
import type { EpochMs } from '../news/instant.ts'
import { nextCheckAt } from '../revisions/next-check.ts'
import type { CheckPlan, CheckRecord, CheckState, DueCheck } from '../store/check-store.ts'
import type { CheckFinding } from './check-finding.ts'

/** Looks at which a page must be missing until its article is gone: a status is plain, a page of words may be a bad moment. */
const LOOKS_TO_BE_GONE: Readonly<Record<DisappearanceReason, number>> = {
  gone: 2,
  'not-found': 2,
  'sent-home': 3,
  'not-found-page': 3,
}

interface Moment {
  readonly at: EpochMs
  readonly random: number
}

/** A look at a page: what came, and how sure which program of ours was of what it read. */
export interface Look extends Moment {
  readonly page: FetchOutcome
  readonly confidence: number | undefined
  readonly reader?: string | undefined
}

/** What is kept of a look at an article: its new state, when the next look is due, and whether the article is gone or back. */
export function checkRecordOf(look: Look, finding: CheckFinding, due: DueCheck): CheckRecord {
  const { at, page } = look
  const state = stateAfter(look, finding, due)
  const isEdited = finding.kind === 'edited'
  const turn = turnOf(finding, state, due)
  const isFirstDoubt = finding.kind === 'doubtful' && due.state.doubt !== finding.reason
  const isMissing = finding.kind === 'missing' && !due.gone && turn === undefined
  const next = nextCheckAt({
    at,
    random: look.random,
    firstSeenAt: due.firstSeenAt,
    revisedAt: isEdited ? at : due.revisedAt,
    checks: state.checks,
    unchanged: state.unchanged,
    isOpen: isFirstDoubt || isMissing,
    retryAfterMs: page.kind === 'refused' ? page.retryAfterMs : undefined,
  })
  return {
    articleId: due.articleId,
    sourceId: due.item.source.id,
    at,
    state,
    ...(next === undefined ? {} : { nextCheckAt: next }),
    ...(turn ? { turn } : {}),
    ...(finding.kind === 'refused' ? { refused: { reason: finding.reason, detail: finding.detail } } : {}),
    ...(finding.kind === 'doubtful'
      ? { refused: { reason: `doubtful-${finding.reason}`, detail: due.canonicalUrl } }
      : {}),
  }
}

function stateAfter(look: Look, finding: CheckFinding, { state }: DueCheck): CheckState {
  const { missingSince, doubt: _doubt, ...lasting } = state
  const next = { ...lasting, checks: state.checks + 1, missing: 0 }
  switch (finding.kind) {
    case 'unchanged':
      return { ...believed(next, look), unchanged: state.unchanged + 1 }
    case 'edited':
      return { ...believed(next, look), unchanged: 0, confidence: look.confidence ?? state.confidence }
    case 'doubtful':
      // The validators stay those of the reading that we believe: a 304 will mean that it stands there again.
      return { ...next, doubt: finding.reason }
    case 'missing':
      return { ...next, missing: state.missing + 1, missingSince: missingSince ?? look.at }
    case 'refused':
      return { ...state, checks: state.checks + 1 }
  }
}

/** The state with the validators and the reader of a page that was believed; a 304 leaves those that it confirmed. */
function believed(state: CheckState, { page, reader }: Pick<Look, 'page' | 'reader'>): CheckState {
  if (page.kind !== 'fetched') return state
  const { etag: _etag, lastModified: _lastModified, reader: _reader, ...rest } = state
  const { etag, lastModified } = page
  return {
    ...rest,
    ...(reader === undefined ? {} : { reader }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  }
}

function turnOf(finding: CheckFinding, state: CheckState, due: DueCheck): CheckRecord['turn'] {
  if (finding.kind === 'missing') {
    if (due.gone || state.missing < LOOKS_TO_BE_GONE[finding.reason]) return undefined
    return { kind: 'gone', at: state.missingSince ?? due.revisedAt, reason: finding.reason }
  }
  const isThere = finding.kind === 'unchanged' || finding.kind === 'edited'
  return due.gone && isThere ? { kind: 'back' } : undefined
}

/** A reading of an item's page, to be kept. */
export interface FreshReading extends Look {
  readonly confidence: number
}

/**
 * When to look for the first time at an article that was read just now, or again at one that its feed said was changed;
 * `undefined` for one that only its feed had: there is no page to look at.
 */
export function checkPlanOf(
  reading: FreshReading,
  kept: { readonly state: CheckState | undefined; readonly firstSeenAt: EpochMs } | undefined,
  { doubt, isEdited }: { readonly doubt: string | undefined; readonly isEdited: boolean },
): CheckPlan | undefined {
  const { at, page, random } = reading
  if (page.kind !== 'fetched') return undefined
  const unread: CheckState = { checks: 0, unchanged: 0, confidence: reading.confidence, missing: 0 }
  const { doubt: _doubt, ...earlier } = kept?.state ?? unread
  const trusted = { ...believed(earlier, reading), confidence: reading.confidence, missing: 0 }
  const state: CheckState = doubt === undefined ? trusted : { ...earlier, doubt }
  const firstSeenAt = kept?.firstSeenAt ?? at
  const next = nextCheckAt({
    ...{ at, random, firstSeenAt, revisedAt: isEdited ? at : firstSeenAt },
    checks: state.checks,
    unchanged: state.unchanged,
    isOpen: doubt !== undefined,
  })
  return { state, ...(next === undefined ? {} : { nextCheckAt: next }) }
}
