import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DEMO_EDITION } from '../src/press/demo/demo-edition.ts'

const WORD = /\S+\s*/g

/**
 * So many texts of about so many words each, cut from one stream of Arabic articles: those of a corpus file where it is at
 * hand, else the demo edition's over and over.
 */
export function factTexts(
  corpus: string,
  { count, words }: { readonly count: number; readonly words: number },
): readonly string[] {
  const articles = existsSync(corpus) ? articlesIn(gunzipSync(readFileSync(corpus)).toString('utf8')) : demoArticles()
  const texts: string[] = []
  let pieces: string[] = []
  for (let next = 0; texts.length < count; next = (next + 1) % articles.length) {
    for (const piece of `${articles[next]}\n\n`.match(WORD) ?? []) {
      pieces.push(piece)
      if (pieces.length < words || texts.length === count) continue
      texts.push(pieces.join(''))
      pieces = []
    }
  }
  return texts
}

function demoArticles(): readonly string[] {
  const files = readdirSync(DEMO_EDITION).filter((name) => name.endsWith('.jsonl'))
  return files.flatMap((name) => articlesIn(readFileSync(join(DEMO_EDITION, name), 'utf8')))
}

function articlesIn(lines: string): readonly string[] {
  return lines
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => (JSON.parse(line) as { readonly text: string }).text)
    .filter((text) => /\p{Script=Arabic}/u.test(text))
}
