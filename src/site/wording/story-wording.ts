import type { NameKind } from '../../news/name-mention.ts'
import type { PlacementReason } from '../../news/placement-reason.ts'
import type { Development } from '../../news/story-digest.ts'
import type { CountedNoun } from './wording.ts'

/** What the site says of a story as a whole. */
export interface StoryWording {
  /** Behind the first outlet, `{time}` being how long the second came later. */
  readonly aheadBy: string

  /** Heading of the sentences that tell the story. */
  readonly bulletin: string
  readonly bulletinIntro: string
  /** Before the reports that a digest was made of, where it did not read all. */
  readonly madeOf: string

  readonly developments: string
  readonly developmentKinds: Readonly<Record<Development['kind'], string>>
  /** `{country}` stands for its name. */
  readonly firstInCountry: string
  readonly moreDevelopments: string

  readonly voices: string
  readonly moreVoices: string
  readonly moreWords: string
  /** Before other outlets that carry the same words. */
  readonly alsoIn: string

  readonly names: string
  readonly nameKinds: Readonly<Record<NameKind, string>>
  readonly moreNames: string
  /** How many reports say a name. */
  readonly inReports: CountedNoun

  readonly outlets: string
  readonly countries: CountedNoun
  readonly noCountry: string
  readonly copiesOnly: string

  readonly because: string
  readonly reasons: Readonly<Record<Exclude<PlacementReason['kind'], 'said'>, string>>
  /** `{percent}` of likeness to the nearest other story. */
  readonly nearest: string
}
