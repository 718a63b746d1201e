import { addressKeyText } from '../comments/client-address.ts'
import type { ModerationCase } from '../comments/phases/moderation-case.ts'
import { textKey } from '../comments/text-key.ts'
import { writerKey } from '../comments/writer-key.ts'
import type { CommentDraft } from '../news/comment-form.ts'
import { type CommentSettings, windowOf } from '../news/comment-settings.ts'
import type { ArticleId, CommentId } from '../news/ids.ts'
import { DAY_MS, type EpochMs } from '../news/instant.ts'
import type { ClientAddress, CommentQuestion, Openness } from '../store/comment-store.ts'
import type { CommentWay } from './way-parts.ts'

/** The keyed digests by which the store knows who sent what. */
export interface Sender {
  readonly writerKey: string
  readonly address?: ClientAddress
  readonly textKey: string
}

/** The part of a way's options that digests need. */
type Keys = Pick<CommentWay, 'keyring'>

export function senderOf(way: Keys, draft: Pick<CommentDraft, 'name' | 'email' | 'text'>, address: string): Sender {
  const client = clientAddress(way, address)
  return {
    writerKey: writerKey(way.keyring, draft, client?.key ?? ''),
    ...(client && { address: client }),
    textKey: textDigest(way, draft.text),
  }
}

/** `undefined` for what is no address, such as a socket's path. */
export function clientAddress({ keyring }: Keys, address: string): ClientAddress | undefined {
  const network = addressKeyText(address)
  return network === undefined ? undefined : { text: address, key: keyring.digest('address', network) }
}

export function textDigest({ keyring }: Keys, text: string): string {
  return keyring.digest('text', textKey(text))
}

/** A text that wants to be judged, and who sent it. */
export interface AskedComment {
  readonly articleId: ArticleId
  readonly sender: Sender
  readonly settings: CommentSettings
  /** The comment that is being changed. */
  readonly except?: CommentId
}

/** What moderation must know of the past, and the lists that it goes by. */
export type Asked = Pick<ModerationCase, 'facts' | 'words' | 'names'> & {
  readonly openness: { readonly openness?: Openness }
}

export async function askStore(way: CommentWay, asked: AskedComment): Promise<Asked> {
  const { store, lists, clock } = way
  const now = clock()
  const [facts, words, names, openness] = await Promise.all([
    store.comments.ask(questionOf(asked, now)),
    lists.words(now),
    lists.names(),
    store.comments.openness(asked.articleId),
  ])
  return { facts, words, names, openness: openness === undefined ? {} : { openness } }
}

function questionOf({ articleId, sender, settings, except }: AskedComment, at: EpochMs): CommentQuestion {
  return {
    articleId,
    writerKey: sender.writerKey,
    ...(sender.address && { addressKey: sender.address.key }),
    textKey: sender.textKey,
    ...(except !== undefined && { except }),
    at,
    since: {
      address: at - windowOf(settings.addressLimit),
      article: at - windowOf(settings.articleLimit),
      site: at - windowOf(settings.siteLimit),
      history: at - settings.history.days * DAY_MS,
    },
  }
}
