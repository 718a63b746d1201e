import type { Figure, FigureKind, Qualifier } from '../../news/figure.ts'
import type { NameKind } from '../../news/name-mention.ts'
import type { CountedNoun } from './wording.ts'

/** Kinds of figures that count people. */
export type CountedKind = Exclude<FigureKind, 'money' | 'percent'>

/** What the site says of the facts that it finds in articles. */
export interface FactWording {
  readonly title: string
  /** Before the counts of what was found, on the way to it. */
  readonly found: string
  readonly backToFacts: string
  readonly figures: string
  readonly otherFigures: string
  readonly dates: string
  readonly quotations: string
  readonly more: string
  readonly unsure: string
  readonly figureCount: CountedNoun
  readonly dateCount: CountedNoun
  readonly quotationCount: CountedNoun
  readonly nameCount: CountedNoun

  /** Each kind of person with a number. */
  readonly counted: Readonly<Record<CountedKind, CountedNoun>>
  /** Two of them after a preposition: «أكثر من قتيلين». */
  readonly twoAfter: Readonly<Record<CountedKind, string>>
  /** All of them after «عشرات». */
  readonly manyOf: Readonly<Record<CountedKind, string>>
  readonly families: CountedNoun
  /** `{f}` stands for the number with its noun, or for what `manyOf` says. */
  readonly qualified: Readonly<Record<Exclude<Qualifier, 'exact'>, string>>
  readonly scaled: Readonly<Record<NonNullable<Figure['scale']>, string>>
  /** `{from}` to `{f}`, the upper end with its noun. */
  readonly range: string
  /** Behind a figure, `{n}` being the earlier one. */
  readonly was: string
  readonly priorToll: string
  readonly saidBy: string
  readonly via: string
  /** Between the first and the last moment of a range. */
  readonly until: string

  readonly wire: string
  readonly quoted: string
  readonly roles: Readonly<Record<string, string>>

  readonly names: string
  readonly namesIntro: string
  readonly noNames: string
  readonly noSuchName: string
  readonly nameKinds: Readonly<Record<NameKind, string>>
  /** One of each kind. */
  readonly nameKind: Readonly<Record<NameKind, string>>
  readonly anyKind: string
  readonly kindLabel: string
  readonly nameSearch: string
  readonly nameArticles: string
  readonly firstMention: string
  readonly lastMention: string
  readonly beside: string
  readonly mostMentioned: string
  readonly all: Readonly<Record<NameKind, string>>
  readonly moreNames: string
  readonly firstNames: string
}
