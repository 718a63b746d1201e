import type { ArticleId } from '../../../news/ids.ts'
import type { Development } from '../../../news/story-digest.ts'
import { citeSentence } from '../story-report.ts'
import type { ToldSentence, ToldStory } from './read-sentences.ts'

/** A sentence tells a new fact if so much of its weight is in words that no earlier report had. */
const NEW_FROM = 0.5
/** Further down a report tells background that is new only to us. */
const TOLD_WITHIN = 6

/**
 * Of each report but the first its sentence with most that no report before it had said.
 *
 * @returns by article; `weight` is the new share of the sentence, 0 to 1
 */
export function newFacts({
  sentences,
}: Pick<ToldStory, 'sentences'>): ReadonlyMap<ArticleId, Development & { readonly weight: number }> {
  const found = new Map<ArticleId, Development & { readonly weight: number }>()
  const said = new Set<number>()
  for (const ofReport of Map.groupBy(sentences, ({ report }) => report).values()) {
    const best = said.size === 0 ? undefined : newest(ofReport, said)
    if (best) {
      const sentence = citeSentence(best.sentence.report, best.sentence.span)
      const { articleId, sourceId, publishedAt: at } = sentence
      found.set(articleId, { kind: 'new-fact', at, articleId, sourceId, sentence, weight: best.share })
    }
    for (const { vector } of ofReport) for (const term of vector.keys()) said.add(term)
  }
  return found
}

function newest(
  sentences: readonly ToldSentence[],
  said: ReadonlySet<number>,
): { readonly sentence: ToldSentence; readonly share: number } | undefined {
  let best: { sentence: ToldSentence; share: number } | undefined
  for (const sentence of sentences) {
    if (sentence.at >= TOLD_WITHIN) break
    let share = 0
    for (const [term, weight] of sentence.vector) if (!said.has(term)) share += weight * weight
    if (share >= NEW_FROM && share > (best?.share ?? 0)) best = { sentence, share }
  }
  return best
}
