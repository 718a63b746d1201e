import { toldTopic } from '../../src/journey/told-topic.ts'
import type { Article, ArticleContent } from '../../src/news/article.ts'
import { type Block, bodyText } from '../../src/news/block.ts'
import type { ArticleId, SourceId, StoryId } from '../../src/news/ids.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/news/instant.ts'
import type { OutletTemplate } from '../../src/news/outlet-template.ts'
import type { Placement } from '../../src/news/placement.ts'
import type { Source } from '../../src/news/source.ts'
import type { StoryLink } from '../../src/news/story-link.ts'
import { classifyChange } from '../../src/revisions/classify-change.ts'
import { learnRhythm } from '../../src/rhythm/learn-rhythm.ts'
import { indexTerms } from '../../src/search/index-terms.ts'
import { openSqliteStore } from '../../src/store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../../src/store/store.ts'
import { HOSTILE } from './hostile-words.ts'
import { everyReason } from './sample-digest.ts'
import { FLOOD_BLOCKS, FLOOD_FACTS, FLOOD_LEAD, FLOOD_TITLE, factsOfWords } from './sample-facts.ts'

/** The moment at which the sample newsroom is looked at: noon in Amman. */
export const SAMPLE_NOW: number = Date.parse('2024-04-03T09:00:00Z')

export interface SampleNewsroom {
  readonly store: Store
  readonly rihan: Source
  /** The story that began a running subject. */
  readonly saga: StoryId
  readonly ids: {
    /** Of every kind of block, with hostile text in each. */
    readonly hostile: ArticleId
    /** The first report of a story of four, one of them a copy and one revised. */
    readonly first: ArticleId
    readonly copy: ArticleId
    readonly revised: ArticleId
    readonly english: ArticleId
    /** Its outlet took it away. */
    readonly gone: ArticleId
    /** It says much, and its facts are known. */
    readonly flood: ArticleId
  }
}

function content(title: string, change: Partial<ArticleContent> = {}): ArticleContent {
  return {
    title,
    lead: 'قالت إدارة المرفأ إن أول سفينة رست صباح اليوم بعد توقف دام أسبوعين بسبب العاصفة.',
    blocks: [
      { kind: 'paragraph', text: `${title}. وأضافت الإدارة أن الأرصفة كلها عادت إلى العمل، وأن البضائع تُنقل تباعًا.` },
      { kind: 'paragraph', text: 'وكانت العاصفة قد أغلقت المرفأ في العشرين من آذار/مارس.' },
    ],
    bylines: [],
    credits: [],
    published: {
      at: SAMPLE_NOW - HOUR_MS,
      precision: 'minute',
      zone: '+03:00',
      evidence: 'json-ld',
      text: '2024-04-03T11:00:00+03:00',
      confidence: 0.9,
    },
    language: 'ar',
    section: 'محليات',
    keywords: [],
    ...change,
  }
}

const EVERY_BLOCK: readonly Block[] = [
  {
    kind: 'paragraph',
    text: `بيان الإدارة ${HOSTILE} كاملًا`,
    links: [
      { start: 0, end: 4, url: 'https://port.example/statement?a=1&b="2"' },
      { start: 2, end: 9, url: 'https://port.example/overlapping' },
    ],
  },
  { kind: 'paragraph', text: 'رابط خبيث', links: [{ start: 0, end: 4, url: 'javascript:alert(3)' }] },
  { kind: 'cross-head', text: `ماذا تغيّر؟ ${HOSTILE}` },
  { kind: 'quote', text: `«عاد البحر كما كان» ${HOSTILE}`, by: `مدير المرفأ ${HOSTILE}` },
  { kind: 'list', ordered: false, items: ['الرصيف الأول', HOSTILE] },
  { kind: 'list', ordered: true, items: ['تفريغ الحاويات', 'تفتيشها'] },
  {
    kind: 'figure',
    imageUrl: 'https://pictures.example/port.jpg',
    caption: `المرفأ صباح اليوم ${HOSTILE}`,
    credit: HOSTILE,
  },
  {
    kind: 'table',
    caption: `حركة السفن ${HOSTILE}`,
    header: ['اليوم', 'السفن'],
    rows: [['الاثنين', '3'], ['الثلاثاء', HOSTILE], ['الأربعاء']],
  },
  { kind: 'embed-link', url: 'https://video.example/watch', title: HOSTILE },
]

