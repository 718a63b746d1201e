import type { EpochMs } from './instant.ts'

/** What stood on several pages of an outlet, known by a digest. */
export interface Sighting {
  readonly key: string
  /** Numbers of the latest pages on which it stood, oldest first. */
  readonly pages: readonly number[]
  /** When it was first seen. */
  readonly since: EpochMs
}

/** A line of text outside what markup alone shows to be furniture. */
export interface KnownLine extends Sighting {
  /** Its first words; kept from its second page on. */
  readonly text?: string
  /** It stands elsewhere in the markup than the paragraphs of the article. */
  readonly apart: boolean
  /** It stands within the element that was taken for the article's body. */
  readonly inBody: boolean
}

/** A place in the markup that holds links in the main, whatever their text. */
export interface KnownBox extends Sighting {
  /** Its element and those around it, for whoever wants to see it: `article > div.story > ul.more`. */
  readonly path: string
  /** Numbers of the latest pages on which the same place held running text. */
  readonly prosePages: readonly number[]
}

/** A page that was learnt from. */
export interface LearntPage {
  readonly number: number
  /** Its title, letters folded: pages about one thing count as one. */
  readonly title: string
}

/** What an outlet's latest pages have in common. */
export interface OutletTemplate {
  /** How many pages were learnt from, ever. */
  readonly learnt: number
  /** The latest of them, oldest first. */
  readonly window: readonly LearntPage[]
  readonly lines: readonly KnownLine[]
  readonly boxes: readonly KnownBox[]
  /** Keys of the lines that an article was kept with, while it is read again: neither they nor a box with them is left out. */
  readonly spared?: ReadonlySet<string>
}

/** Of an outlet that has not been read yet. */
export const EMPTY_TEMPLATE: OutletTemplate = { learnt: 0, window: [], lines: [], boxes: [] }
