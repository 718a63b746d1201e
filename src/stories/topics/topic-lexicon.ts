import { terms } from '../../arabic/analyze.ts'
import { TOPICS, type Topic } from '../../news/topic.ts'
import { ARABIC_TOPIC_WORDS } from './arabic-topic-words.ts'
import { ENGLISH_TOPIC_WORDS } from './english-topic-words.ts'
import { FRENCH_TOPIC_WORDS } from './french-topic-words.ts'
import type { TopicWords } from './weighted-words.ts'

/** What the words of a language say of topics. */
export interface TopicLexicon {
  /** The weight that a term has for each topic, in the order of `TOPICS`. */
  readonly weights: ReadonlyMap<string, readonly number[]>
  /** How usual each topic is among texts without a telling word, in the same measure. */
  readonly usual: readonly number[]
}

/** In the corpora that the Arabic words were learnt from, rounded; a language whose words we only named has no such knowledge. */
const USUAL_IN_ARABIC: Readonly<Partial<Record<Topic, number>>> = {
  politics: 0.5,
  local: 0.5,
  science: -0.5,
  health: -0.5,
  environment: -0.5,
  society: 0.5,
}

/** By BCP 47 primary tag. */
const WORDS: Readonly<Record<string, TopicWords>> = {
  ar: ARABIC_TOPIC_WORDS,
  en: ENGLISH_TOPIC_WORDS,
  fr: FRENCH_TOPIC_WORDS,
}
const made = new Map<string, TopicLexicon>()

/** The lexicon of a language, made once; `undefined` where we know none of its words. */
export function topicLexicon(language: string): TopicLexicon | undefined {
  const words = WORDS[language]
  const known = made.get(language)
  if (known || !words) return known
  const lexicon = {
    weights: weightsOf(words, language),
    usual: TOPICS.map((topic) => (language === 'ar' ? (USUAL_IN_ARABIC[topic] ?? 0) : 0)),
  }
  made.set(language, lexicon)
  return lexicon
}

/** A form that means a weaker word of the same term adds nothing. */
function weightsOf(words: TopicWords, language: string): ReadonlyMap<string, readonly number[]> {
  const weights = new Map<string, number[]>()
  for (const [index, topic] of TOPICS.entries()) {
    for (const [weight, list] of Object.entries(words[topic])) {
      for (const term of terms(list, language)) {
        const ofTerm = weights.get(term) ?? TOPICS.map(() => 0)
        ofTerm[index] = Math.max(ofTerm[index] ?? 0, Number(weight))
        weights.set(term, ofTerm)
      }
    }
  }
  return weights
}
