/**
 * The baseline of names: the longest row of words that was a name elsewhere is one here. `names-dictionary-peer.ts IN OUT`: of
 * five fifths of the sentences each is read with what the other four have taught.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { readJsonLines } from '../../src/base/json-lines.ts'

interface TaggedSentence {
  readonly id: string
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
}

/** A name's words, joined, and how often it had each kind. */
type Dictionary = ReadonlyMap<string, ReadonlyMap<string, number>>

const FOLDS = 5
const LONGEST = 8

function learn(sentences: readonly TaggedSentence[]): Dictionary {
  const names = new Map<string, Map<string, number>>()
  for (const { tokens, tags } of sentences) {
    for (let at = 0; at < tokens.length; at++) {
      if (!tags[at]?.startsWith('B-')) continue
      const kind = tags[at]?.slice(2) ?? ''
      let end = at + 1
      while (tags[end] === `I-${kind}`) end++
      const key = tokens.slice(at, end).join(' ')
      const kinds = names.get(key) ?? new Map<string, number>()
      names.set(key, kinds.set(kind, (kinds.get(kind) ?? 0) + 1))
    }
  }
  return names
}

function tag(tokens: readonly string[], names: Dictionary): readonly string[] {
  const tags = tokens.map(() => 'O')
  for (let at = 0; at < tokens.length; ) {
    const { kind, length } = longestAt(tokens, at, names)
    for (let word = 0; word < length; word++) tags[at + word] = `${word === 0 ? 'B' : 'I'}-${kind}`
    at += Math.max(1, length)
  }
  return tags
}

function longestAt(tokens: readonly string[], at: number, names: Dictionary) {
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length--) {
    const kinds = names.get(tokens.slice(at, at + length).join(' '))
    const [most] = [...(kinds ?? [])].toSorted(([, one], [, other]) => other - one)
    if (most) return { kind: most[0], length }
  }
  return { kind: '', length: 0 }
}

const [input = '', out = ''] = process.argv.slice(2)
const sentences = await Array.fromAsync(readJsonLines<TaggedSentence>(input))
const file = openSync(out, 'w')
for (let fold = 0; fold < FOLDS; fold++) {
  // Neighbours are of one report: a fifth is a stretch of them.
  const isOwn = (_: TaggedSentence, index: number) => Math.floor((index * FOLDS) / sentences.length) === fold
  const names = learn(sentences.filter((sentence, index) => !isOwn(sentence, index)))
  for (const { id, tokens } of sentences.filter(isOwn)) {
    writeSync(file, `${JSON.stringify({ id, tokens, tags: tag(tokens, names) })}\n`)
  }
}
closeSync(file)
