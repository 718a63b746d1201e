import { createKeyring } from '../../src/base/keyring.ts'
import { compileWordList } from '../../src/comments/find-banned-words.ts'
import { compileKnownNames } from '../../src/comments/known-names.ts'
import { moderateComment } from '../../src/comments/moderate-comment.ts'
import { parseCommentSettings } from '../../src/comments/parse-comment-settings.ts'
import { parseProof } from '../../src/comments/parse-proof.ts'
import { readCommentForm } from '../../src/comments/read-comment-form.ts'
import { textKey } from '../../src/comments/text-key.ts'
import { isRightAnswer, readCode } from '../../src/comments/verification-code.ts'
import { extractArticle } from '../../src/extract/extract-article.ts'
import { discoverFeeds } from '../../src/feeds/discover-feeds.ts'
import { parseOpml } from '../../src/feeds/opml.ts'
import { parseFeed } from '../../src/feeds/parse-feed.ts'
import { readListing } from '../../src/feeds/read-listing.ts'
import { sitemapsInRobots } from '../../src/feeds/sitemaps-in-robots.ts'
import { decodeText } from '../../src/fetch/decode-text.ts'
import { DEFAULT_COMMENT_SETTINGS } from '../../src/news/comment-settings.ts'
import { FACT_TARGETS, type FactTargetName } from './fact-targets.ts'

const URL = 'https://marsad.example/x'
const SEEN_AT = Date.UTC(2024, 3, 3)
const KEYRING = createKeyring(new Uint8Array(32))

/** An article whose comments nothing refuses. */
const OPEN_ARTICLE = {
  article: { publishedAt: SEEN_AT, openness: 'open' as const },
  facts: {
    recent: { address: 0, article: 0, site: 0 },
    repeats: { here: 0, elsewhere: 0 },
    history: { approved: 0, rejected: 0 },
  },
  names: compileKnownNames({ site: ['نشرة'], desk: [], trusted: [] }),
  settings: { ...DEFAULT_COMMENT_SETTINGS, shortestText: 0, longestText: 1_000_000, linksRefused: 1_000_000 },
  isConfirmed: false,
  now: SEEN_AT,
}

export type TargetName = 'feed' | 'sitemap' | 'listing' | 'page' | 'comment' | FactTargetName

/** What is fed with mutants: every door that reads text from outside. */
export const TARGETS: Readonly<Record<TargetName, (text: string) => void>> = {
  ...FACT_TARGETS,
  feed: (text) => {
    parseFeed(text, { url: URL, linkHeader: text.slice(0, 2000) })
    parseOpml(text)
  },
  sitemap: (text) => {
    parseFeed(text, { url: URL, freshSince: SEEN_AT })
    sitemapsInRobots(text, URL)
  },
  listing: (text) => {
    readListing(text, { url: URL, rule: { item: 'div.teaser a' } })
    discoverFeeds(text, URL)
  },
  page: (text) => {
    extractArticle(text, { url: URL, seenAt: SEEN_AT })
  },
  comment: (text) => {
    const lines = text.split('\n', 4)
    const fields = { text, name: lines[0] ?? '', email: lines[1] ?? '', parent: lines[2] ?? '' }
    readCommentForm(fields, DEFAULT_COMMENT_SETTINGS)
    parseCommentSettings({ longestText: lines[3] ?? '' })
    const draft = { name: fields.name, text, turned: [] }
    moderateComment({ draft, ...OPEN_ARTICLE, words: compileWordList([{ word: text.slice(0, 40), verdict: 'hold' }]) })
    textKey(text)
    readCode(text, { keyring: KEYRING, now: SEEN_AT })
    isRightAnswer({ nonce: 'nonce', digits: '04719' }, { typed: text, language: 'ar' })
    parseProof(text)
    parseProof(Buffer.from(text).toString('base64'))
  },
}

export function isFactTarget(name: TargetName): name is FactTargetName {
  return Object.hasOwn(FACT_TARGETS, name)
}

/** Whatever bytes come, they become text. */
export function decodeMutant(bytes: Uint8Array): string {
  return decodeText(bytes, { kind: 'html' }).text
}
