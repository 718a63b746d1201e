declare const brand: unique symbol

/** A number that only its own kind of record may carry. */
type Id<Kind extends string> = number & { readonly [brand]: Kind }

export type SourceId = Id<'source'>
export type FeedId = Id<'feed'>
export type ItemId = Id<'item'>
export type ArticleId = Id<'article'>
export type StoryId = Id<'story'>
export type SubscriptionId = Id<'subscription'>
export type CommentId = Id<'comment'>
/** One who writes comments. */
export type WriterId = Id<'writer'>
/** One editor's decision on one comment. */
export type DecisionId = Id<'decision'>
export type ReportId = Id<'report'>
export type BanId = Id<'ban'>
/** One who works at the desk. */
export type AccountId = Id<'account'>
export type MailId = Id<'mail'>
/** One name of the catalogue. */
export type NameId = Id<'name'>

export type AnyId =
  | SourceId
  | FeedId
  | ItemId
  | ArticleId
  | StoryId
  | SubscriptionId
  | CommentId
  | WriterId
  | DecisionId
  | ReportId
  | BanId
  | AccountId
  | MailId
  | NameId

/** Ids stay below 2^31: some reader apps keep them in a signed 32-bit integer. */
export const ID_LIMIT: number = 2 ** 31

/**
 * Brands a number from the store or from an address as an id.
 *
 * @throws RangeError if it is not a whole number from 1 to 2^31 − 1
 */
export function toId<T extends AnyId>(value: number): T {
  if (!Number.isInteger(value) || value < 1 || value >= ID_LIMIT) throw new RangeError(`not an id: ${value}`)
  return value as T
}