/** What a copy made of its original: a word changed, a paragraph cut and one added. */
const COPIED_BLOCKS: readonly Block[] = [
  {
    kind: 'paragraph',
    text: 'أول سفينة ترسو في المرفأ بعد العاصفة. وأكدت الإدارة أن الأرصفة كلها عادت إلى العمل، وأن البضائع تُنقل تباعًا.',
  },
  { kind: 'paragraph', text: 'وانتظر التجار على الرصيف منذ الفجر.' },
]

/** A store in memory with invented outlets, a story of several reports and one article of everything. */
export async function openSampleNewsroom(): Promise<SampleNewsroom> {
  const store = openSqliteStore({ file: ':memory:' })
  const rihan = await addOutlet(store, { name: 'صوت الريحان', host: 'rihan-voice.example' })
  const rawabi = await addOutlet(store, { name: 'روابي اليوم', host: 'rawabi-today.example', country: 'lb' })
  const quay = await addOutlet(store, { name: 'The Quay Courier', host: 'quay-courier.example', language: 'en' })
  await store.templates.keep(rihan.id, learntTemplate())

  const first = await save(store, rihan.id, {
    content: content('أول سفينة ترسو في المرفأ بعد العاصفة', { kind: 'paywalled' }),
    minutes: -90,
  })
  const placement = { story: first.storyId, becomesLead: false, because: [] }
  const copy = await save(store, rawabi.id, {
    content: content('رسو أول سفينة في المرفأ بعد أسبوعين من العاصفة', {
      dateline: { outlet: 'روابي اليوم', kind: 'follow-up' },
      blocks: COPIED_BLOCKS,
    }),
    minutes: -60,
    placement: { ...placement, copyOf: { originalId: first.id, overlap: 0.93, kept: 0.6, evidence: 'credit' } },
  })
  const english = await save(store, quay.id, {
    content: content('First ship docks after the storm', {
      language: 'en',
      lead: 'The quays are open again.',
      bylines: ['Lina Haddad'],
    }),
    minutes: -45,
    placement: { ...placement, because: everyReason(first) },
  })
  const revised = await save(store, rawabi.id, {
    content: content('المرفأ يستقبل ثلاث سفن', { section: 'اقتصاد' }),
    minutes: -30,
    placement,
    path: 'revised',
  })
  for (const [seenMinutes, corrected] of [
    [-15, content('المرفأ يستقبل أربع سفن لا ثلاثًا', { section: 'اقتصاد' })],
    [-5, correctedContent()],
  ] as const) {
    await save(store, rawabi.id, { content: corrected, minutes: -30, placement, path: 'revised', seenMinutes })
  }
  const gone = await save(store, rawabi.id, {
    content: content('مواعيد العبّارات في نيسان', { section: 'ثقافة' }),
    minutes: -605,
  })
  await takeAway(store, gone)
  const flood = await addFlood(store, { first: rihan.id, second: rawabi.id })
  const hostile = await addHostile(store, rihan.id, {
    passages: [{ otherId: first.id, share: 0.2, words: 46 }],
    copyOf: { originalId: flood.id, overlap: 0.7, kept: 0.4, evidence: 'agency', hadItFirst: true },
  })
  for (let number = 1; number <= 14; number++) {
    const title = `أمسية الحكايات رقم ${number} في ساحة القلعة القديمة`
    await save(store, number % 2 ? rihan.id : rawabi.id, {
      content: content(title, { section: number === 14 ? 'طوابع' : number % 3 ? 'ثقافة' : 'رياضة' }),
      minutes: -60 * number,
    })
  }
  await chain(store, { of: first.storyId, before: gone.storyId, after: flood.storyId })
  await refuse(store, rihan.id)
  await followClosely(store, rawabi.id)
  const ids = {
    hostile: hostile.id,
    first: first.id,
    copy: copy.id,
    revised: revised.id,
    english: english.id,
    gone: gone.id,
    flood: flood.id,
  }
  return { store, rihan, saga: gone.storyId, ids }
}

/** One running subject of three stories, with every word on why. */
async function chain(store: Store, { of, before, after }: Readonly<Record<'of' | 'before' | 'after', StoryId>>) {
  const keep = async (storyId: StoryId, links: readonly StoryLink[]) =>
    await store.sagas.keep({ storyId, sagaId: before, profile: new Uint8Array(), madeAt: SAMPLE_NOW, links })
  const link = { kind: 'background', score: 0.5, apart: DAY_MS } as const
  await keep(of, [
    {
      ...link,
      storyId: of,
      otherId: before,
      because: [
        { kind: 'names', names: ['وادي الريحان', HOSTILE] },
        { kind: 'words', words: ['العبّارات'] },
        { kind: 'retold' },
      ],
    },
  ])
  await keep(after, [{ ...link, storyId: after, otherId: of, because: [{ kind: 'instalment' }] }])
}

