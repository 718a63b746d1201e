import type { TextPart } from '../../../news/running-text.ts'
import type { Span } from '../../../news/span.ts'
import type { StoryReport } from '../story-report.ts'
import { sentenceSpans } from '../story-report.ts'
import { afterDateline } from './after-dateline.ts'

/** A sentence of lead or body with its number among them. */
export interface BodySentence {
  readonly span: Span
  readonly at: number
}

const LONGEST_SENTENCE = 1500
const STOPPED = /[.!؟?۔…]\S?$/
/** Where so many paragraphs end with a stop, one that does not is a heading, a caption or a link. */
const STOPPED_SHARE = 0.6
/** Datelines stand before the first sentence, which a lead may have before the body has it again. */
const DATED_SENTENCES = 4

/** The sentences of a report's lead, paragraphs and quotes; headings, lists and tables tell no news in sentences. */
export function bodySentences(report: StoryReport): readonly BodySentence[] {
  const spans = sentenceSpans(report)
  const told: BodySentence[] = []
  const texts = new Set<string>()
  let next = 0
  for (const part of tellingParts(report)) {
    while (next < spans.length && (spans[next]?.start ?? 0) < part.start) next++
    const first = next
    for (let span = spans[next]; span && span.start < part.end; span = spans[++next]) {
      if (span.end - span.start > LONGEST_SENTENCE) continue
      const isDated = next === first && told.length < DATED_SENTENCES
      const sentence = isDated ? afterDateline(report, span) : span
      const text = report.running.text.slice(sentence.start, sentence.end)
      // A lead is often the first paragraph once more.
      if (!texts.has(text)) told.push({ span: sentence, at: told.length })
      texts.add(text)
    }
  }
  return told
}

function tellingParts({ article, running }: StoryReport): readonly TextPart[] {
  const paragraphs = running.parts.filter(({ place }) => {
    const kind = typeof place === 'object' ? article.blocks[place.block]?.kind : undefined
    return kind === 'paragraph' || kind === 'quote'
  })
  const isStopped = ({ end }: TextPart) => STOPPED.test(running.text.slice(Math.max(0, end - 2), end))
  const stopped = paragraphs.filter(isStopped)
  const areStopped = stopped.length >= paragraphs.length * STOPPED_SHARE
  // A lead without a stop may be cut from the first paragraph in the middle of a word.
  const leads = running.parts.filter((part) => part.place === 'lead' && (paragraphs.length === 0 || isStopped(part)))
  return [...leads, ...(areStopped ? stopped : paragraphs)]
}
