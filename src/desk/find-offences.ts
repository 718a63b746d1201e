import { findBannedWords, type WordList } from '../comments/find-banned-words.ts'
import { findLinks } from '../comments/find-links.ts'
import type { Comment } from '../news/comment.ts'

/** A part of a text that a phase objected to: UTF-16 offsets, the end excluded. */
export interface Offence {
  readonly kind: 'word' | 'link'
  readonly from: number
  readonly to: number
}

/** More marks than these show nothing more, and pages stay quick whatever a stranger sends. */
const MOST_MARKED = 200

/** What the verdicts of a comment point at in its text, in order and apart from each other. */
export function findOffences(
  { text, verdicts }: Pick<Comment, 'text' | 'verdicts'>,
  words: WordList,
): readonly Offence[] {
  const objects = (phase: 'words' | 'links') =>
    verdicts.some((verdict) => verdict.phase === phase && verdict.verdict !== 'pass')
  const found: readonly Offence[] = [
    ...(objects('words') ? findBannedWords(text, words) : []).map(({ from, to }) => ({
      kind: 'word' as const,
      from,
      to,
    })),
    ...(objects('links') ? findLinks(text) : []).map(({ from, to }) => ({ kind: 'link' as const, from, to })),
  ]
  return apart([...found].sort((one, other) => one.from - other.from || other.to - one.to))
}

function apart(sorted: readonly Offence[]): readonly Offence[] {
  const kept: Offence[] = []
  for (const offence of sorted) if (offence.from >= (kept.at(-1)?.to ?? 0)) kept.push(offence)
  return kept.slice(0, MOST_MARKED)
}
