import { FEH, LAM, WAW } from '../../arabic/letters.ts'
import { followName } from './follow-name.ts'
import { type Introduction, introductionOf } from './introduction.ts'
import type { NameCandidate } from './name-candidate.ts'
import { hasArticle } from './name-letters.ts'
import type { NameWords } from './name-words.ts'
import {
  AMBIGUOUS,
  BEFORE_ENDING,
  ENDING,
  GIVEN,
  HOMOGRAPH,
  LISTED,
  NATIONALITY,
  PARTICLE,
  SPEECH,
  SURNAME,
  TITLE,
  UNKNOWN,
} from './word-bits.ts'
import type { WordSense } from './word-senses.ts'

/** Particles that may have a letter attached; «وبدا» is no «دا». */
const ATTACHABLE = new Set(['بن', 'ابن', 'ابو', 'ابي', 'عبد', 'ام', 'ال'])

const NOTHING: Introduction = { kind: 'none' }

/** The longest name of a person that begins at a word. */
export function findPerson(words: NameWords, first: number): NameCandidate | undefined {
  const senses = words.senses[first] ?? []
  if (senses.length === 0) return undefined
  const introduction = introductionOf(words, first)
  for (const sense of senses) {
    // «الملك وكارتر» are two.
    const beginning = { sense, introduction: sense.cut > 0 && introduction.kind === 'title' ? NOTHING : introduction }
    const found = mayBegin(words, first, beginning) ? personFrom(words, first, beginning) : undefined
    if (found) return found
  }
  return undefined
}

interface Beginning {
  readonly sense: WordSense
  readonly introduction: Introduction
}

function personFrom(words: NameWords, first: number, { sense, introduction }: Beginning): NameCandidate | undefined {
  const { last, sure, guessed } = followName(words, first, { bits: sense.bits })
  const length = last - first
  if (length === 0) return undefined
  const candidate = { kind: 'person', first, last, cut: sense.cut, ...introduction.title } as const
  const isClosely = introduction.kind === 'title' && sense.cut === 0
  if (sure === 1 && guessed === 0 && (sense.bits & HOMOGRAPH) > 0 && introduction.kind === 'none') return undefined
  if (sure > 0) return candidate
  // «الرئيس التنفيذي لديليك», «الفريق المصري ونطمع»: a letter may be attached.
  if (length === 1 && mayBeAttached(sense.key, introduction)) return undefined
  if (isClosely) return length > 1 || guessed > 0 || introduction.isClose ? candidate : undefined
  if (guessed > 0 && introduction.kind !== 'none') return { ...candidate, isUnsure: length === 1 }
  return undefined
}

/** Whether a word can be the first of a name, seen what stands before it. */
function mayBegin(words: NameWords, first: number, { sense, introduction }: Beginning): boolean {
  const { bits, cut, key } = sense
  if ((bits & BEFORE_ENDING) > 0 && words.isJoined(first + 1) && (words.bitsAt(first + 1) & ENDING) > 0) return true
  if ((bits & (TITLE | NATIONALITY | SPEECH)) > 0) return false
  if ((bits & AMBIGUOUS) > 0 && cut > 0) return key.length > 2 && isSure(words, first + 1)
  if ((bits & LISTED) > 0) return true
  if ((bits & PARTICLE) > 0 && cut > 0 && !ATTACHABLE.has(key)) return false
  if ((bits & PARTICLE) > 0)
    return introduction.kind !== 'none' || isSure(words, first + 1) || key === 'عبد' || key === 'ابو' || key === 'ابن'
  if ((bits & UNKNOWN) === 0 || hasArticle(key)) return false
  return introduction.kind !== 'none' || isSure(words, first + 1)
}

function isSure(words: NameWords, index: number): boolean {
  const bits = words.bitsAt(index)
  return words.isJoined(index) && (bits & (GIVEN | SURNAME)) > 0 && (bits & AMBIGUOUS) === 0
}

function mayBeAttached(key: string, { isClose }: Introduction): boolean {
  return key.startsWith(WAW) || (isClose !== true && (key.startsWith(LAM) || key.startsWith(FEH)))
}
