import type { ArticleKind, DisappearanceReason } from '../../news/article.ts'
import type { ChangeKind } from '../../news/change.ts'
import type { VisitReason } from '../../news/feed-health.ts'
import type { Certainty } from '../../news/instant.ts'
import type { NoiseKind } from '../../revisions/fold-noise.ts'
import type { MisunderstoodReason } from '../../search/parse-query.ts'
import type { CommentWording } from './comment-wording.ts'
import type { CompareWording } from './compare-wording.ts'
import type { CopyWording } from './copy-wording.ts'
import type { DailyWording } from './daily-wording.ts'
import type { FactWording } from './fact-wording.ts'
import type { LedgerWording } from './ledger-wording.ts'
import type { PrivacyWording } from './privacy-wording.ts'
import type { SagaWording } from './saga-wording.ts'
import type { StoryWording } from './story-wording.ts'
import type { TopicWording } from './topic-wording.ts'

/** A noun with its number, one form for each plural category of `Intl.PluralRules`; `{n}` stands for the number. */
export type CountedNoun = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

export interface TextSection {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

export interface TextPage {
  readonly title: string
  readonly sections: readonly TextSection[]
}

export interface ErrorWords {
  readonly title: string
  readonly advice: string
}

/** Every word that the site says of itself, one file a language. */
export interface Wording {
  readonly language: string
  readonly direction: 'rtl' | 'ltr'
  /** BCP 47 tag with which `Intl` writes numbers and relative times. */
  readonly locale: string
  /** The same for the Hijri calendar. */
  readonly hijriLocale: string
  /** Between the entries of a list, with its space. */
  readonly comma: string
  /** Sunday first. */
  readonly weekdays: readonly string[]
  readonly months: { readonly levant: readonly string[]; readonly egypt: readonly string[] }

  readonly tagline: string
  readonly demoBanner: string
  readonly skipToContent: string
  readonly mainNavigation: string
  readonly footerNavigation: string
  readonly home: string
  readonly outlets: string
  readonly archive: string
  readonly search: string
  readonly searchLabel: string
  readonly about: string
  readonly privacy: PrivacyWording
  readonly copyright: string
  readonly feeds: string
  readonly colophon: string

  readonly topStories: string
  readonly moreStories: string
  readonly latest: string
  readonly sections: string
  readonly nothingYet: string
  readonly nothingYetAdvice: string
  readonly older: string
  readonly firstPage: string
  readonly pages: string

  readonly articles: CountedNoun
  readonly outletCount: CountedNoun
  readonly copies: CountedNoun
  readonly revisions: CountedNoun
  readonly visits: CountedNoun
  readonly results: CountedNoun

  readonly publishedAt: string
  readonly updatedAt: string
  readonly by: string
  readonly outlet: string
  readonly section: string
  readonly source: string
  readonly readAtSource: string
  readonly articleKinds: Readonly<Record<ArticleKind, string>>
  readonly partOfText: string
  readonly datelineKinds: Readonly<Record<'follow-up' | 'agencies' | 'exclusive' | 'special', string>>
  readonly copyOf: string
  readonly overlap: string
  readonly dateEvidence: string
  readonly updateEvidence: string
  readonly dateEvidenceKinds: Readonly<Record<string, string>>
  readonly dateCertainties: Readonly<Record<Certainty, string>>
  readonly dateAsWritten: string
  readonly dateOwnDay: string
  readonly dateDayOnly: string
  readonly dateWithoutZone: string
  readonly history: string
  readonly historyIntro: string
  readonly currentVersion: string
  readonly revision: string
  readonly seenAt: string
  /** Before words that are struck through or underlined, for those who do not see it. */
  readonly removed: string
  readonly added: string
  readonly sameWords: string
  readonly changeKinds: Readonly<Record<ChangeKind, string>>
  readonly inTitle: string
  readonly inLead: string
  readonly moreChanges: CountedNoun
  readonly lastEdit: string
  readonly foldedAway: string
  readonly noiseKinds: Readonly<Record<NoiseKind, string>>
  readonly goneNote: string
  readonly goneSince: string
  readonly goneReasons: Readonly<Record<DisappearanceReason, string>>
  readonly goneKept: string
  readonly bodyLength: CountedNoun
  readonly sameStory: string
  readonly storyLink: string
  readonly readAlso: string
  readonly keywords: string
  readonly picture: string
  readonly pictureCredit: string
  readonly pictureAtSource: string
  readonly embed: string
  readonly quoteBy: string

