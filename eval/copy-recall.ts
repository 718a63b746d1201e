import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { detectLanguage } from '../src/arabic/detect-language.ts'
import { readJsonLines } from '../src/base/json-lines.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../src/news/ids.ts'
import { DEFAULT_GROUPER_OPTIONS } from '../src/stories/grouping/grouper-options.ts'
import { createStoryGrouper } from '../src/stories/grouping/story-grouper.ts'
import { corpusPath } from './shared-corpora.ts'

/** Pairs of articles with their overlap counted exactly, and the articles, which come in the order of the file. */
const CORPORA = [
  { name: 'ant-multisource', articles: 'news/ant-multisource.dev.jsonl.gz' },
  { name: 'saudinewsnet', articles: 'news/saudinewsnet.jsonl.gz' },
] as const
/** Lower ends of the bands of exact Jaccard overlap; below the first, a pair need not be found. */
const BANDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const
const MUST_REACH = 0.99

/** A corpus of pairs, by the lower end of their band of overlap. */
interface Recall {
  readonly name: string
  readonly bands: ReadonlyMap<number, { pairs: number; found: number }>
  readonly articles: number
  /** Of one core: analysis, the search for copies (twice, for it is asked on its own), placing and adding. */
  readonly seconds: number
}

interface Row {
  readonly id: string
  readonly outlet: string
  readonly date: string
  readonly title: string
  readonly text: string
}

/**
 * Measures whether the search for copies compares each article with the earlier ones that have much of its text, as articles
 * stream in; prints a table for each corpus.
 *
 * @returns whether all corpora reach what they must
 */
export async function measureCopyRecall(): Promise<boolean> {
  const absent = CORPORA.filter(({ articles }) => !existsSync(corpusPath(articles)))
  if (absent.length > 0)
    throw new Error(`no corpus at ${absent.map(({ articles }) => corpusPath(articles)).join(', ')}`)
  let isReached = true
  for (const corpus of CORPORA) {
    const recall = await recallOf(corpus)
    console.log(recallTable(recall))
    isReached &&= shareFound(recall.bands.values()) >= MUST_REACH
  }
  return isReached
}

async function recallOf({ name, articles }: (typeof CORPORA)[number]): Promise<Recall> {
  const partners = await pairsOf(name)
  const grouper = createStoryGrouper(DEFAULT_GROUPER_OPTIONS)
  const numbers = new Map<string, number>()
  const outlets = new Map<string, number>()
  const bands = new Map(BANDS.map((band) => [band as number, { pairs: 0, found: 0 }]))
  let microseconds = 0
  for await (const row of readJsonLines<Row>(corpusPath(articles))) {
    const number = numbers.set(row.id, numbers.size + 1).size
    const candidate = candidateOf(row, numberedIn(outlets, row.outlet))
    const start = process.cpuUsage()
    const compared = new Set(grouper.compared(candidate))
    for (const [other, jaccard] of partners.get(row.id) ?? []) {
      const earlier = numbers.get(other)
      const band = bands.get(BANDS.findLast((from) => jaccard >= from) ?? 0)
      if (earlier === undefined || earlier === number || !band) continue
      band.pairs++
      if (compared.has(toId<ArticleId>(earlier))) band.found++
    }
    const { story, copyOf } = grouper.place(candidate)
    grouper.add({
      ...candidate,
      id: toId<ArticleId>(number),
      storyId: story === 'new' ? toId<StoryId>(number) : story,
      ...(copyOf && { copyOf: copyOf.originalId }),
    })
    const { user, system } = process.cpuUsage(start)
    microseconds += user + system
  }
  return { name, bands, articles: numbers.size, seconds: microseconds / 1e6 }
}

function candidateOf({ title, text, date, outlet }: Row, source: number) {
  const at = Date.parse(date)
  return {
    sourceId: toId<SourceId>(source),
    sourceName: outlet,
    language: detectLanguage(`${title} ${text}`),
    title,
    text,
    publishedAt: at,
    firstSeenAt: at,
  }
}

function numberedIn(numbers: Map<string, number>, name: string): number {
  const number = numbers.get(name) ?? numbers.size + 1
  numbers.set(name, number)
  return number
}

/** For each article the others that it has more than the least overlap with, both ways. */
async function pairsOf(
  name: string,
): Promise<ReadonlyMap<string, readonly (readonly [other: string, jaccard: number])[]>> {
  const file = createReadStream(corpusPath(`copies/ar-exact-overlap/${name}.tsv.gz`)).pipe(createGunzip())
  const partners = new Map<string, (readonly [string, number])[]>()
  for await (const line of createInterface({ input: file })) {
    const [a = '', b = '', , jaccard = ''] = line.split('\t')
    if (!(Number(jaccard) >= BANDS[0])) continue
    partners.set(a, [...(partners.get(a) ?? []), [b, Number(jaccard)]])
    partners.set(b, [...(partners.get(b) ?? []), [a, Number(jaccard)]])
  }
  return partners
}

function shareFound(bands: Iterable<{ readonly pairs: number; readonly found: number }>): number {
  let [pairs, found] = [0, 0]
  for (const band of bands) {
    pairs += band.pairs
    found += band.found
  }
  return found / pairs
}

function recallTable({ name, bands, articles, seconds }: Recall): string {
  const rows = [...bands].map(
    ([from, { pairs, found }]) => `| ${from.toFixed(1)} | ${pairs} | ${(found / pairs).toFixed(4)} |`,
  )
  const all = [...bands.values()].reduce((sum, { pairs }) => sum + pairs, 0)
  return `
${name}: ${articles} articles, ${Math.round(articles / seconds)} a second of one core

| Jaccard from | pairs | compared |
| --- | --- | --- |
${rows.join('\n')}
| all | ${all} | ${shareFound(bands.values()).toFixed(4)} |`
}
