import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '../src/base/seeded-random.ts'
import { DEMO_EDITION } from '../src/press/demo/demo-edition.ts'

const WORDS_A_SENTENCE = 18
const SENTENCES_A_PARAGRAPH = 2
const PARAGRAPHS = 7
const TITLE_WORDS = 8

/** An article made of the demo edition's word pairs: real words in a real distribution, saying nothing. */
export interface InventedArticle {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** A stream of invented articles, the same for the same seed; each of about 250 words. */
export function* inventNews(seed: number): Generator<InventedArticle, never> {
  const followers = wordPairs()
  const words = [...followers.keys()]
  const random = seededRandom(seed)
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const sentence = (length: number): string => {
    const said: string[] = [pick(words)]
    while (said.length < length) said.push(pick(followers.get(said.at(-1) ?? '') ?? words))
    return said.join(' ')
  }
  for (let number = 1; ; number++) {
    const paragraph = () =>
      Array.from({ length: SENTENCES_A_PARAGRAPH }, () => `${sentence(WORDS_A_SENTENCE)}.`).join(' ')
    yield {
      id: `invented-${seed}-${number}`,
      title: sentence(TITLE_WORDS),
      text: Array.from({ length: PARAGRAPHS }, paragraph).join('\n\n'),
    }
  }
}

/** Each word of the demo edition's Arabic articles with the words that follow it there, as often as they do. */
function wordPairs(): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>()
  for (const file of readdirSync(DEMO_EDITION).filter((name) => name.endsWith('.jsonl'))) {
    for (const line of readFileSync(join(DEMO_EDITION, file), 'utf8').split('\n')) {
      if (!line.trim()) continue
      const { text } = JSON.parse(line) as { text: string }
      const words = text.match(/[\p{Script=Arabic}\p{M}]+/gu) ?? []
      for (const [index, word] of words.entries()) {
        const next = words[index + 1]
        if (next !== undefined) followers.set(word, [...(followers.get(word) ?? []), next])
      }
    }
  }
  return followers
}
