import type { Change, ChangeKind, ChangePlace } from '../news/change.ts'
import { isCorrectionNote } from './correction-label.ts'
import { isNameChange } from './name-change.ts'
import { numberValue } from './number-value.ts'
import { isSameSpelling, lettersOf } from './same-spelling.ts'
import { type DifferencePart, wordDifference } from './word-difference.ts'

/** A longer passage is shown by its first words. */
const LONGEST_WORDS = 280
/** A piece that was edited in more places than this was rewritten: its changes of wording are told as one. */
const MOST_HUNKS = 6

/** Words that went and those that came in one place between words that stayed. */
interface Hunk {
  readonly removed: readonly string[]
  readonly added: readonly string[]
  readonly previousWord: string | undefined
}

/** A change with its words cut to what is kept. */
export function changeOf(kind: ChangeKind, place: ChangePlace, words: Pick<Change, 'before' | 'after'>): Change {
  return { kind, place, before: shortened(words.before), after: shortened(words.after) }
}

function shortened(text: string): string {
  if (text.length <= LONGEST_WORDS) return text
  const cut = text.slice(0, LONGEST_WORDS - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > 0 ? cut.slice(0, space) : cut).toWellFormed()}…`
}

/** What changed within one piece of text, noise folded away; empty if nothing did. */
export function changesWithin(before: string, after: string, place: ChangePlace): readonly Change[] {
  if (before === after) return []
  const changes = hunksOf(wordDifference(before, after)).flatMap((hunk) => changesOfHunk(hunk, place))
  const rewordings = changes.filter(({ kind }) => kind === 'wording').length
  if (rewordings <= MOST_HUNKS) return changes
  const rewritten = changeOf('wording', place, { before, after })
  return [rewritten, ...changes.filter(({ kind }) => kind !== 'wording' && kind !== 'typo')]
}

function hunksOf(parts: readonly DifferencePart[]): readonly Hunk[] {
  const hunks: Hunk[] = []
  let previousWord: string | undefined
  let removed: readonly string[] = []
  for (const [index, part] of parts.entries()) {
    const words = part.text.split(/\s+/u).filter(Boolean)
    if (part.kind === 'same') {
      previousWord = words.at(-1) ?? previousWord
      continue
    }
    const isPair = part.kind === 'removed' && parts[index + 1]?.kind === 'added'
    if (isPair) {
      removed = words
      continue
    }
    hunks.push(
      part.kind === 'removed' ? { removed: words, added: [], previousWord } : { removed, added: words, previousWord },
    )
    removed = []
  }
  return hunks
}

function changesOfHunk(hunk: Hunk, place: ChangePlace): readonly Change[] {
  const all = { before: hunk.removed.join(' '), after: hunk.added.join(' ') }
  if (isCorrectionNote(all.after)) return [changeOf('correction', place, all)]
  // Only an end of a sentence moved: «الجبلية.» → «الجبلية والساحلية.» is an addition.
  const { removed, added, previousWord } = withoutCommonEnds(hunk)
  const words = { before: removed.join(' '), after: added.join(' ') }
  if (lettersOf(words.before + words.after) === '') return [changeOf('typo', place, all)]
  if (lettersOf(words.before) === '') return [changeOf('addition', place, words)]
  if (lettersOf(words.after) === '') return [changeOf('removal', place, words)]
  const figures = figureChanges(removed, added, place)
  if (figures) return [...figures, ...besideFigures(removed, added, place)]
  if (isSameSpelling(withoutNumbers(removed), withoutNumbers(added))) return [changeOf('typo', place, words)]
  return [changeOf(isNameChange(removed, added, previousWord) ? 'name' : 'wording', place, words)]
}

/** The hunk without the words at either end that differ in punctuation alone. */
function withoutCommonEnds({ removed, added, previousWord }: Hunk): Hunk {
  const [old, fresh] = [removed, added].map((words) => words.map(spelt))
  const shorter = Math.min(removed.length, added.length)
  let start = 0
  while (start < shorter && old?.[start] === fresh?.[start]) start++
  let end = 0
  while (end < shorter - start && old?.at(-1 - end) === fresh?.at(-1 - end)) end++
  return {
    removed: removed.slice(start, removed.length - end),
    added: added.slice(start, added.length - end),
    previousWord: removed[start - 1] ?? previousWord,
  }
}

/** A word without punctuation at its ends. */
function spelt(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{M}\p{N}]{1,9}$/u, '')
}

/** The numbers that differ, one for one; `undefined` where there are none, or the same on both sides. */
function figureChanges(
  removed: readonly string[],
  added: readonly string[],
  place: ChangePlace,
): readonly Change[] | undefined {
  const [old, fresh] = [removed, added].map((words) => words.filter((word) => numberValue(word) !== undefined))
  if (!old?.length || !fresh?.length) return undefined
  const changes = Array.from({ length: Math.min(old.length, fresh.length) }, (_, index) => {
    const [before = '', after = ''] = [old[index], fresh[index]]
    return numberValue(before) === numberValue(after) ? [] : [changeOf('figure', place, { before, after })]
  }).flat()
  return changes.length > 0 ? changes : undefined
}

/** What else changed around figures. */
function besideFigures(removed: readonly string[], added: readonly string[], place: ChangePlace): readonly Change[] {
  const rest = { removed: withoutNumbers(removed), added: withoutNumbers(added), previousWord: undefined }
  const { removed: old, added: fresh } = withoutCommonEnds(rest)
  const words = { before: old.join(' '), after: fresh.join(' ') }
  if (isSameSpelling(old, fresh)) return []
  if (old.length === 0) return [changeOf('addition', place, words)]
  return [changeOf(fresh.length === 0 ? 'removal' : 'wording', place, words)]
}

function withoutNumbers(words: readonly string[]): readonly string[] {
  return words.filter((word) => numberValue(word) === undefined)
}
