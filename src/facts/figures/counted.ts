import type { Figure, Qualifier } from '../../news/figure.ts'
import type { State } from './toll-senses.ts'

/** What stands after a number: who or what it counts. */
export type CountedNoun =
  | { readonly sort: 'person' | 'other' | 'family' | 'case' | 'thing' | 'unknown' | 'none' | 'some-of-them' }
  | { readonly sort: 'state'; readonly state: State }

/** A quantity of somebody in a sentence: «نحو 15 شخصاً», «عشرات الجرحى», «قتيلين», «جندي». Places are of words. */
export interface Counted {
  /** Its first word, qualifier included. */
  readonly start: number
  /** The number's or noun's own first word. */
  readonly numberAt: number
  /** After its last word. */
  readonly end: number
  readonly value: number | null
  readonly most?: number
  readonly qualifier: Qualifier
  readonly scale?: NonNullable<Figure['scale']>
  readonly isImplicit?: boolean
  readonly isUnsure?: boolean
  readonly noun: CountedNoun
}
