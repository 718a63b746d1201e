import type { Keyring } from '../../base/keyring.ts'
import { cleanLine, cleanText } from '../../comments/clean-text.ts'
import { parseEmail } from '../../comments/email-address.ts'
import { textKey } from '../../comments/text-key.ts'
import { writerKey } from '../../comments/writer-key.ts'
import { guessedPlainText } from '../../feeds/plain-text.ts'
import { type ArticleId, type CommentId, ID_LIMIT, toId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { NewComment } from '../../store/comment-store.ts'
import type { Store } from '../../store/store.ts'
import type { ForeignComment } from './foreign-comments.ts'

/** What became of one comment of the file. */
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly id: CommentId; readonly number: number | undefined }
  | {
      readonly kind: 'refused'
      readonly reason: 'no-such-article' | 'empty' | 'duplicate' | 'not-shown' | 'no-comment' | 'no-date' | 'too-long'
    }

export interface ImportParts {
  readonly store: Store
  readonly keyring: Keyring
  readonly siteUrl: string
  readonly now: EpochMs
}

const LONGEST_TEXT = 30_000
const LONGEST_NAME = 60
const NAMELESS = 'زائر'
const LINE_END = /<br\s*\/?>|<\/p>|\r\n?|\n/i

/**
 * Brings comments of another system in, oldest first, so that their numbers follow their dates. A reply to a reply becomes one to
 * the comment above it; what was not shown there is left out; e-mail addresses tell writers apart and are not kept.
 */
export async function* importComments(
  parts: ImportParts,
  comments: readonly ForeignComment[],
): AsyncGenerator<readonly [ForeignComment, ImportOutcome]> {
  const parents = new Map(comments.map(({ key, parentKey }) => [key, parentKey]))
  const ids = new Map<string, CommentId>()
  const articles = new Map<string, ArticleId | undefined>()
  for (const comment of comments.toSorted((one, other) => (one.at || 0) - (other.at || 0))) {
    const { articleUrl } = comment
    if (!articles.has(articleUrl)) articles.set(articleUrl, await findArticle(parts, articleUrl))
    const parentId = ids.get(topOf(comment.key, parents))
    const outcome = await importOne(parts, comment, { articleId: articles.get(articleUrl), parentId })
    if (outcome.kind === 'imported' && parentId === undefined) ids.set(comment.key, outcome.id)
    yield [comment, outcome]
  }
}

/** The comment at the top of its thread; a circle of parents has none. */
function topOf(key: string, parents: ReadonlyMap<string, string | undefined>): string {
  const seen = new Set<string>()
  let top = key
  for (;;) {
    const parent = parents.get(top)
    if (parent === undefined || !parents.has(parent) || seen.has(parent)) return top
    seen.add(parent)
    top = parent
  }
}

/** By the address at its outlet, in its usual spellings, or by ours. */
async function findArticle({ store, siteUrl }: ImportParts, address: string): Promise<ArticleId | undefined> {
  const own = address.startsWith(`${siteUrl}/article/`)
    ? /^\d+/.exec(address.slice(siteUrl.length + 9))?.[0]
    : undefined
  if (own !== undefined && Number(own) >= 1 && Number(own) < ID_LIMIT) {
    return (await store.articles.byId(toId<ArticleId>(Number(own))))?.id
  }
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  url.hash = ''
  const rest = url.href.replace(/^https?:/, '').replace(/\/$/, '')
  for (const spelling of [url.href, `https:${rest}`, `https:${rest}/`, `http:${rest}`, `http:${rest}/`]) {
    const article = await store.articles.byCanonicalUrl(spelling)
    if (article) return article.id
  }
  return undefined
}

interface Place {
  readonly articleId: ArticleId | undefined
  readonly parentId: CommentId | undefined
}

async function importOne(parts: ImportParts, foreign: ForeignComment, place: Place): Promise<ImportOutcome> {
  const { articleId } = place
  if (foreign.standing === 'other') return refused('no-comment')
  if (foreign.standing === 'not-shown') return refused('not-shown')
  if (articleId === undefined) return refused('no-such-article')
  if (!(foreign.at >= 0 && foreign.at <= parts.now)) return refused('no-date')
  const text = textOf(foreign)
  if (text === '') return refused('empty')
  if (text.length > LONGEST_TEXT) return refused('too-long')
  const comment = newComment(parts, foreign, { ...place, articleId, text })
  if (await isThere(parts.store, comment)) return refused('duplicate')
  const added = await parts.store.comments.add(comment)
  if (added.kind === 'added') return { kind: 'imported', id: added.id, number: added.number }
  // A parent that an editor has taken back since: the reply stands for itself.
  const { parentId, ...alone } = comment
  const again = await parts.store.comments.add(alone)
  if (again.kind !== 'added') throw new Error(`an imported comment was not kept: ${again.kind}`)
  return { kind: 'imported', id: again.id, number: again.number }
}

type Refusal = Extract<ImportOutcome, { readonly kind: 'refused' }>

function refused(reason: Refusal['reason']): Refusal {
  return { kind: 'refused', reason }
}

function textOf({ markup }: ForeignComment): string {
  return cleanText(markup.split(LINE_END).map(guessedPlainText).join('\n')).text
}

function newComment(
  { keyring }: ImportParts,
  foreign: ForeignComment,
  { articleId, parentId, text }: Place & { readonly articleId: ArticleId; readonly text: string },
): NewComment {
  const name =
    Array.from(cleanLine(guessedPlainText(foreign.name)).text)
      .slice(0, LONGEST_NAME)
      .join('') || NAMELESS
  const email = parseEmail(foreign.email)
  return {
    articleId,
    ...(parentId === undefined ? {} : { parentId }),
    // Without an e-mail address a name is all there is: whoever bore it on that site.
    writerKey: writerKey(keyring, { name, ...(email ? { email } : {}) }, 'imported'),
    name,
    text,
    textKey: keyring.digest('text', textKey(text)),
    writtenAt: foreign.at,
    wantsReplies: false,
    result: { state: 'approved', verdicts: [] },
  }
}

/** Whether this writer said the same under this article. */
async function isThere(store: Store, { articleId, writerKey, textKey: key, writtenAt }: NewComment): Promise<boolean> {
  const since = { address: writtenAt, article: writtenAt, site: writtenAt, history: writtenAt }
  const { repeats } = await store.comments.ask({ articleId, writerKey, textKey: key, at: writtenAt, since })
  return repeats.here > 0
}
