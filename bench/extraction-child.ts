/**
 * `node extraction-child.ts READER FILE`: reads the pages of a JSON file, an array of decoded pages, again and again with one
 * reader, and prints the pages that it reads in a second of processor time, the median of the rounds after the first.
 */
import { readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { extractArticle } from '../src/extract/extract-article.ts'

const LEAST_ROUNDS = 5
/** Few pages are read more often, for their single readings scatter. */
const LEAST_READINGS = 600
const ADDRESS = 'https://bench.example/news/1'

const READERS: Readonly<Record<string, (html: string) => void>> = {
  ours(html) {
    extractArticle(html, { url: ADDRESS })
  },
  readability(html) {
    const { document } = parseHTML(html)
    try {
      new Readability(document).parse()
    } catch {
      // linkedom has no answer to some broken pages; the time until then counts.
    }
  },
}

function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const [name = '', file = ''] = process.argv.slice(2)
const read = READERS[name]
if (!read) throw new Error(`no reader ${name}`)
const pages = JSON.parse(readFileSync(file, 'utf8')) as readonly string[]
const rounds = 1 + Math.max(LEAST_ROUNDS, Math.ceil(LEAST_READINGS / pages.length))
const seconds = Array.from({ length: rounds }, () => processorSeconds(() => pages.forEach(read)))
const sorted = seconds.slice(1).toSorted((a, b) => a - b)
console.log(pages.length / (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN))
