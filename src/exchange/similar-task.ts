import { join } from 'node:path'
import { detectLanguage } from '../arabic/detect-language.ts'
import { readJsonLines } from '../base/json-lines.ts'
import { type DatedText, SimilarityMeasure } from '../stories/text/text-similarity.ts'
import type { ExchangeTask } from './exchange-task.ts'

interface SimilarInput {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly date?: string
}

interface SimilarPair {
  readonly pair_id: string
  readonly a: string
  readonly b: string
}

/** `similar`: scores pairs of a collection's articles, 0 to 1; a pair with an article that is not there scores 0. */
export const similarTask: ExchangeTask = async ({ input, write, progress }) => {
  const articles = new Map<string, DatedText>()
  for await (const { id, title, text, date } of readJsonLines<SimilarInput>(join(input, 'articles.jsonl'))) {
    const language = detectLanguage(`${title}\n${text}`)
    articles.set(String(id), { language, title, text, publishedAt: Date.parse(date ?? '') || 0 })
  }
  const measure = new SimilarityMeasure(articles.values())
  let done = 0
  for await (const pair of readJsonLines<SimilarPair>(join(input, 'pairs.jsonl'))) {
    const [a, b] = [articles.get(String(pair.a)), articles.get(String(pair.b))]
    write({ id: pair.pair_id, score: a && b ? measure.between(a, b) : 0 })
    progress(++done)
  }
}
