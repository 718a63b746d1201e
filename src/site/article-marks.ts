import type { Html } from '../base/html.ts'
import { lowerBound } from '../base/lower-bound.ts'
import type { ArticleContent } from '../news/article.ts'
import type { ArticleFacts } from '../news/article-facts.ts'
import { runningText, type TextPart } from '../news/running-text.ts'
import type { Span } from '../news/span.ts'
import { splitSentences } from '../news/split-sentences.ts'
import type { CataloguedName } from '../store/name-store.ts'
import type { MarkedName, MarkedSentence, TextMarks } from './parts/marked-text.ts'
import { namePath } from './site-paths.ts'

/** Finds what is to be marked in each text of an article. */
export interface ArticleMarks {
  /** @param within the piece of that text, if not all of it: a cell of a table's row */
  at(place: TextPart['place'], within?: Span): TextMarks
}

/** What an article's marks are made from. */
export interface MarkedArticle {
  readonly content: Pick<ArticleContent, 'title' | 'lead' | 'blocks'>
  /** Absent: no name is marked. */
  readonly facts?: ArticleFacts | undefined
  /** By the key of a name its page; a name without one is no link. */
  readonly catalogue: ReadonlyMap<string, Pick<CataloguedName, 'id' | 'name'>>
  readonly wayBack: Html
}

/** The marks of an article's texts: all sentences, so that stories can point at them, and the names that have a page. */
export function articleMarks({ content, facts, catalogue, wayBack }: MarkedArticle): ArticleMarks {
  const { text, parts } = runningText(content)
  const partAt = new Map(parts.map((part) => [placeKey(part.place), part]))
  const sentences = markedSentences(text, facts?.sentences ?? [])
  const names = (facts?.names ?? [])
    .flatMap(({ start, end, key, isUnsure }) => {
      const name = isUnsure ? undefined : catalogue.get(key)
      return name ? [{ ...wholeWords(text, { start, end }), path: namePath(name) }] : []
    })
    .sort(byStart)
  return {
    at(place, within) {
      const part = partAt.get(placeKey(place))
      if (!part) return {}
      const piece = within ? { start: part.start + within.start, end: part.start + within.end } : part
      return {
        sentences: startingIn(sentences, piece),
        names: firstOfEach(startingIn(names, piece)),
        wayBack,
      }
    },
  }
}

/** The address of a sentence on its article's page; `start` is its offset in the running text. */
export function sentenceId({ start }: Pick<Span, 'start'>): string {
  return `s-${start}`
}

/** Those in which the page's own list of facts points, with the way back to it, and all others. */
function markedSentences(text: string, told: readonly Span[]): readonly MarkedSentence[] {
  const others = splitSentences(text).filter(
    ({ start, end }) => firstFrom(told, end) === firstFrom(told, start) && sentenceAt(told, start) === undefined,
  )
  return [
    ...told.map((sentence) => ({ ...sentence, id: sentenceId(sentence), hasWayBack: true })),
    ...others.map((sentence) => ({ ...sentence, id: sentenceId(sentence) })),
  ].sort(byStart)
}

/** Which of the sentences an offset lies in; `undefined` if in none. */
export function sentenceAt(sentences: readonly Span[], offset: number): number | undefined {
  const index = firstFrom(sentences, offset + 1) - 1
  const sentence = sentences[index]
  return sentence && offset < sentence.end ? index : undefined
}

/** Marks of a heading: names there are no links, and nothing stands behind its words. */
export function headingMarks({ sentences }: TextMarks): TextMarks {
  return sentences ? { sentences } : {}
}

const IN_WORD = /[\p{L}\p{M}]/u
const LONGEST_CLITICS = 6

/** With what is written to it: a link that begins within «لواشنطن» would tear its letters apart. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  while (from > 0 && start - from < LONGEST_CLITICS && IN_WORD.test(text.charAt(from - 1))) from--
  while (to < text.length && to - end < LONGEST_CLITICS && IN_WORD.test(text.charAt(to))) to++
  return { start: from, end: to }
}

function placeKey(place: TextPart['place']): string {
  return typeof place === 'string' ? place : `${place.block} ${place.item}`
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}

/** The number of spans that start before an offset; they are in order. */
function firstFrom(spans: readonly Span[], offset: number): number {
  return lowerBound(spans.length, (at) => (spans[at]?.start ?? offset) < offset)
}

/** Those that start in a piece, cut off at its end, with offsets into it. */
function startingIn<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  return spans
    .slice(firstFrom(spans, start), firstFrom(spans, end))
    .map((span) => ({ ...span, start: span.start - start, end: Math.min(span.end, end) - start }))
}

/** A paragraph that says a name ten times links it once. */
function firstOfEach(names: readonly MarkedName[]): readonly MarkedName[] {
  const seen = new Set<string>()
  return names.filter(({ path }) => seen.size < seen.add(path).size)
}