/** Another number, a name, a slip of the pen, a paragraph more and a note that owns up to it. */
function correctedContent(): ArticleContent {
  const before = content('المرفأ يستقبل أربع سفن لا ثلاثًا', { section: 'اقتصاد' })
  return {
    ...before,
    lead: 'قالت إدارة المرفأ إن اول سفينة رست صباح اليوم بعد توقف دام ثلاثة أسابيع بسبب العاصفة.',
    blocks: [
      ...before.blocks,
      { kind: 'paragraph', text: 'وأعلن المدير أن حركة الشحن إلى الجزر تعود يوم السبت، وأن رسوم الانتظار أُلغيت.' },
      { kind: 'paragraph', text: 'تصحيح: ورد في نص سابق أن السفن ثلاث، والصحيح أنها أربع.' },
    ],
  }
}

/** A report whose facts were found, after another outlet's that says the same. */
async function addFlood(
  store: Store,
  { first, second }: Readonly<Record<'first' | 'second', SourceId>>,
): Promise<Article> {
  const told = content(FLOOD_TITLE, { lead: FLOOD_LEAD, blocks: FLOOD_BLOCKS, credits: ['الموج'] })
  const before = await save(store, first, { content: told, minutes: -40 })
  const flood = await save(store, second, { content: told, minutes: -20 })
  for (const { id } of [before, flood]) await store.facts.keep(id, { facts: FLOOD_FACTS, edition: 1 })
  return flood
}

async function takeAway(store: Store, { id, sourceId }: Article): Promise<void> {
  const at = SAMPLE_NOW - 20 * MINUTE_MS
  const state = { checks: 2, unchanged: 0, confidence: 0.9, missing: 2, missingSince: at }
  await store.checks.record({ articleId: id, sourceId, at, state, turn: { kind: 'gone', at, reason: 'not-found' } })
}

async function addHostile(
  store: Store,
  sourceId: SourceId,
  texts: Pick<Placement, 'passages' | 'copyOf'>,
): Promise<Article> {
  const placement = { story: 'new', becomesLead: true, because: [], ...texts } as const
  const hostile = await save(store, sourceId, { content: hostileContent(), minutes: -10, placement })
  await store.facts.keep(hostile.id, { facts: factsOfWords(HOSTILE, hostile), edition: 1 })
  return hostile
}

function hostileContent(): ArticleContent {
  return content(`بيان المرفأ ${HOSTILE}`, {
    lead: HOSTILE,
    blocks: EVERY_BLOCK,
    bylines: [HOSTILE, 'سلمى الخطيب'],
    credits: ['وكالة الموج', HOSTILE],
    dateline: { place: 'الميناء', outlet: HOSTILE, kind: 'agencies' },
    keywords: [HOSTILE],
    section: `مرافئ/شحن ${HOSTILE}`,
    published: {
      at: SAMPLE_NOW - 10 * MINUTE_MS,
      precision: 'minute',
      evidence: 'visible-text',
      text: HOSTILE,
      confidence: 0.4,
    },
  })
}

async function addOutlet(
  store: Store,
  {
    name,
    host,
    language = 'ar',
    country = 'jo',
  }: { readonly name: string; readonly host: string; readonly language?: string; readonly country?: string },
): Promise<Source> {
  const siteUrl = `https://www.${host}/`
  const feeds = [{ url: `${siteUrl}feed`, kind: 'feed' as const }]
  return (await store.sources.add({ name, language, siteUrl, feeds, country }, SAMPLE_NOW - HOUR_MS)).source
}

interface SampleReading {
  readonly content: ArticleContent
  /** Minutes from the sample's now to its publication. */
  readonly minutes: number
  readonly seenMinutes?: number
  readonly placement?: Placement
  readonly path?: string
}

