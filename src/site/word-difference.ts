/** A run of words that both texts have, that only the new one has, or that only the old one had. */
export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A longest common subsequence takes a cell for each pair of words that lie between the common ends; past this many, lines are compared. */
const MOST_CELLS = 1_000_000
const WORD = /\n|\S+/gu
const LINE = /[^\n]*\n|[^\n]+/gu

/**
 * What changed from one text to another, word by word, in reading order; how many spaces part two words is no change.
 *
 * Where both texts are long and differ through and through, whole lines are compared instead: a line is the same if the
 * other text has it further on.
 *
 * @example wordDifference('قتل سبعة في العاصفة', 'قتل ستة في العاصفة') → same «قتل », removed «سبعة », added «ستة », same «في العاصفة»
 */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  const middle = withoutCommonEnds({ before: wordsOf(before), after: wordsOf(after) })
  const isSmall = middle.before.length * middle.after.length <= MOST_CELLS
  const changed = isSmall ? longestCommon(middle) : byLines(middle)
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

/** Lines in their order, each looked up further on: linear, and blind only to lines that changed places. */
function byLines(words: Pieces): readonly DifferencePart[] {
  const lines = { before: words.before.join('').match(LINE) ?? [], after: words.after.join('').match(LINE) ?? [] }
  const lastAt = new Map(lines.after.map((line, index) => [line, index]))
  // What is not to be found further on in the new text is gone.
  return walk(lines, (row, column) => (lastAt.get(lines.before[row] ?? '') ?? -1) < column)
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
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) whole.push({ kind: 'removed', text: removed })
    if (added) whole.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const { kind, text } of parts) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = whole.at(-1)
      if (last?.kind === 'same') whole[whole.length - 1] = { kind, text: last.text + text }
      else whole.push({ kind, text })
    }
  }
  flush()
  return whole
}
