import type { SourceId } from '../../news/ids.ts'
import type { Quotation } from '../../news/quotation.ts'
import type { Voice } from '../../news/story-digest.ts'
import { sentenceAround } from './sentence-around.ts'
import type { StoryReport } from './story-report.ts'
import { readSpeakers, type Speaker } from './story-speakers.ts'
import { foldedWords } from './word-key.ts'

const MOST_VOICES = 20
/** Of one speaker; a page of more is a transcript. */
const MOST_QUOTATIONS = 12
/** Shorter ones are a word that the reporter borrowed: «وصف القرار بأنه "تعسفي"». */
const [LEAST_WORDS, LEAST_OF_PHRASE] = [4, 6]
/** Two quotations that share so much of the shorter one are the same words, cut otherwise. */
const SAME_WORDS = 0.7

interface Said {
  readonly report: StoryReport
  readonly quotation: Quotation
  readonly words: ReadonlySet<string>
  readonly alsoIn: Set<SourceId>
}

interface GatheredVoice {
  readonly speaker: Speaker
  readonly said: Said[]
  readonly sources: Set<SourceId>
}

/** Who is quoted, and what they said: each saying once, in the report that had it first. */
export function gatherVoices(reports: readonly StoryReport[]): readonly Voice[] {
  const speakers = readSpeakers(reports)
  const voices = new Map<string, GatheredVoice>()
  for (const report of reports) {
    for (const quotation of report.facts.quotations) {
      const speaker = quotation.isUnsure ? undefined : speakers.of(quotation)
      if (!speaker) continue
      const words = new Set(foldedWords(quotation.text))
      if (words.size < (quotation.isPartial ? LEAST_OF_PHRASE : LEAST_WORDS)) continue
      const voice = voices.get(speaker.key) ?? { speaker, said: [], sources: new Set() }
      voices.set(speaker.key, voice)
      hear(voice, { report, quotation, words, alsoIn: new Set() })
    }
  }
  return [...voices.values()]
    .sort((a, b) => b.sources.size - a.sources.size || b.said.length - a.said.length)
    .slice(0, MOST_VOICES)
    .map(shown)
}

function hear(voice: GatheredVoice, said: Said): void {
  const { sourceId } = said.report.article
  voice.sources.add(sourceId)
  const earlier = voice.said.find(({ words }) => areSame(words, said.words))
  if (earlier) {
    if (earlier.report.article.sourceId !== sourceId) earlier.alsoIn.add(sourceId)
  } else if (voice.said.length < MOST_QUOTATIONS) voice.said.push(said)
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const word of shorter) if (longer.has(word)) shared++
  return shared >= shorter.size * SAME_WORDS
}

function shown({ speaker, said }: GatheredVoice): Voice {
  return {
    speaker: speaker.name,
    quotations: said.map(({ report, quotation, alsoIn }) => ({
      quotation,
      sentence: sentenceAround(report, quotation),
      alsoIn: [...alsoIn],
    })),
  }
}
