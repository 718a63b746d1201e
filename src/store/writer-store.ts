import type { Act } from '../news/account.ts'
import type { BanKind, BanVerdict, CommentWriter } from '../news/comment.ts'
import type { BanId, CommentId, WriterId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'

export interface Ban {
  readonly id: BanId
  readonly kind: BanKind
  /** A writer's id, an address's keyed digest, or a word as it was typed. */
  readonly value: string
  /** What a comment with it meets. */
  readonly verdict: BanVerdict
  readonly note: string
  readonly byName: string
  readonly at: EpochMs
  readonly until?: EpochMs
}

export type NewBan = Pick<Ban, 'kind' | 'value' | 'verdict' | 'note' | 'until'>

/** A moderator's remark on a writer, for the desk alone. */
export interface WriterNote {
  readonly byName: string
  readonly at: EpochMs
  readonly text: string
}

/** A writer's sealed e-mail address, and what may be sent to it. */
export interface WriterContact {
  readonly writerId: WriterId
  readonly sealed: Uint8Array
  readonly confirmedAt?: EpochMs
  /** Whoever reads that mail asked never to be written to again. */
  readonly mutedAt?: EpochMs
}

/** All that we keep of a writer, for whoever asks for it. */
export interface WriterRecord {
  readonly writer: CommentWriter
  readonly comments: readonly WriterRecordComment[]
  readonly notes: readonly WriterNote[]
  readonly bans: readonly Ban[]
}

export interface WriterRecordComment {
  readonly id: CommentId
  readonly articleTitle: string
  readonly number?: number
  readonly state: string
  readonly name: string
  readonly text: string
  readonly writtenAt: EpochMs
  readonly address?: string
  readonly earlierTexts: readonly string[]
}

/** What one round of forgetting did, counted. */
export interface ForgottenCounts {
  readonly addressesCut: number
  readonly addressesForgotten: number
  readonly commentsErased: number
  readonly contactsForgotten: number
  readonly reportsForgotten: number
  readonly mailsForgotten: number
  readonly codesForgotten: number
}

/** Each is the moment before which things are forgotten. */
export interface ForgettingMoments {
  readonly addressesCut: EpochMs
  readonly addresses: EpochMs
  readonly rejected: EpochMs
  readonly contacts: EpochMs
  readonly reports: EpochMs
  readonly mails: EpochMs
  /** Sessions, codes, invitations and failed sign-ins that ended before now. */
  readonly now: EpochMs
}

/** Those who write comments: their history, bans, notes, and their right to be forgotten. */
export interface WriterStore {
  byId(id: WriterId): Promise<CommentWriter | undefined>
  byKey(key: string): Promise<CommentWriter | undefined>
  /** The keyed digest by which a writer is known. */
  keyOf(id: WriterId): Promise<string | undefined>
  ofComment(id: CommentId): Promise<CommentWriter | undefined>
  /** The keyed digest of the address that a comment came from, while it is kept. */
  addressKeyOf(id: CommentId): Promise<string | undefined>
  /** Those whom editors trust, with the names on their latest comments. */
  trusted(): Promise<readonly Pick<CommentWriter, 'id' | 'name'>[]>
  setTrust(id: WriterId, isTrusted: boolean, act: Act): Promise<void>

  contact(id: WriterId): Promise<WriterContact | undefined>
  confirm(id: WriterId, at: EpochMs): Promise<void>
  mute(id: WriterId, at: EpochMs): Promise<void>
  /** The writer of a comment that wants to hear of replies, if the address may be written to. */
  repliesTo(parentId: CommentId): Promise<WriterContact | undefined>
  /** The comment's writer no longer hears of its replies. */
  stopReplies(id: CommentId): Promise<void>

  notes(id: WriterId): Promise<readonly WriterNote[]>
  addNote(id: WriterId, text: string, act: Act): Promise<void>

  /** Those in force; newest first. */
  bans(kind: BanKind, at: EpochMs): Promise<readonly Ban[]>
  /** One that is in force already is changed. */
  ban(ban: NewBan, act: Act): Promise<BanId>
  lift(id: BanId, act: Act): Promise<boolean>

  record(id: WriterId): Promise<WriterRecord | undefined>
  /** Erases texts, names, addresses, contact and notes; empty places stay. @returns the number of comments erased */
  erase(id: WriterId, act: Act): Promise<number>
  /** Forgets at most `limit` things of each kind; `cut` shortens an address to its network. */
  forget(
    moments: ForgettingMoments,
    options: { readonly limit: number; cut(address: string): string },
  ): Promise<ForgottenCounts>
}
