import type { Credits } from './credits.ts'
import type { DateMention } from './date-mention.ts'
import type { Figure } from './figure.ts'
import type { NameMention } from './name-mention.ts'
import type { Quotation } from './quotation.ts'
import type { Span } from './span.ts'

/** What an article says, each with its place in the article's running text (`runningText`). */
export interface ArticleFacts {
  readonly dates: readonly DateMention[]
  readonly figures: readonly Figure[]
  readonly names: readonly NameMention[]
  readonly quotations: readonly Quotation[]
  readonly credits: Credits
  /** The sentences in which a figure, a date or a quotation stands, in the order of the text: what a page can point at. */
  readonly sentences: readonly Span[]
}

/** What an article says that says nothing. */
export const NO_FACTS: ArticleFacts = {
  dates: [],
  figures: [],
  names: [],
  quotations: [],
  credits: { places: [], writers: [], others: [], wire: [], quoted: [] },
  sentences: [],
}
