import { parseEmail } from '../comments/email-address.ts'
import { compileWordList } from '../comments/find-banned-words.ts'
import { compileKnownNames } from '../comments/known-names.ts'
import { moderateComment } from '../comments/moderate-comment.ts'
import { sealContact } from '../comments/sealed-contact.ts'
import { textKey } from '../comments/text-key.ts'
import { writerKey } from '../comments/writer-key.ts'
import type { Act } from '../news/account.ts'
import type { CommentFacts, ModerationResult } from '../news/comment-moderation.ts'
import { DEFAULT_COMMENT_SETTINGS } from '../news/comment-settings.ts'
import type { CommentId } from '../news/ids.ts'
import { type EpochMs, MINUTE_MS } from '../news/instant.ts'
import { DEMO_COMMENTS, type DemoComment } from '../press/demo/demo-comment-texts.ts'
import type { ArticleSummary } from '../store/article-store.ts'
import type { NewsroomParts } from './newsroom-parts.ts'

/** The demo edition has fewer. */
const MOST_ARTICLES = 500
/** An invented editor. */
const EDITOR = 'ليان الناصر'
const REFERENCE = 'NR-DEM0-0001'
const NOTHING_KNOWN: CommentFacts = {
  recent: { address: 0, article: 0, site: 0 },
  repeats: { here: 0, elsewhere: 0 },
  history: { approved: 0, rejected: 0 },
}

type Demo = Pick<NewsroomParts, 'store' | 'keyring'> & { readonly now: EpochMs }

/** Lets the invented readers of the demo edition write, and its editor decide. */
export async function addDemoComments(demo: Demo): Promise<void> {
  const articles = await demo.store.articles.list({ limit: MOST_ARTICLES })
  for (const [title, comments] of Object.entries(DEMO_COMMENTS)) {
    const article = articles.find((one) => one.title.includes(title))
    if (article) await addComments(demo, article, comments)
  }
}

async function addComments(demo: Demo, article: ArticleSummary, comments: readonly DemoComment[]): Promise<void> {
  const ids: (CommentId | undefined)[] = []
  for (const comment of comments) {
    const parentId = comment.answers === undefined ? undefined : ids[comment.answers]
    const id = await addComment(demo, article, { comment, parentId, host: ids.length + 1 })
    ids.push(id)
    if (id !== undefined) await decide(demo, id, { comment, article })
  }
}

async function addComment(
  { store, keyring, now }: Demo,
  article: ArticleSummary,
  {
    comment,
    parentId,
    host,
  }: { readonly comment: DemoComment; readonly parentId: CommentId | undefined; readonly host: number },
): Promise<CommentId | undefined> {
  const { name, text } = comment
  const email = comment.email === undefined ? undefined : parseEmail(comment.email)
  const address = `192.0.2.${host}`
  const added = await store.comments.add({
    articleId: article.id,
    ...(parentId !== undefined && { parentId }),
    writerKey: writerKey(keyring, { name, ...(email && { email }) }, address),
    ...(email && { contact: sealContact(keyring, email.address) }),
    name,
    text,
    textKey: keyring.digest('text', textKey(text)),
    address: { text: address, key: keyring.digest('address', address) },
    writtenAt: Math.min(article.publishedAt + comment.after * MINUTE_MS, now),
    wantsReplies: false,
    result: judged(comment, now),
  })
  return added.kind === 'added' ? added.id : undefined
}

/** As on the site, where every comment waits for an editor. */
function judged({ name, text }: DemoComment, now: EpochMs): ModerationResult {
  const moderation = moderateComment({
    draft: { name, text, turned: [] },
    article: { publishedAt: now },
    facts: NOTHING_KNOWN,
    words: compileWordList([]),
    names: compileKnownNames({ site: [], desk: [EDITOR], trusted: [] }),
    settings: DEFAULT_COMMENT_SETTINGS,
    isConfirmed: false,
    now,
  })
  return moderation.kind === 'kept' ? moderation.result : { state: 'pending', verdicts: [moderation.verdict] }
}

async function decide(
  { store, now }: Demo,
  id: CommentId,
  { comment, article }: { readonly comment: DemoComment; readonly article: ArticleSummary },
): Promise<void> {
  const { state, covered, report, text } = comment
  const at = Math.min(article.publishedAt + (comment.after + 7) * MINUTE_MS, now)
  const act: Act = { byName: EDITOR, at }
  if (state === 'rejected') await store.comments.decide([id], { state, reason: 'irrelevant' }, { act })
  if (state === 'approved' || state === 'withdrawn') await store.comments.decide([id], { state: 'approved' }, { act })
  if (state === 'withdrawn') await store.comments.withdraw(id, at)
  const from = covered === undefined ? -1 : text.indexOf(covered)
  if (from >= 0) await store.comments.redact(id, [{ from, to: from + (covered?.length ?? 0) }], act)
  if (report) await store.reports.add({ ...report, reference: REFERENCE, commentId: id, at })
}
