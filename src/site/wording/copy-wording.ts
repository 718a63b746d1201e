import type { CopyEvidence } from '../../news/article.ts'
import type { CountedNoun } from './wording.ts'

/** What the site says of copies and of passages that texts share. `{n}` is a share in percent. */
export interface CopyWording {
  /** Before the one that was seen first, where the evidence says that this text was there before. */
  readonly alsoWith: string
  /** How much of a copy's text stands in the original, and how much of the original's in the copy. */
  readonly overlap: string
  readonly kept: string
  /** What told the original from its copy. */
  readonly evidence: Readonly<Record<CopyEvidence, string>>
  /** The same where the one that was seen later had it first. */
  readonly hadItFirst: Readonly<Record<Exclude<CopyEvidence, 'first-seen'>, string>>
  /** Over the copies of a text, and over texts with a passage of it. */
  readonly copies: string
  readonly likelyFirst: string
  readonly passages: string
  /** About how many words are shared, and which text came first. */
  readonly sharedWords: CountedNoun
  readonly cameBefore: string
  readonly cameAfter: string
  /** The way to both texts, and the page of them. */
  readonly beside: string
  readonly besideWith: string
  readonly original: string
  readonly copy: string
  readonly earlier: string
  readonly later: string
  /** Both were taken from a third. */
  readonly bothFrom: string
  /** How the page marks words: of a copy, and of texts that only share passages. */
  readonly copyLegend: string
  readonly passageLegend: string
  /** Over what only one of two has. */
  readonly leftOut: string
  readonly addedHere: string
  readonly onlyHere: string
  readonly uncompared: string
}
