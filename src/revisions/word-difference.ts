import * as letter from '../arabic/letters.ts'

/** A run of words that both texts have, that only the new one has, or that only the old one had. */
export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A longest common subsequence takes a cell for each pair of words that lie between the common ends; so many are spent in all. */
const MOST_CELLS = 1_000_000
const WORD = /\n|\S+/gu
const SENTENCE_END = `.!?${letter.ARABIC_QUESTION_MARK}`
const SENTENCE = new RegExp(String.raw`[^\n${SENTENCE_END}]*(?:[${SENTENCE_END}]+ ?|\n)|[^\n${SENTENCE_END}]+`, 'gu')

/**
 * What changed from one text to another, word by word, in reading order; how many spaces part two words is no change.
 *
 * Where both texts are long, their sentences are compared first — one is the same if the other text has it further on — and
 * then the words between them, as far as that stays cheap: time grows in proportion to both texts.
 *
 * @example wordDifference('قتل سبعة في العاصفة', 'قتل ستة في العاصفة') → same «قتل », removed «سبعة », added «ستة », same «في العاصفة»
 */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  const middle = withoutCommonEnds({ before: wordsOf(before), after: wordsOf(after) })
  const isSmall = middle.before.length * middle.after.length <= MOST_CELLS
  const changed = isSmall ? longestCommon(middle) : refined(bySentences(middle))
  const same = (words: readonly string[]): DifferencePart => ({ kind: 'same', text: words.join('') })
  return joined([same(middle.start), ...changed, same(middle.end)])
}

interface Pieces {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Each word with one space after it, each line break for itself. */
function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map((word) => (word === '\n' ? word : `${word} `))
}

function withoutCommonEnds({
  before,
  after,
}: Pieces): Pieces & { readonly start: readonly string[]; readonly end: readonly string[] } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return {
    start: after.slice(0, start),
    end: after.slice(after.length - end),
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  }
}

/** The classic table: at each pair of places, how many pieces the rests have in common. */
function longestCommon({ before, after }: Pieces): readonly DifferencePart[] {
  const width = after.length + 1
  const common = new Uint16Array((before.length + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const longest = Math.max(at(row + 1, column), at(row, column + 1))
      common[row * width + column] = before[row] === after[column] ? at(row + 1, column + 1) + 1 : longest
    }
  }
  return walk({ before, after }, (row, column) => at(row + 1, column) >= at(row, column + 1))
}

/** Sentences in their order, each looked up further on: linear, and blind only to those that changed places. */
function bySentences(words: Pieces): readonly DifferencePart[] {
  const before = words.before.join('').match(SENTENCE) ?? []
  const after = words.after.join('').match(SENTENCE) ?? []
  const lastAt = new Map(after.map((sentence, index) => [sentence, index]))
  // What is not to be found further on in the new text is gone.
  return walk({ before, after }, (row, column) => (lastAt.get(before[row] ?? '') ?? -1) < column)
}

/** Compares word by word what lies between two sentences that are the same, until all cells are spent. */
function refined(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  let cells = MOST_CELLS
  return inHunks(parts).flatMap((hunk) => {
    if (hunk.same !== undefined) return [hunk.same]
    const words = { before: wordsOf(hunk.removed), after: wordsOf(hunk.added) }
    const cost = words.before.length * words.after.length
    if (cost > cells) return [part('removed', hunk.removed), part('added', hunk.added)]
    cells -= cost
    return longestCommon(words)
  })
}

const part = (kind: DifferencePart['kind'], text: string): DifferencePart => ({ kind, text })

interface TextHunk {
  readonly same?: DifferencePart
  readonly removed: string
  readonly added: string
}

/** Each run that is the same for itself; between two of them all that went, and all that came. */
function inHunks(parts: readonly DifferencePart[]): readonly TextHunk[] {
  const hunks: TextHunk[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed || added) hunks.push({ removed, added })
    removed = added = ''
  }
  for (const next of parts) {
    if (next.kind === 'removed') removed += next.text
    else if (next.kind === 'added') added += next.text
    else {
      flush()
      hunks.push({ same: next, removed: '', added: '' })
    }
  }
  flush()
  return hunks
}

/** Goes along both; where they differ, `isGone` tells whether to drop the old piece or to take the new one. */
function walk({ before, after }: Pieces, isGone: (row: number, column: number) => boolean): readonly DifferencePart[] {
  const parts: DifferencePart[] = []
  let row = 0
  let column = 0
  while (row < before.length || column < after.length) {
    const [old, fresh] = [before[row], after[column]]
    if (old !== undefined && old === fresh) {
      parts.push({ kind: 'same', text: fresh })
      row++
      column++
    } else if (old !== undefined && (fresh === undefined || isGone(row, column))) {
      parts.push({ kind: 'removed', text: old })
      row++
    } else {
      parts.push({ kind: 'added', text: fresh ?? '' })
      column++
    }
  }
  return parts
}

/** Neighbours of one kind as one; between two places that are the same, what went stands before what came. */
function joined(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const whole: DifferencePart[] = []
  for (const { same, removed, added } of inHunks(parts.filter(({ text }) => text !== ''))) {
    const last = whole.at(-1)
    if (same && last?.kind === 'same') whole[whole.length - 1] = part('same', last.text + same.text)
    else if (same) whole.push(same)
    if (removed) whole.push(part('removed', removed))
    if (added) whole.push(part('added', added))
  }
  return whole
}
