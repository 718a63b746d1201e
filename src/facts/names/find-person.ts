import type { NameCandidate } from './name-candidate.ts'
import { GIVEN_NAME, SURNAME } from './name-lexicon.ts'
import type { NameWords } from './name-words.ts'

const NAME = GIVEN_NAME | SURNAME

/** A person's name that begins at a word: words of the lists, one of them at least a given name or alone a family name. */
export function findPerson(words: NameWords, first: number): NameCandidate | undefined {
  const sense = words.senses[first]?.find(({ bits }) => (bits & NAME) > 0)
  if (sense === undefined) return undefined
  let last = first + 1
  while (words.isJoined(last) && isNameWord(words, last)) last++
  if (last - first < 2) return undefined
  return { kind: 'person', first, last, cut: sense.cut }
}

function isNameWord(words: NameWords, index: number): boolean {
  const whole = words.senses[index]?.[0]
  return whole !== undefined && whole.cut === 0 && (whole.bits & NAME) > 0
}
