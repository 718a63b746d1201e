import { seededRandom } from '../src/base/seeded-random.ts'
import { compileWordList, type WordList } from '../src/comments/find-banned-words.ts'
import { compileKnownNames } from '../src/comments/known-names.ts'
import { moderateComment } from '../src/comments/moderate-comment.ts'
import { readCommentForm } from '../src/comments/read-comment-form.ts'
import { DEFAULT_COMMENT_SETTINGS as SETTINGS } from '../src/news/comment-settings.ts'
import { inventNews } from './invented-news.ts'

const LETTERS = 3000
const LISTS = [0, 100, 5000]
const ROUNDS = 300
const LONGEST_WORD = 5
const ALPHABET = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي')
const NAMES = compileKnownNames({ site: ['نشرة'], desk: [], trusted: [] })
const QUIET = {
  recent: { address: 0, article: 0, site: 0 },
  repeats: { here: 0, elsewhere: 0 },
  history: { approved: 0, rejected: 0 },
}

/** Milliseconds, median and 99th in a hundred, from a form of the longest text to its moderation, with lists of any length. */
export function benchModeration(): readonly object[] {
  const texts = longTexts()
  return LISTS.map((count) => {
    const started = performance.now()
    const words = inventedList(count)
    const compiled = performance.now() - started
    for (const text of texts) moderateText(text, words)
    const times = texts.map((text) => timed(() => moderateText(text, words))).toSorted((a, b) => a - b)
    const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100
    return { listed: count, letters: LETTERS, compileMs: Math.round(compiled), medianMs: at(0.5), p99Ms: at(0.99) }
  })
}

function longTexts(): readonly string[] {
  const news = inventNews(ROUNDS)
  return Array.from({ length: ROUNDS }, () => {
    const { text } = news.next().value
    return text.repeat(Math.ceil(LETTERS / text.length)).slice(0, LETTERS)
  })
}

function inventedList(count: number): WordList {
  const random = seededRandom(count)
  const pick = () => ALPHABET[Math.floor(random() * ALPHABET.length)]
  const word = () => Array.from({ length: 3 + Math.floor(random() * LONGEST_WORD) }, pick).join('')
  return compileWordList(Array.from({ length: count }, () => ({ word: word(), verdict: 'hold' })))
}

function moderateText(text: string, words: WordList): void {
  const read = readCommentForm({ name: 'سارة', text }, SETTINGS)
  if (read.kind !== 'read') throw new Error(`the bench's text was not read: ${JSON.stringify(read.problems)}`)
  const article = { publishedAt: 0, openness: 'open' as const }
  moderateComment({
    draft: read.draft,
    article,
    facts: QUIET,
    words,
    names: NAMES,
    settings: SETTINGS,
    isConfirmed: false,
    now: 0,
  })
}

function timed(run: () => void): number {
  const started = performance.now()
  run()
  return performance.now() - started
}
