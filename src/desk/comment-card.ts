import { compileWordList, type WordList } from '../comments/find-banned-words.ts'
import type { Comment, CommentRevision, CommentWriter } from '../news/comment.ts'
import type { AccountId, WriterId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Store } from '../store/store.ts'
import { findOffences, type Offence } from './find-offences.ts'

/** A comment with what an editor needs beside it to decide. */
export interface CommentCard {
  readonly comment: Comment
  readonly writer?: CommentWriter
  /** What it replies to. */
  readonly parent?: Comment
  readonly earlier: readonly CommentRevision[]
  readonly decidedByName?: string
  readonly offences: readonly Offence[]
}

const NO_WORDS: WordList = compileWordList([])

/** Gathers the cards of a page. */
export async function loadCards(
  store: Store,
  comments: readonly Comment[],
  now: EpochMs,
): Promise<readonly CommentCard[]> {
  const words = comments.some(hasBannedWords) ? await bannedWords(store, now) : NO_WORDS
  const names = await accountNames(store, comments)
  const writers = await writersOf(store, comments)
  return await Promise.all(
    comments.map(async (comment) => {
      const parent = comment.parentId && (await store.comments.byId(comment.parentId))
      const writer = writers.get(comment.writerId)
      const decidedByName = comment.decidedBy && names.get(comment.decidedBy)
      return {
        comment,
        ...(writer && { writer }),
        ...(parent && { parent }),
        ...(decidedByName !== undefined && { decidedByName }),
        earlier: comment.revision > 1 ? await earlierTexts(store, comment) : [],
        offences: findOffences(comment, words),
      }
    }),
  )
}

/** The words that are banned now, ready for search. */
async function bannedWords(store: Store, now: EpochMs): Promise<WordList> {
  const bans = await store.writers.bans('word', now)
  return compileWordList(bans.map(({ value, verdict }) => ({ word: value, verdict })))
}

function hasBannedWords({ verdicts }: Comment): boolean {
  return verdicts.some(({ phase, verdict }) => phase === 'words' && verdict !== 'pass')
}

async function accountNames(store: Store, comments: readonly Comment[]): Promise<ReadonlyMap<AccountId, string>> {
  if (comments.every(({ decidedBy }) => decidedBy === undefined)) return new Map()
  return new Map((await store.accounts.list()).map(({ id, name }) => [id, name]))
}

async function writersOf(store: Store, comments: readonly Comment[]): Promise<ReadonlyMap<WriterId, CommentWriter>> {
  const ids = [...new Set(comments.map(({ writerId }) => writerId))]
  const writers = await Promise.all(ids.map(async (id) => await store.writers.byId(id)))
  return new Map(writers.flatMap((writer) => (writer ? [[writer.id, writer]] : [])))
}

/** The store keeps the latest text among the revisions too, or does not: what is earlier has a lower number. */
async function earlierTexts(store: Store, { id, revision }: Comment): Promise<readonly CommentRevision[]> {
  return (await store.comments.revisions(id)).filter((earlier) => earlier.revision < revision)
}
