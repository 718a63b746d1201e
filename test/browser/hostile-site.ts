import assert from 'node:assert/strict'
import { readCode } from '../../src/comments/verification-code.ts'
import type { ArticleContent } from '../../src/news/article.ts'
import type { Block } from '../../src/news/block.ts'
import type { ArticleId, CommentId, SourceId } from '../../src/news/ids.ts'
import { HOUR_MS, MINUTE_MS } from '../../src/news/instant.ts'
import { indexTerms } from '../../src/search/index-terms.ts'
import { addForTest, commentForTest } from '../../src/store/commented-store-for-test.ts'
import { type CommentSite, openCommentSite } from '../comment-site.ts'
import { tokenIn } from '../comment-site-for-test.ts'
import { HOSTILE_TEXTS, type HostileText } from '../fixtures/hostile-texts.ts'

/** A newsroom in which every field that a stranger can fill holds a hostile text. */
export interface HostileSite {
  readonly site: CommentSite
  /** Of an outlet that is hostile itself: each text stands in every field of one of them. */
  readonly articles: readonly HostileArticle[]
  /** Its comments came in through the form. */
  readonly sent: CommentedArticle
  /** Its comments stand in the store as an import might leave them: nobody cleaned their texts. */
  readonly raw: CommentedArticle
  readonly references: readonly string[]
}

export interface HostileArticle {
  readonly id: ArticleId
  readonly texts: readonly HostileText[]
}

export interface CommentedArticle {
  readonly id: ArticleId
  readonly comments: readonly { readonly id: CommentId; readonly hostile: HostileText }[]
}

const TEXTS_AN_ARTICLE = 12
/** More than a test sends. */
const MANY = { count: 100_000, minutes: 10 }
const MODERATOR = 'ليلى'

export async function openHostileSite(): Promise<HostileSite> {
  const site = await openCommentSite()
  await site.change({ addressLimit: MANY, articleLimit: MANY, siteLimit: MANY, linksRefused: 1000 })
  const sourceId = await addHostileOutlet(site)
  const articles = await addHostileArticles(site, sourceId)
  const sent = { id: site.article.id, comments: await sendComments(site) }
  const raw = await addRawComments(site)
  await fillDesk(site, raw)
  await approveAll(site)
  const references = await addReports(site, raw)
  // A page may be a second old.
  site.now += MINUTE_MS
  return { site, articles, sent, raw, references }
}

async function addHostileOutlet({ store, now }: CommentSite): Promise<SourceId> {
  const siteUrl = 'https://www.evil-courier.example/'
  const name = HOSTILE_TEXTS.slice(0, 5)
    .map(({ text }) => text)
    .join(' ')
  const outlet = {
    name,
    country: 'jo',
    language: 'ar',
    siteUrl,
    feeds: [{ url: `${siteUrl}feed`, kind: 'feed' as const }],
  }
  return (await store.sources.add(outlet, now)).source.id
}

async function addHostileArticles({ store, now }: CommentSite, sourceId: SourceId): Promise<HostileSite['articles']> {
  const articles: HostileArticle[] = []
  for (let start = 0; start < HOSTILE_TEXTS.length; start += TEXTS_AN_ARTICLE) {
    const texts = HOSTILE_TEXTS.slice(start, start + TEXTS_AN_ARTICLE)
    const content = articleOf(
      texts.map(({ text }) => text.toWellFormed()),
      now - HOUR_MS - start * MINUTE_MS,
    )
    const { article } = await store.articles.save({
      sourceId,
      canonicalUrl: `https://www.evil-courier.example/${start}?${content.keywords[0]}`,
      seenAt: now,
      content,
      terms: indexTerms({ ...content, text: content.title }),
      placement: { story: 'new', becomesLead: true, because: [] },
    })
    articles.push({ id: article.id, texts })
  }
  return articles
}

/** An article that says nothing else, in any of its fields. */
function articleOf(texts: readonly string[], at: number): ArticleContent {
  const all = texts.join(' ')
  const blocks = texts.flatMap((text): readonly Block[] => [
    { kind: 'paragraph', text, links: [{ start: 0, end: text.length, url: text }] },
    { kind: 'cross-head', text },
    { kind: 'quote', text, by: text },
    { kind: 'list', ordered: false, items: [text] },
    { kind: 'figure', imageUrl: text, alt: text, caption: text, credit: text },
    { kind: 'table', caption: text, header: [text], rows: [[text]] },
    { kind: 'embed-link', url: text, title: text },
  ])
  return {
    title: all,
    lead: all,
    blocks,
    bylines: texts,
    credits: texts,
    dateline: { place: all, outlet: all },
    published: { at, precision: 'minute', evidence: 'visible-text', text: all, confidence: 0.4 },
    language: 'ar',
    section: all,
    keywords: texts,
    imageUrl: all,
  }
}

