import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { findFacts } from '../src/facts/find-facts.ts'
import type { Article } from '../src/news/article.ts'
import { type ArticleId, type SourceId, type StoryId, toId } from '../src/news/ids.ts'
import type { EpochMs } from '../src/news/instant.ts'
import { runningText } from '../src/news/running-text.ts'
import { toZonedTime } from '../src/news/zoned-time.ts'
import { DEMO_EDITION } from '../src/press/demo/demo-edition.ts'
import type { Edition, PressArticle } from '../src/press/edition.ts'
import { loadEdition } from '../src/press/load-edition.ts'
import { keepLedger } from '../src/stories/digest/keep-ledger.ts'
import type { EarlierReading, StoryReport } from '../src/stories/digest/story-report.ts'

const TODAY = Date.parse('2026-03-10T12:00:00Z')

interface ExpectedStory {
  readonly name: string
  readonly articles: readonly string[]
  readonly copies?: readonly { readonly copy: string; readonly original: string }[]
}

const EXPECTED = JSON.parse(readFileSync(join(DEMO_EDITION, 'expected-stories.json'), 'utf8')) as {
  readonly stories: readonly ExpectedStory[]
}

function readingOf({ title, text, at }: { readonly title: string; readonly text: string; readonly at: EpochMs }) {
  const blocks = text.split('\n\n').map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph }))
  const running = runningText({ title, blocks })
  const facts = findFacts(running, {
    reference: { published: toZonedTime(at, 'UTC') },
    credits: { title, outlets: [] },
  })
  return { running, facts }
}

/** An article of the edition as the digest reads it at the edition's end. */
function reportOf(
  article: PressArticle,
  { outlets, ids, copyOf }: Pick<Edition, 'outlets'> & { readonly ids: readonly string[]; readonly copyOf?: string },
): StoryReport {
  const at = article.publishedAt
  const states = [{ at, title: article.title, text: article.text }]
  for (const update of article.updates) {
    const last = states.at(-1) ?? { at, title: '', text: '' }
    states.push({ at: update.at, title: update.title ?? last.title, text: update.text ?? last.text })
  }
  const numberOf = (id: string) => toId<ArticleId>(ids.indexOf(id) + 1)
  const now = states.at(-1) ?? { at, title: '', text: '' }
  const earlier = states.slice(0, -1).map(
    (state, index): EarlierReading => ({
      revision: index + 1,
      until: states[index + 1]?.at ?? at,
      ...readingOf(state),
    }),
  )
  const kept: Article = {
    id: numberOf(article.id),
    sourceId: toId<SourceId>(1),
    storyId: toId<StoryId>(1),
    canonicalUrl: article.id,
    firstSeenAt: at,
    revision: states.length,
    title: now.title,
    blocks: [],
    bylines: [],
    credits: [],
    keywords: [],
    language: 'ar',
    published: { at, precision: 'minute', evidence: 'feed', text: '', confidence: 1 },
    ...(copyOf !== undefined && { copyOf: { originalId: numberOf(copyOf), overlap: 1 } }),
  }
  const source = { id: toId<SourceId>(1), name: nameOf(outlets, article.outlet), country: '' }
  return { article: kept, source, ...readingOf(now), ...(earlier.length > 0 && { earlier }) }
}

function nameOf(outlets: Edition['outlets'], slug: string): string {
  return outlets.find((outlet) => outlet.slug === slug)?.name ?? slug
}

/** The ledger of a story of the edition: each measure as its name, its spread and its claims. */
async function ledgerOf(name: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { articles, outlets } = await loadEdition(DEMO_EDITION, { today: TODAY })
  const story = EXPECTED.stories.find((expected) => expected.name === name)
  assert.ok(story, name)
  const ids = articles.map(({ id }) => id)
  const reports = articles
    .filter(({ id }) => story.articles.includes(id))
    .map((article) => {
      const original = story.copies?.find(({ copy }) => copy === article.id)?.original
      return reportOf(article, { outlets, ids, ...(original !== undefined && { copyOf: original }) })
    })
  return Object.fromEntries(
    keepLedger(reports).map(({ kind, claims }) => [
      kind,
      claims.map(
        ({ by, value, isUnsure, isPrior }) => `${by} ${value}${isUnsure ? ' unsure' : ''}${isPrior ? ' earlier' : ''}`,
      ),
    ]),
  )
}

test('the earthquake’s toll rises, is corrected downwards, and one number is never confirmed', async () => {
  assert.deepEqual(await ledgerOf('aqiq-quake'), {
    killed: [
      'الدفاع المدني 4',
      'وزارة الصحة 7',
      'الدفاع المدني 9',
      'مستشفى العقيق العام 12',
      'وزارة الصحة 17',
      'مصادر محلية 40 unsure',
      'وزارة الصحة 23',
      'وزارة الصحة 21',
      'وزارة الصحة 21',
    ],
    injured: [
      'الدفاع المدني 30',
      'وزارة الصحة 45',
      'الدفاع المدني 60',
      'وزارة الصحة 110',
      'وزارة الصحة 140',
      'وزارة الصحة 146',
      'وزارة الصحة 146',
    ],
    missing: ['الدفاع المدني 20', 'الدفاع المدني 8', 'الدفاع المدني 2'],
  })
})

test('ministry and hospital differ on the ferry until they agree', async () => {
  assert.deepEqual(await ledgerOf('salwa-ferry'), {
    killed: [
      'خفر السواحل 3',
      'وزارة النقل 5',
      'مستشفى الدانات 8',
      'وزارة النقل 9',
      'مستشفى الدانات 11',
      'وزارة النقل 9',
      'وزارة النقل 11',
      'وزارة النقل 12',
    ],
    rescued: ['خفر السواحل 31', 'وزارة النقل 34', 'وزارة النقل 34'],
    missing: ['خفر السواحل 14', 'وزارة النقل 5', 'وزارة النقل 3'],
    injured: ['مستشفى الدانات 19'],
  })
})

test('the fire’s toll moves within one article, and the injured are corrected by another source', async () => {
  assert.deepEqual(await ledgerOf('textile-fire'), {
    killed: [
      'الإطفاء 3',
      'الدفاع المدني 5',
      'الدفاع المدني 8',
      'عمال 15 unsure',
      'الدفاع المدني 8',
      'الدفاع المدني 9',
      'صحيفة مرسى اللؤلؤ 9',
    ],
    injured: ['الدفاع المدني 22', 'الدفاع المدني 27', 'مستشفى السنابل العام 31', 'الدفاع المدني 29'],
    detained: ['وكالة الرازقي للأنباء 3'],
  })
})
