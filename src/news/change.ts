/** What an outlet can have done to an article after it went out. */
export const CHANGE_KINDS = [
  /** Spelling, punctuation, diacritics, or digits of another script: the words are the same. */
  'typo',
  'headline',
  'lead',
  /** A number is another one: «ارتفع من 40 إلى 44». */
  'figure',
  /** After a title or in capitals, another name. */
  'name',
  /** A note that owns up to a change: «تصحيح», «تحديث», «تنويه». */
  'correction',
  'addition',
  'removal',
  /** Other words in the place of some. */
  'wording',
  /** The same piece of text in another place. */
  'order',
  /** Read by a newer program of ours: what differs may be our doing, not the outlet's. */
  'reread',
  /** The page is no longer there. */
  'gone',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Where a change stands: the title, the lead, or a block by its index in the later text (of a removal, in the earlier). */
export type ChangePlace = 'title' | 'lead' | number

/** One change between two states of an article, with its words; where there are many, the first of them. */
export interface Change {
  readonly kind: ChangeKind
  readonly place: ChangePlace
  /** Plain text of at most 280 characters; empty where nothing stood. */
  readonly before: string
  readonly after: string
}
