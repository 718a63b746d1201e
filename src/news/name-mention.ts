import type { Span } from './span.ts'

export const NAME_KINDS = ['person', 'place', 'organisation'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** A name in a text. Offsets are into the text and leave out clitics: of «لواشنطن» the mention is «واشنطن». */
export interface NameMention extends Span {
  readonly kind: NameKind
  /** Folded so that variants agree: «ترمب» and «ترامب», «غوغل» and «جوجل» have one key each. */
  readonly key: string
  /** As this text writes it in full, without clitics: what a page shows until the catalogue knows better. */
  readonly name: string
  /** A person's title or office as written before the name: «وزير الدفاع». */
  readonly title?: string
  readonly isUnsure?: boolean
}
