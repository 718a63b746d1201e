import type { Figure, FigureKind } from './figure.ts'
import type { ArticleId, SourceId, StoryId } from './ids.ts'
import type { EpochMs } from './instant.ts'
import type { NameKind } from './name-mention.ts'
import type { Quotation } from './quotation.ts'
import type { Span } from './span.ts'

/** A sentence of a report, word for word; the span is in its article's running text. */
export interface CitedSentence extends Span {
  readonly articleId: ArticleId
  readonly sourceId: SourceId
  readonly publishedAt: EpochMs
  readonly text: string
  /** Where its whole sentence begins, by which the article's page can be pointed at; absent where it begins with it. */
  readonly sentenceStart?: number
  /** The revision that had these words, where its outlet has changed them since: the page of the article no longer has them. */
  readonly revision?: number
}

/** What is known about a story, made of its reports: nothing in it is without its place in one of them. */
export interface StoryDigest {
  readonly storyId: StoryId
  /** The version of the story that it was made of. */
  readonly version: number
  /** Reports that it was made of; a story of more than it reads is told from its latest and its independent ones. */
  readonly read: number
  /** Three to seven sentences of different facts, in the order of telling; fewer where the reports have no more to say. */
  readonly bulletin: readonly CitedSentence[]
  /** Oldest first. */
  readonly developments: readonly Development[]
  /** The most stated measure first. */
  readonly ledger: readonly Measure[]
  /** The speakers most quoted first. */
  readonly voices: readonly Voice[]
  /** Most reports first. */
  readonly names: readonly NameInStory[]
  /** One an outlet, in order of its first report. */
  readonly outlets: readonly OutletView[]
}

/** A step of a story: what was new in a report when it came. */
export interface Development {
  readonly kind: 'first-report' | 'first-in-country' | 'new-figure' | 'new-voice' | 'new-fact' | 'correction'
  readonly at: EpochMs
  readonly articleId: ArticleId
  readonly sourceId: SourceId
  /** The sentence that says it; absent where the headline does. */
  readonly sentence?: CitedSentence
}

/** Groups that reports of violence and disasters count apart from the whole. */
export const MEASURED_GROUPS = ['attackers', 'forces', 'civilians', 'children', 'women', 'journalists'] as const
export type MeasuredGroup = (typeof MEASURED_GROUPS)[number]

/** One thing that is counted in a story, over time and by who said so. Never summed. */
export interface Measure {
  readonly kind: FigureKind
  /** Counted are not all whom it befell but some of them, apart: what one report says of soldiers is no word on all. */
  readonly group?: MeasuredGroup
  /** Counted are families, not persons. */
  readonly unit?: 'families'
  /** Oldest first. */
  readonly claims: readonly Claim[]
  /** Lowest and highest of what the sources say now, each by its latest word; absent where none gives a number. */
  readonly spread?: { readonly low: number; readonly high: number }
  /** The latest change of one source's own word. */
  readonly lastChange?: { readonly from: number; readonly to: number; readonly at: EpochMs; readonly by: string }
}

/** A figure as one report states it. */
export interface Claim extends Pick<Figure, 'value' | 'most' | 'qualifier' | 'scale' | 'was' | 'isPrior' | 'isUnsure'> {
  /** Who said so: whoever the text names, else the outlet; folded variants have one name. */
  readonly by: string
  /** `by` is the outlet itself, for the text names nobody. */
  readonly isOutlets: boolean
  /** As written. */
  readonly words: string
  readonly at: EpochMs
  readonly sentence: CitedSentence
}

/** What one speaker said in a story. */
export interface Voice {
  readonly speaker: string
  /** The same words in several reports stand once, in the first. */
  readonly quotations: readonly {
    readonly quotation: Quotation
    readonly sentence: CitedSentence
    /** Other outlets that carry it. */
    readonly alsoIn: readonly SourceId[]
  }[]
}

export interface NameInStory {
  readonly kind: NameKind
  readonly key: string
  readonly name: string
  readonly title?: string
  /** Reports that name it. */
  readonly articles: number
}

/** A thing that one outlet has and others may leave out: index into the digest's own lists. */
export interface OutletView {
  readonly sourceId: SourceId
  /** Oldest first; its copies of others' texts too. */
  readonly articleIds: readonly ArticleId[]
  /** Those that are no copies. */
  readonly originals: number
  readonly headline: string
  readonly firstAt: EpochMs
  /** Its latest word on each measure: index of the measure and of the claim in it. */
  readonly claims: readonly { readonly measure: number; readonly claim: number }[]
  /** Indices of the voices that it quotes. */
  readonly voices: readonly number[]
  /** Indices of the names that it names. */
  readonly names: readonly number[]
  /** What half of the other outlets have and this one does not: indices. */
  readonly leftOut: {
    readonly measures: readonly number[]
    readonly voices: readonly number[]
    readonly names: readonly number[]
  }
}
