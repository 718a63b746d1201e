import { type StoryId, toId } from '../../news/ids.ts'
import { SECOND_MS } from '../../news/instant.ts'
import type { StoryProfile } from './story-profile.ts'

/** Changes with the layout, and with what the terms of a text are: a profile of another edition is not read. */
const EDITION = 1
const HEADER = 7
const BYTE = 256
const LETTERS = 3

/** Lays a profile down in words of 32 bits: seven, then five bytes a term, a word a passage and a number. */
export function packProfile(profile: StoryProfile): Uint8Array {
  const { terms, passages, numbers, marks } = profile
  const words = new Uint32Array(HEADER + terms.length + passages.length + numbers.length + Math.ceil(marks.length / 4))
  words[0] = letterCodes(profile.language) + EDITION
  words[1] = profile.storyId
  words[2] = seconds(profile.startedAt)
  words[3] = seconds(profile.madeAt)
  words[4] = profile.outlets
  words[5] = terms.length + BYTE * passages.length + BYTE ** 2 * numbers.length
  new Float32Array(words.buffer)[6] = profile.length
  words.set(terms, HEADER)
  words.set(passages, HEADER + terms.length)
  words.set(numbers, HEADER + terms.length + passages.length)
  const bytes = new Uint8Array(words.buffer)
  bytes.set(marks, 4 * (HEADER + terms.length + passages.length + numbers.length))
  return bytes
}

/** The profile that `packProfile` laid down, as views into it; nothing of another edition's. */
export function unpackProfile(bytes: Uint8Array): StoryProfile | undefined {
  if (bytes.length < 4 * HEADER || bytes.length % 4 > 0 || bytes[0] !== EDITION) return undefined
  const aligned = bytes.byteOffset % 4 > 0 ? bytes.slice() : bytes
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4)
  const counts = words[5] ?? 0
  const [terms, passages, numbers] = [counts % BYTE, (counts >> 8) % BYTE, (counts >> 16) % BYTE]
  const [toPassages, toNumbers] = [HEADER + terms, HEADER + terms + passages]
  const toMarks = toNumbers + numbers
  if (words.length !== toMarks + Math.ceil(terms / 4)) return undefined
  return {
    storyId: toId<StoryId>(words[1] ?? 0),
    language: String.fromCharCode(...bytes.subarray(1, 1 + LETTERS).filter((code) => code > 0)),
    startedAt: (words[2] ?? 0) * SECOND_MS,
    madeAt: (words[3] ?? 0) * SECOND_MS,
    outlets: words[4] ?? 0,
    length: new Float32Array(aligned.buffer, aligned.byteOffset + 24, 1)[0] ?? 0,
    terms: words.subarray(HEADER, toPassages),
    passages: words.subarray(toPassages, toNumbers),
    numbers: words.subarray(toNumbers, toMarks),
    marks: aligned.subarray(4 * toMarks, 4 * toMarks + terms),
  }
}

/** A language tag's letters in the upper bytes. */
function letterCodes(language: string): number {
  let codes = 0
  for (let at = LETTERS - 1; at >= 0; at--) codes = codes * BYTE + (language.charCodeAt(at) || 0)
  return codes * BYTE
}

function seconds(at: number): number {
  return Math.max(0, Math.floor(at / SECOND_MS))
}
