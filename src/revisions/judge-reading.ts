import { foldWord } from '../arabic/fold-word.ts'
import type { ArticleContent } from '../news/article.ts'
import { bodyText } from '../news/block.ts'
import type { Change } from '../news/change.ts'
import { classifyChange } from './classify-change.ts'
import { saysNotFound } from './not-found-words.ts'

/**
 * Why a new reading of a kept article is not believed: a stub or another text until a second reading says the same, one
 * that we are much less sure of never.
 */
export const DOUBT_REASONS = ['stub', 'less-sure', 'another-text'] as const
export type DoubtReason = (typeof DOUBT_REASONS)[number]

/** An article's content with how sure its reading was, 0 to 1. */
export interface SureContent {
  readonly content: ArticleContent
  readonly confidence: number
}

export type ReadingVerdict =
  | { readonly kind: 'same' }
  | { readonly kind: 'edited'; readonly changes: readonly Change[] }
  | { readonly kind: 'doubtful'; readonly reason: DoubtReason; readonly changes: readonly Change[] }
  /** The page says in words what a 404 says in its status. */
  | { readonly kind: 'not-found' }

/** A shorter text may be a flash that was written out, word for word anew. */
const LEAST_WORDS = 40
/** Less than this share of its words left of a text: a paywall's teaser, an empty template, or a real cut. */
const STUB = 0.3
/** Fewer of the old words than this share are in the new text: the address now shows something else. */
const OTHER_TEXT = 0.2
/** A fall of confidence beyond which the reading, not the article, may be what changed. */
const COLLAPSE = 0.35

/** Judges a new reading of an article against the one that we keep. */
export function judgeReading(before: SureContent, after: SureContent): ReadingVerdict {
  const changes = classifyChange(before.content, after.content)
  if (changes.length === 0) return { kind: 'same' }
  const [old, fresh] = [before, after].map(({ content }) => wordsOf(bodyText(content.blocks)))
  const kept = shareOf(old ?? [], [...(fresh ?? []), ...wordsOf(after.content.lead ?? '')])
  if (kept < OTHER_TEXT && saysNotFound(after.content)) return { kind: 'not-found' }
  const fall = before.confidence - after.confidence
  const reason = doubtOf({ words: old?.length ?? 0, left: fresh?.length ?? 0, kept, fall })
  return reason ? { kind: 'doubtful', reason, changes } : { kind: 'edited', changes }
}

interface Signals {
  /** Words of the body before and after. */
  readonly words: number
  readonly left: number
  /** The share of the old words that the new text still has, 0 to 1. */
  readonly kept: number
  readonly fall: number
}

function doubtOf({ words, left, kept, fall }: Signals): DoubtReason | undefined {
  // A stub is less sure by its shortness alone.
  if (words >= LEAST_WORDS && left < words * STUB) return 'stub'
  if (fall > COLLAPSE) return 'less-sure'
  return words >= LEAST_WORDS && kept < OTHER_TEXT ? 'another-text' : undefined
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldWord)
}

function shareOf(old: readonly string[], fresh: readonly string[]): number {
  const left = new Set(fresh)
  return old.length === 0 ? 1 : old.filter((word) => left.has(word)).length / old.length
}