async function save(store: Store, sourceId: SourceId, reading: SampleReading) {
  const at = SAMPLE_NOW + reading.minutes * MINUTE_MS
  const seenAt = reading.seenMinutes === undefined ? at : SAMPLE_NOW + reading.seenMinutes * MINUTE_MS
  const { evidence, text, zone, confidence } = reading.content.published
  const published = { at, precision: 'minute' as const, evidence, text, confidence, ...(zone ? { zone } : {}) }
  const kept = { ...reading.content, published }
  const canonicalUrl = `https://www.outlet-${sourceId}.example/${reading.path ?? reading.minutes}`
  const known = await store.articles.byCanonicalUrl(canonicalUrl)
  const { article } = await store.articles.save({
    sourceId,
    canonicalUrl,
    ...(known ? { changes: classifyChange(known, kept) } : {}),
    seenAt,
    content: kept,
    terms: indexTerms({ ...kept, text: bodyText(kept.blocks) }),
    topic: toldTopic(kept, { canonicalUrl }),
    placement: reading.placement ?? { story: 'new', becomesLead: true, because: [] },
  })
  return article
}

/** A feed whose rhythm is known, that has moved, and whose hub tells us of it. */
async function followClosely(store: Store, sourceId: SourceId): Promise<void> {
  const [feed] = await store.sources.feedsOf(sourceId)
  if (!feed) return
  const newItems = Array.from({ length: 28 * 24 }, (_, hour) => SAMPLE_NOW - hour * HOUR_MS).flatMap((at) => {
    const hour = new Date(at).getUTCHours() + 3
    return Array.from({ length: hour < 7 ? 0 : (hour * 5) % 9 }, () => at + MINUTE_MS)
  })
  const rhythm = learnRhythm(undefined, { at: SAMPLE_NOW, zone: 'Asia/Amman', newItems, overlaps: true })
  await store.intake.recordVisit({
    feedId: feed.id,
    at: SAMPLE_NOW - 2 * MINUTE_MS,
    nextVisitAt: SAMPLE_NOW + 28 * MINUTE_MS,
    because: 'pushed',
    health: { failures: 0, lastVisitAt: SAMPLE_NOW - 2 * MINUTE_MS, lastGoodVisitAt: SAMPLE_NOW - 2 * MINUTE_MS },
    moveTo: `https://feeds.rawabi-today.example/${encodeURIComponent('أخبار/محليات')}/feed`,
    outcome: 'unchanged',
    rhythm,
    items: [],
  })
  const hub = { hubUrl: 'https://hub.rawabi-today.example/', topic: feed.url, callbackBase: 'https://news.example' }
  await store.subscriptions.want(feed.id, { ...hub, fresh: { key: 'key', secret: 'secret' } }, SAMPLE_NOW)
  const [subscription] = await store.subscriptions.ofFeed(feed.id)
  if (!subscription) return
  const until = SAMPLE_NOW + 9 * 24 * HOUR_MS
  await store.subscriptions.confirmed(subscription.id, { until, renewAt: until })
  await store.subscriptions.pushed(subscription.id, { at: SAMPLE_NOW, items: 17 })
}

/** A visit that failed for a reason with words, and one for a reason without. */
async function refuse(store: Store, sourceId: SourceId): Promise<void> {
  const [feed] = await store.sources.feedsOf(sourceId)
  if (!feed) return
  for (const refused of ['timeout', 'timeout', 'reason-of-tomorrow']) {
    await store.intake.recordVisit({
      feedId: feed.id,
      at: SAMPLE_NOW,
      nextVisitAt: SAMPLE_NOW,
      because: 'backing-off',
      health: { failures: 3, lastVisitAt: SAMPLE_NOW },
      outcome: { refused, detail: 'a sample' },
      items: [],
    })
  }
}

/** What five pages about unlike things have in common: a text and a list of links. */
function learntTemplate(): OutletTemplate {
  const titles = [
    'الميناء يستقبل السفن',
    'مكتبة جديدة للصغار',
    'الفريق يفوز بالبطولة',
    'مشروع لبناء السدود',
    'جراحة نادرة وناجحة',
  ]
  const pages = titles.map((_, index) => index + 1)
  const seen = { pages, since: SAMPLE_NOW - 3 * DAY_MS }
  return {
    learnt: titles.length,
    window: titles.map((title, index) => ({ number: index + 1, title })),
    lines: [
      { ...seen, key: 'a', text: `يعتمد عمل محرري الصحيفة على ما يدفعه القراء ${HOSTILE}`, apart: true, inBody: true },
    ],
    boxes: [{ ...seen, key: 'b', path: `article > div.story > ul.more`, prosePages: [] }],
  }
}