  readonly story: string
  readonly coverage: string
  readonly timelineLabel: string
  readonly firstReported: string
  readonly lastReported: string

  readonly outletArticles: string
  readonly outletSite: string
  readonly outletEdits: string
  readonly outletEditsIntro: string
  readonly noEdits: string
  readonly changeKind: string
  readonly anyChange: string
  readonly rhythm: string
  readonly rhythmUnknown: string
  readonly rhythmRate: string
  readonly itemsADay: CountedNoun
  readonly itemsAWeek: CountedNoun
  readonly betweenItems: string
  readonly busiestHour: string
  readonly hourChart: string
  readonly outletClock: string
  readonly utcClock: string
  readonly asTable: string
  readonly hour: string
  readonly itemsAnHour: string
  readonly outletHealth: string
  readonly outletFeeds: string
  readonly lastGoodVisit: string
  readonly nextVisit: string
  readonly visitReasons: Readonly<Record<VisitReason, string>>
  readonly failuresInARow: string
  readonly feedGoneSince: string
  readonly movedFrom: string
  readonly movingTo: string
  readonly hub: string
  /** `active` stands before the time at which the subscription ends. */
  readonly hubStates: Readonly<Record<'active' | 'asking' | 'none', string>>
  readonly pushedItems: CountedNoun
  readonly lastVisit: string
  readonly lastArticle: string
  readonly articleCount: string
  readonly never: string
  readonly refusals: string
  readonly refusalsIntro: string
  readonly noRefusals: string
  readonly repeated: string
  readonly repeatedIntro: string
  readonly repeatedText: string
  readonly repeatedLinks: string
  readonly onPages: string
  readonly pageCount: CountedNoun
  readonly since: string
  readonly reason: string
  readonly howOften: string
  readonly lastTime: string
  readonly reasons: Readonly<Record<string, string>>
  readonly outletsIntro: string
  readonly paused: string

  readonly dayTitle: string
  readonly dayEmpty: string
  readonly previousDay: string
  readonly nextDay: string
  readonly archiveIntro: string
  readonly years: string

  readonly searchTitle: string
  readonly searchHint: string
  readonly searchButton: string
  readonly searchResults: string
  readonly searchEmpty: string
  readonly searchAdvice: readonly string[]
  readonly searchStart: string
  readonly searchPartial: string
  readonly searchNotes: Readonly<Record<MisunderstoodReason, string>>
  readonly filterOutlet: string
  readonly filterAnyOutlet: string
  readonly filterFrom: string
  readonly filterTo: string
  readonly filterOrder: string
  readonly orderRelevance: string
  readonly orderNewest: string
  readonly filters: string
  readonly previousPage: string
  readonly nextPage: string
  readonly pageNumber: string

  readonly facts: FactWording

  readonly ledger: LedgerWording
  readonly stories: StoryWording
  readonly compare: CompareWording
  readonly daily: DailyWording
  readonly topics: TopicWording

  readonly sagas: SagaWording
  readonly copying: CopyWording

  readonly comments: CommentWording

  readonly tooLarge: ErrorWords
  readonly wrongType: ErrorWords
  readonly foreignForm: ErrorWords
  readonly notFound: ErrorWords
  readonly badRequest: ErrorWords
  readonly methodNotAllowed: ErrorWords
  readonly serverError: ErrorWords
  readonly textPages: Readonly<Record<'about' | 'copyright', TextPage>>
}
