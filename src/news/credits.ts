/** An agency or outlet that a text names. */
export interface NamedOutlet {
  /** `AFP`, `Reuters`, … for an agency that we know; `other:NAME` for any other. */
  readonly code: string
  /** «أ ف ب». */
  readonly asWritten: string
}

/** A person named for another part in the work: a photographer, a translator. */
export interface OtherCredit {
  readonly role: string
  readonly name: string
}

/** Where a report comes from: its dateline, its writers, and whose text it is. */
export interface Credits {
  /** The places of the dateline, as written. */
  readonly places: readonly string[]
  /** The publishing outlet's own name in dateline or author line. */
  readonly outlet?: string
  /** `follow-up`: put together from others' reports, as «متابعة», «وكالات», «رصد» say. */
  readonly kind?: 'follow-up'
  /** The word that says so. */
  readonly kindWord?: string
  /** Persons who wrote it, as written. */
  readonly writers: readonly string[]
  readonly others: readonly OtherCredit[]
  /** Whose report it is. */
  readonly wire: readonly NamedOutlet[]
  /** Cited within the text for single statements: «بحسب رويترز». */
  readonly quoted: readonly NamedOutlet[]
}
