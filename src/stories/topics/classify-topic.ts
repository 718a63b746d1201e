import { terms } from '../../arabic/analyze.ts'
import { TOPICS, type Topic } from '../../news/topic.ts'
import { type OutletEvidence, outletEvidence } from './topic-evidence.ts'
import { topicLexicon } from './topic-lexicon.ts'

/** What a topic is told from. */
export interface TopicSigns extends OutletEvidence {
  /** BCP 47 primary tag of the text. */
  readonly language: string
  readonly title: string
  readonly lead?: string
  readonly text: string
}

export type TopicVerdict =
  | {
      readonly kind: 'topic'
      readonly topic: Topic
      /** 0 to 1 */
      readonly confidence: number
    }
  /** `silent`: no word and no sign of its outlet tells; `undecided`: they tell too many things. */
  | { readonly kind: 'none'; readonly reason: 'silent' | 'undecided' }

// As the words were learnt: a title's word counts three times, a lead's twice; what follows the opening is background.
const IN_TITLE = { times: 3, terms: 30 }
const IN_LEAD = { times: 2, terms: 60 }
const IN_TEXT = { times: 1, terms: 120 }
/** About 120 terms are within it; a page as long as a book costs no more than a report. */
const MOST_CHARACTERS = 2000
/** Few telling words say little: a text with a single one has a fifth of what many have. */
const DAMPING = 4
/** Of verdicts just above it three in five are right, of all nine in ten. */
const LEAST_CONFIDENCE = 0.3

/**
 * Tells in which section of ours an article belongs: by what its outlet calls the section, by its address and keywords, and
 * by the words of its title and opening, all added up as the log of the odds. Linear in its input, which is cut; never throws.
 *
 * @example classifyTopic({ language: 'ar', title: 'المنتخب يفوز بهدفين في تصفيات كأس العالم', … }) → sport
 */
export function classifyTopic(signs: TopicSigns): TopicVerdict {
  const ofWords = wordEvidence(signs)
  const ofOutlet = outletEvidence(signs)
  if (!ofWords && !ofOutlet.some((weight) => weight > 0)) return { kind: 'none', reason: 'silent' }
  const odds = TOPICS.map((_, index) => Math.exp((ofWords?.[index] ?? 0) + (ofOutlet[index] ?? 0)))
  const sum = odds.reduce((total, one) => total + one, 0)
  const best = odds.reduce((at, one, index) => (one > (odds[at] ?? 0) ? index : at), 0)
  const confidence = (odds[best] ?? 0) / sum
  const topic = TOPICS[best]
  if (!topic || confidence < LEAST_CONFIDENCE) return { kind: 'none', reason: 'undecided' }
  return { kind: 'topic', topic, confidence }
}

/** What the words add for each topic; `undefined` where not one of them tells anything. */
function wordEvidence({ language, title, lead = '', text }: TopicSigns): readonly number[] | undefined {
  const lexicon = topicLexicon(language)
  if (!lexicon) return undefined
  const counts = new Map<string, number>()
  const count = (part: string, of: { readonly times: number; readonly terms: number }) => {
    for (const term of terms(part.slice(0, MOST_CHARACTERS), language).slice(0, of.terms)) {
      if (lexicon.weights.has(term)) counts.set(term, (counts.get(term) ?? 0) + of.times)
    }
  }
  count(title, IN_TITLE)
  count(lead, IN_LEAD)
  count(text, IN_TEXT)
  if (counts.size === 0) return undefined
  const shares = [...counts].map(([term, times]) => ({ term, share: Math.log1p(times) }))
  const length = Math.sqrt(DAMPING + shares.reduce((sum, { share }) => sum + share * share, 0))
  return TOPICS.map((_, index) => {
    const told = shares.reduce((sum, { term, share }) => sum + share * (lexicon.weights.get(term)?.[index] ?? 0), 0)
    return (lexicon.usual[index] ?? 0) + told / length
  })
}
