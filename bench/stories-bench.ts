import { seededRandom } from '../src/base/seeded-random.ts'
import { NO_FACTS } from '../src/news/article-facts.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../src/news/ids.ts'
import { DAY_MS, type EpochMs } from '../src/news/instant.ts'
import type { GroupingCandidate } from '../src/stories/grouping/grouping-article.ts'
import { createStoryGrouper, type StoryGrouper } from '../src/stories/grouping/story-grouper.ts'
import { type InventedArticle, inventNews } from './invented-news.ts'

/** Articles measured at each size. */
const MEASURED = 2000
/** One a minute: a window of seven days is full after ten thousand. */
const A_DAY = 1440
const OUTLETS = 60
/** As in real news of several outlets: two in five report what another has reported. */
const RETOLD = 0.4
/** Events that are still told anew. */
const EVENTS = 200
/** Names that an event brings, and words of an article that no other has. */
const EVENT_NAMES = 8
const OWN_WORDS = 4
const LETTERS = [...'بتجحدرسشعفقكلمنهوي']
const FIRST_DAY = Date.UTC(2026, 0, 1)

interface StoriesFigures {
  /** Articles that went through before. */
  readonly articles: number
  readonly inWindow: number
  /** Processor time of preparing, placing and adding one. */
  readonly msEach: number
  readonly aSecond: number
  /** Of the first size's time. */
  readonly ratio: number
  /** Memory of the whole grouping, and of one article in its window. */
  readonly mebibytes: number
  readonly kibibytesEach: number
  /** Of those measured, in hundredths: that joined a story. */
  readonly joined: number
}

/** What it costs to group an article after so many have gone through the window: the time must not grow with their number. */
export function benchStories(sizes: readonly number[]): readonly StoriesFigures[] {
  const stream = new Stream()
  const before = memoryInUse()
  const rows: StoriesFigures[] = []
  for (const articles of sizes) {
    while (stream.taken < articles) stream.take()
    const bytes = memoryInUse() - before
    const [began, started] = [stream.joined, process.cpuUsage()]
    const invented = Array.from({ length: MEASURED }, () => stream.next())
    const inventing = process.cpuUsage(started)
    for (const candidate of invented) stream.take(candidate)
    const { user, system } = process.cpuUsage(started)
    const msEach = (user + system - inventing.user - inventing.system) / MEASURED / 1000
    rows.push({
      articles,
      inWindow: stream.grouper.size,
      msEach: Math.round(msEach * 1000) / 1000,
      aSecond: Math.round(1000 / msEach),
      ratio: Math.round((msEach / (rows[0]?.msEach ?? msEach)) * 100) / 100,
      mebibytes: Math.round(bytes / 2 ** 20),
      kibibytesEach: Math.round((bytes / 2 ** 10 / stream.grouper.size) * 10) / 10,
      joined: Math.round(((stream.joined - began) / MEASURED) * 100),
    })
  }
  return rows
}

/** Invented news in time order, placed as they come. */
class Stream {
  readonly grouper: StoryGrouper = createStoryGrouper()
  taken = 0
  joined = 0
  #stories = 0
  #told = 0
  readonly #random = seededRandom(11)
  readonly #news = inventNews(5)
  readonly #events: { readonly told: InventedArticle; readonly names: string }[] = []

  /** The next article; vocabulary grows with each, and with each event. */
  next(): GroupingCandidate {
    const { title, text } = this.#news.next().value
    const isRetold = this.#random() < RETOLD && this.#events.length > 0
    const event = isRetold ? this.#events[Math.floor(this.#random() * this.#events.length)] : undefined
    const own = event ?? { told: { id: '', title, text }, names: this.#words(EVENT_NAMES) }
    if (!event) {
      this.#events.push(own)
      if (this.#events.length > EVENTS) this.#events.shift()
    }
    const at = FIRST_DAY + this.#told++ * (DAY_MS / A_DAY)
    return this.#report(own, { text, at })
  }

  take(candidate: GroupingCandidate = this.next()): void {
    const { story, copyOf } = this.grouper.place(candidate)
    if (story !== 'new') this.joined++
    const storyId = story === 'new' ? toId<StoryId>(++this.#stories) : story
    const id = toId<ArticleId>(++this.taken)
    this.grouper.add({ ...candidate, id, storyId, ...(copyOf && { copyOf: copyOf.originalId }) })
  }

  #report(
    { told, names }: { readonly told: InventedArticle; readonly names: string },
    own: { readonly text: string; readonly at: EpochMs },
  ): GroupingCandidate {
    const [first = ''] = told.text.split('\n\n')
    const words = `${first} ${names}`.split(' ').toSorted(() => this.#random() - 0.5)
    const title = `${names.split(' ').slice(0, 2).join(' ')} ${told.title}`
    const end = title.indexOf(' ', title.indexOf(' ') + 1)
    const name = { kind: 'person' as const, key: title.slice(0, end), name: title.slice(0, end), start: 0, end }
    return {
      sourceId: toId<SourceId>(1 + Math.floor(this.#random() * OUTLETS)),
      language: 'ar',
      title,
      text: `${words.join(' ')} ${this.#words(OWN_WORDS)}\n\n${own.text}`,
      facts: { ...NO_FACTS, names: [name] },
      publishedAt: own.at,
      firstSeenAt: own.at,
    }
  }

  #words(count: number): string {
    const letter = () => LETTERS[Math.floor(this.#random() * LETTERS.length)] ?? ''
    return Array.from({ length: count }, () => Array.from({ length: 6 }, letter).join('')).join(' ')
  }
}

function memoryInUse(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
