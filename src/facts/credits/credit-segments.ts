import { foldWord } from '../../arabic/fold-word.ts'
import { TATWEEL } from '../../arabic/letters.ts'
import { tokenize } from '../../arabic/tokenizer.ts'
import type { Span } from '../../news/span.ts'

export interface CreditWord extends Span {
  readonly key: string
}

/** Words of a credit line with nothing but spaces and full stops between them: «أ. ف. ب», «خالد المرشود». */
export interface Segment {
  readonly words: readonly CreditWord[]
  readonly inBrackets: boolean
  /** What stands behind it, up to the next word. */
  readonly gapAfter: string
}

const PARTING = new RegExp(`[-–—−:،,؛;/\\\\()[\\]{}«»<>"“”„‟|*•·…\n${TATWEEL}]`, 'u')

/** The segments of a credit line, which is a short text. */
export function segmentsOf(line: string): readonly Segment[] {
  const words: CreditWord[] = []
  tokenize(line, (start, end) => {
    // «المكرمةـ الوئام»: a tatweel at a word's end is a dash.
    const isDashed = end - start > 2 && line[end - 1] === TATWEEL
    words.push({ start, end: isDashed ? end - 1 : end, key: foldWord(line.slice(start, end)) })
  })
  const segments: Segment[] = []
  let current: CreditWord[] = []
  let inBrackets = isOpen(line.slice(0, words[0]?.start ?? 0), false)
  words.forEach((word, index) => {
    current.push(word)
    const gapAfter = line.slice(word.end, words[index + 1]?.start ?? line.length)
    if (index < words.length - 1 && !PARTING.test(gapAfter)) return
    segments.push({ words: current, inBrackets, gapAfter })
    current = []
    inBrackets = isOpen(gapAfter, inBrackets)
  })
  return segments
}

function isOpen(gap: string, before: boolean): boolean {
  const [open, close] = [gap.lastIndexOf('('), gap.lastIndexOf(')')]
  return open === close ? before : open > close
}