/** What a name may hold of a text; letters after it, for a name is not made of signs alone. */
export function hostileName({ text }: HostileText): string {
  return `${Array.from(text).slice(0, 50).join('')} س`
}

/** Sends each text as a reader would; the code is read from the form's token. */
async function sendComments(site: CommentSite): Promise<CommentedArticle['comments']> {
  for (const [index, hostile] of HOSTILE_TEXTS.entries()) {
    const answer = await sendHostileForm(site, {
      hostile,
      number: index,
      email: index % 20 === 0 ? `salma${index}@reader.example` : '',
    })
    assert.equal(answer.status, 303, `${hostile.tries}: ${await answer.text()}`)
  }
  const queue = await site.store.comments.queue({ state: 'pending', order: 'oldest', limit: 1000 })
  assert.equal(queue.length, HOSTILE_TEXTS.length)
  return queue.map(({ id }, index) => ({ id, hostile: HOSTILE_TEXTS[index] as HostileText }))
}

async function sendHostileForm(
  site: CommentSite,
  { hostile, number, email }: { readonly hostile: HostileText; readonly number: number; readonly email: string },
): Promise<Response> {
  const { address, article, keyring } = site
  const token = tokenIn(await (await fetch(`${address}/article/${article.id}`)).text())
  const reading = readCode(token, { keyring, now: site.now })
  assert.ok(reading.kind === 'valid')
  site.write()
  const { digits } = reading.code
  const fields = { name: hostileName(hostile), text: `${hostile.text}\nالنص رقم ${number}`, email, token, code: digits }
  const replies: Readonly<Record<string, string>> = email === '' ? {} : { replies: '1' }
  return await fetch(`${address}/article/${article.id}/comments`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...fields, ...replies }),
  })
}

async function addRawComments(site: CommentSite): Promise<CommentedArticle> {
  const { store, now } = site
  const { id: articleId } = await site.addArticle({ title: 'مقال لا يُنظَّف تعليقه' })
  const comments: { id: CommentId; hostile: HostileText }[] = []
  for (const [index, hostile] of HOSTILE_TEXTS.entries()) {
    const text = hostile.text.toWellFormed()
    const verdicts = [{ phase: 'words', verdict: 'hold', reason: 'banned-words', detail: text } as const]
    const added = await addForTest(
      store,
      commentForTest(articleId, {
        name: text,
        text,
        textKey: `raw ${index}`,
        writtenAt: now,
        address: { text: '198.51.100.7', key: 'address of the raw' },
        result: { state: 'pending', verdicts, heldBy: 'words', reason: 'banned-words' },
      }),
    )
    comments.push({ id: added.id, hostile })
  }
  return { id: articleId, comments }
}

/** What the desk keeps beside the comments: notes, bans, policies, and accounts. */
async function fillDesk(site: CommentSite, raw: CommentedArticle): Promise<void> {
  const { store, now } = site
  const act = { byName: HOSTILE_TEXTS[0]?.text ?? '', at: now }
  const [first] = raw.comments
  const writer = first && (await store.writers.ofComment(first.id))
  assert.ok(writer)
  for (const { text } of HOSTILE_TEXTS) {
    const word = text.toWellFormed()
    await store.writers.addNote(writer.id, word, act)
    await store.writers.ban({ kind: 'word', value: word, verdict: 'hold', note: word }, act)
  }
  await store.writers.ban({ kind: 'writer', value: String(writer.id), verdict: 'hold', note: act.byName }, act)
  await store.settings.savePolicy(HOSTILE_TEXTS.map(({ text }) => text.toWellFormed()).join('\n\n'), act)
}

async function approveAll({ store, now }: CommentSite): Promise<void> {
  const queue = await store.comments.queue({ state: 'pending', order: 'oldest', limit: 1000 })
  const ids = queue.map(({ id }) => id)
  await store.comments.decide(ids, { state: 'approved' }, { act: { byName: MODERATOR, at: now } })
}

async function addReports({ store, now }: CommentSite, raw: CommentedArticle): Promise<readonly string[]> {
  const references: string[] = []
  for (const [index, { id, hostile }] of raw.comments.entries()) {
    const reference = `RPRT-${String(index).padStart(4, '0')}`
    const detail = hostile.text.toWellFormed()
    const added = await store.reports.add({ reference, commentId: id, reason: 'other', detail, at: now })
    assert.equal(added.kind, 'added')
    references.push(reference)
  }
  return references
}
