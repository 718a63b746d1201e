import { type StoryId, toId } from '../src/news/ids.ts'
import { DAY_MS } from '../src/news/instant.ts'
import type { NameMention } from '../src/news/name-mention.ts'
import { createSagaLinker } from '../src/stories/sagas/saga-linker.ts'
import type { SagaReport } from '../src/stories/sagas/saga-report.ts'
import { inventNews } from './invented-news.ts'

/** Stories measured at each size. */
const MEASURED = 2000
const NAMES = 8
const FIRST_DAY = Date.UTC(2026, 0, 1)
/** However many stories come, they come in this time: none is old enough to be forgotten. */
const SPAN = 25 * DAY_MS

/** Milliseconds of linking one story to so many earlier ones, and bytes of memory that each of these takes. */
export function benchSagas(sizes: readonly number[]): readonly object[] {
  const largest = Math.max(...sizes)
  const linker = createSagaLinker()
  const reports = inventReports(largest + sizes.length * MEASURED)
  const before = memoryInUse()
  const rows: object[] = []
  for (const size of sizes) {
    while (linker.size < size) linker.add(linker.link(reports.next().value))
    const bytes = memoryInUse() - before
    const started = process.cpuUsage()
    for (let done = 0; done < MEASURED; done++) linker.add(linker.link(reports.next().value))
    const { user, system } = process.cpuUsage(started)
    rows.push({
      stories: size,
      msEach: Math.round((user + system) / MEASURED) / 1000,
      bytesEach: Math.round(bytes / size),
    })
  }
  return rows
}

function* inventReports(count: number): Generator<SagaReport, never> {
  const news = inventNews(3)
  for (let number = 1; ; number++) {
    const { title, text } = news.next().value
    const at = FIRST_DAY + Math.floor((number / count) * SPAN)
    yield {
      storyId: toId<StoryId>(number),
      language: 'ar',
      title,
      text,
      publishedAt: at,
      firstSeenAt: at,
      outlets: 1 + (number % 2),
      facts: { names: namesOf(text), dates: [] },
    }
  }
}

/** Any words will do: names are told by whoever finds them. */
function namesOf(text: string): readonly NameMention[] {
  const words = text.split(/\s+/)
  return Array.from({ length: NAMES }, (_, at) => {
    const name = words.slice(at * 7, at * 7 + 2).join(' ')
    return { kind: 'person', key: name, name, start: 0, end: name.length }
  })
}

function memoryInUse(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
