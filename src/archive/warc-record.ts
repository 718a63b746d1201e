/** The kinds of record of WARC/1.1, section 6. */
export const WARC_TYPES = [
  'warcinfo',
  'response',
  'resource',
  'request',
  'metadata',
  'revisit',
  'conversion',
  'continuation',
] as const
export type WarcType = (typeof WARC_TYPES)[number]

/** A record of a web archive: its named fields and its block. */
export interface WarcRecord {
  readonly type: WarcType
  /** Names in lower case, without the last of a repeated field. */
  readonly fields: ReadonlyMap<string, string>
  readonly block: Uint8Array
}

/** Why something in an archive file was passed over. */
export const WARC_SKIPS = [
  /** The file ends, or its compressed bytes break, within a record: a writer was killed. */
  'torn-record',
  /** Bytes where a record should begin. */
  'no-record',
  /** A record without a usable type or length, or with endless fields. */
  'bad-fields',
  /** A block of more bytes than we read. */
  'too-large',
  /** So much is damaged that we stopped looking for the next whole record. */
  'too-damaged',
] as const
export type WarcSkip = (typeof WARC_SKIPS)[number]

export const REVISIT_PROFILES = {
  samePayload: 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
  notModified: 'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
} as const
