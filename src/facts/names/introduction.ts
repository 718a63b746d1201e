import type { NameWords } from './name-words.ts'
import { COMMON, NATIONALITY, RARE, SPEECH, TITLE } from './word-bits.ts'

/** What announces a person before the name: an office or rank, from `titleFirst` on; a verb of speech; nothing. */
export interface Introduction {
  readonly kind: 'title' | 'nationality' | 'speech' | 'none'
  readonly title?: { readonly titleFirst: number }
  /** The title stands right before the name. */
  readonly isClose?: boolean
}

const NONE: Introduction = { kind: 'none' }
const SPOKEN: Introduction = { kind: 'speech' }
const MOST_TITLE_WORDS = 7

/** What announces a name that would begin at a word. */
export function introductionOf(words: NameWords, first: number): Introduction {
  if (!words.isJoined(first)) return NONE
  const titleFirst = titleBefore(words, first)
  if (titleFirst !== undefined) {
    return { kind: 'title', title: { titleFirst }, isClose: words.hasBit(first - 1, TITLE) }
  }
  if (words.hasBit(first - 1, NATIONALITY)) return { kind: 'nationality' }
  return words.hasBit(first - 1, SPEECH) ? SPOKEN : NONE
}

/** «رئيس الوزراء اللبناني», «المتحدث باسم وزارة الخارجية الأميركية»: from the office to the name only what describes it. */
function titleBefore(words: NameWords, first: number): number | undefined {
  let found: number | undefined
  for (let at = first - 1; at >= 0 && first - at <= MOST_TITLE_WORDS; at--) {
    if (words.hasBit(at, TITLE)) found = at
    else if (found !== undefined || !isDescription(words, at)) break
    if (!words.isJoined(at)) break
  }
  return found
}

function isDescription(words: NameWords, at: number): boolean {
  const bits = words.bitsAt(at)
  if ((bits & NATIONALITY) > 0) return true
  return (bits & (COMMON | RARE)) > 0 && (words.keys[at]?.startsWith('ال') || words.keys[at]?.startsWith('لل')) === true
}
