/**
 * How the items of a page without a feed are found, given by hand where nothing else helps. Each is a simple selector: tag,
 * `.class` and `#id` in any combination, parted by spaces where one stands inside the other (`main div.news-item`).
 */
export interface ListingRule {
  /** The element round one item. */
  readonly item: string
  /** Inside the item; the first link where not given. */
  readonly link?: string
  /** Inside the item; the link's own text where not given. */
  readonly title?: string
  readonly date?: string
  readonly summary?: string
  readonly image?: string
}

/** What visits taught of a page that lists articles. */
export interface ListingMemory {
  /** Where its headlines stand: tags and classes from the root down, the best first. */
  readonly places: readonly string[]
  /** Visits in a row that found them there. */
  readonly confirmed: number
}
