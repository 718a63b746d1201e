import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findCredits } from '../src/facts/credits/find-credits.ts'
import { findDates } from '../src/facts/dates/find-dates.ts'
import { readFactText } from '../src/facts/fact-text.ts'
import { findFigures } from '../src/facts/figures/find-figures.ts'
import { findFacts } from '../src/facts/find-facts.ts'
import { findNames } from '../src/facts/names/find-names.ts'
import { findNumbers } from '../src/facts/numbers/find-numbers.ts'
import { findQuotations } from '../src/facts/quotes/find-quotations.ts'
import { findSpeechActs } from '../src/facts/speech/find-speech-acts.ts'
import { readSpeechText } from '../src/facts/speech/speech-text.ts'
import { toZonedTime } from '../src/news/zoned-time.ts'
import { factTexts } from './fact-texts.ts'
import type { Installed } from './peers/install-peers.ts'

/** Time for 400 words of text, in milliseconds. */
interface FactsFigures {
  readonly part: string
  readonly words: number
  readonly texts: number
  readonly ms: number
  /** Of python dateparser's search in the same texts, and how many times as long that is. */
  readonly dateparser?: number
  readonly ratio?: number
}

const ARTICLE_WORDS = 400
const ARTICLES = 200
/** The peer needs seconds where we need milliseconds. */
const PEER_ARTICLES = 20
const ROUNDS = 9

const reference = { published: toZonedTime(Date.UTC(2018, 3, 3, 9), 'Asia/Riyadh'), country: 'sa' }
const credits = { title: '', outlets: ['مرفأ نيوز'] }

/**
 * What finding facts costs: each finder on articles of 400 words, with its share of the reading that all of them need told
 * apart; all of them on texts of 400, 4,000 and 40,000 words; and the dates beside python dateparser in the same texts.
 *
 * @param corpus JSON Lines of articles, gzipped; where it is not at hand the demo edition is read
 */
export function benchFacts(corpus: string, peers: Installed): readonly FactsFigures[] {
  const articles = factTexts(corpus, { count: ARTICLES, words: ARTICLE_WORDS })
  return [...finderRows(articles), ...lengthRows(corpus), datesBesidePeer(articles.slice(0, PEER_ARTICLES), peers)]
}

function finderRows(articles: readonly string[]): readonly FactsFigures[] {
  const read = articles.map((text) => {
    const words = readFactText(text)
    const marked = readSpeechText(words)
    return { text: words, marked, numbers: findNumbers(words), speech: findSpeechActs(marked) }
  })
  const row = (part: string, work: () => void): FactsFigures => ({
    part,
    words: ARTICLE_WORDS,
    texts: articles.length,
    ms: rounded(medianTime(work) / articles.length),
  })
  return [
    row('words and sentences', () => articles.forEach(readFactText)),
    row('numbers', () => read.forEach(({ text }) => void findNumbers(text))),
    row('quotation marks', () => read.forEach(({ text }) => void readSpeechText(text))),
    row('speech acts', () => read.forEach(({ marked }) => void findSpeechActs(marked))),
    row('dates', () => read.forEach(({ text, numbers }) => void findDates(text, { numbers, reference }))),
    row('figures', () => read.forEach(({ text, numbers, speech }) => void findFigures(text, { numbers, speech }))),
    row('names', () => read.forEach(({ text }) => void findNames(text))),
    row('quotations', () => read.forEach(({ marked, speech }) => void findQuotations(marked, speech))),
    row('credits', () => read.forEach(({ text }) => void findCredits(text, { ...credits, bodyStart: 0 }))),
  ]
}

function lengthRows(corpus: string): readonly FactsFigures[] {
  return [1, 10, 100].map((times) => {
    const words = ARTICLE_WORDS * times
    const texts = factTexts(corpus, { count: Math.ceil(ARTICLES / times), words })
    const ms = medianTime(() => texts.forEach(findAll)) / (texts.length * times)
    return { part: 'all, for 400 words', words, texts: texts.length, ms: rounded(ms) }
  })
}

function findAll(text: string): void {
  const running = { text, parts: [{ place: { block: 0, item: 0 }, start: 0, end: text.length }] }
  findFacts(running, { reference, credits })
}

function datesBesidePeer(texts: readonly string[], peers: Installed): FactsFigures {
  const ms =
    medianTime(() =>
      texts.forEach((text) => {
        const read = readFactText(text)
        findDates(read, { numbers: findNumbers(read), reference })
      }),
    ) / texts.length
  const row = { part: 'dates, from the text on', words: ARTICLE_WORDS, texts: texts.length, ms: rounded(ms) }
  if (peers.kind === 'not-installed') return row
  const dateparser = dateparserTime(texts, join(peers.folder, 'bin/python')) / texts.length
  return { ...row, dateparser: rounded(dateparser), ratio: Math.round(dateparser / ms) }
}

/** Milliseconds of processor time for all of the texts, its start apart. */
function dateparserTime(texts: readonly string[], python: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-bench-'))
  try {
    const file = join(folder, 'texts.json')
    writeFileSync(file, JSON.stringify(texts))
    const script = join(import.meta.dirname, 'peers/dateparser-speed.py')
    return Number(execFileSync(python, ['-B', '-W', 'ignore', script, file], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds of processor time, the median of the rounds after the first. */
function medianTime(work: () => void): number {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  const sorted = times.slice(1).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
