import { extractArticle } from '../src/extract/extract-article.ts'
import type { ExtractedArticle } from '../src/extract/extract-outcome.ts'
import { zoneMinutes } from '../src/extract/iso-date.ts'
import { blockTexts } from '../src/news/block.ts'
import { MINUTE_MS } from '../src/news/instant.ts'
import { type ArticlePageView, type ArticleView, articlePageViewOf } from '../src/press/article-view.ts'
import { isoDay } from '../src/press/date-wording.ts'
import { DESIGNS } from '../src/press/designs/designs.ts'
import type { DesignName, Edition, OutletSheet, PressArticle } from '../src/press/edition.ts'
import { drawNoise } from '../src/press/noise/draw-noise.ts'
import { buildShelf } from '../src/press/outlet-shelf.ts'
import { WRITTEN_SHAPES, type WrittenShape } from './written-articles.ts'

/** What was asked of a page's reading. */
export type Asked = 'body' | 'cross-heads' | 'title' | 'day' | 'authors' | 'image'

export interface MatrixPage {
  readonly design: DesignName
  readonly shape: string
  readonly seed: number
  readonly html: string
  /** What came out wrong, with what was found. */
  readonly faults: ReadonlyMap<Asked, string>
}

const ORIGIN = 'https://mina.example'
const DAY = 86_400_000
const FIRST = Date.parse('2024-02-12T08:15:00Z')
const AUTHORS = ['سلمى الهادي', 'عبد الرحمن بن يوسف', 'د. كريم الحسيني', 'ليلى أبو شقرا']

function sheetOf(design: DesignName): OutletSheet {
  return {
    slug: 'mina',
    name: 'صحيفة ميناء اليوم',
    language: 'ar',
    design,
    charset: design === 'table' ? 'windows-1256' : 'utf-8',
    feedFormat: 'rss',
    tagline: 'يومية من الساحل',
    zone: 'Asia/Amman',
  }
}

/** The written article last, older ones before it: the other shapes. What else it bears turns with the seed. */
function editionOf(outlet: OutletSheet, written: WrittenShape, seed: number): Edition {
  const others = WRITTEN_SHAPES.filter((shape) => shape !== written)
  const older = [...others, ...others].slice(seed % others.length).slice(0, others.length)
  const articles = [...older, written].map(
    ({ title, text, note }, index): PressArticle => ({
      id: `a${index}`,
      outlet: 'mina',
      title,
      text,
      publishedAt: FIRST + (index + seed) * DAY,
      category: 'محليات',
      credits: seed % 4 === 1 ? ['وكالة الساحل'] : [],
      updates: note ? [{ at: FIRST + (index + seed) * DAY + 60_000, note }] : [],
      ...(seed % 2 === 0 && { author: AUTHORS[(seed + index) % AUTHORS.length] ?? '' }),
      ...(seed % 5 === 2 && { dateline: 'عمّان' }),
      ...(seed % 3 !== 2 && { imagePath: `/uploads/${2000 + index}/photo-${seed}.jpg` }),
    }),
  )
  return { outlets: [outlet], articles, passedOver: 0 }
}

function viewOf(design: DesignName, written: WrittenShape, seed: number): ArticlePageView {
  const outlet = sheetOf(design)
  const shelf = buildShelf(editionOf(outlet, written, seed), outlet, DESIGNS[design].articlePath)
  const placed = shelf.articles.at(-1)
  if (!placed) throw new Error('the shelf is empty')
  const view = articlePageViewOf({ shelf, origin: ORIGIN }, placed, Number.MAX_SAFE_INTEGER)
  return { ...view, noise: drawNoise(seed) }
}

/** Makes one page of the matrix and reads it. */
export function readMatrixPage(design: DesignName, written: WrittenShape, seed: number): MatrixPage {
  const view = viewOf(design, written, seed)
  const html = DESIGNS[design].articlePage(view).toString()
  const outcome = extractArticle(html, { url: ORIGIN + view.article.path })
  const faults =
    outcome.kind === 'extracted'
      ? faultsOf(view.article, outcome.article)
      : new Map<Asked, string>([['body', outcome.reason]])
  return { design, shape: written.shape, seed, html, faults }
}

function faultsOf(told: ArticleView, read: ExtractedArticle): ReadonlyMap<Asked, string> {
  const wantedImage = told.imagePath ?? figureOf(told)
  const checks: readonly (readonly [Asked, string, string])[] = [
    ['body', [...told.blocks.flatMap(blockTexts), ...told.notes].map(plain).join('\n'), readTexts(told, read)],
    ['cross-heads', crossHeads(told), crossHeads(read)],
    ['title', told.title, read.title.replace(`${told.section} / `, '')],
    ['day', isoDay(told.published), dayOf(read)],
    ['authors', told.author ?? '', read.bylines.join(', ')],
    ['image', wantedImage ? ORIGIN + wantedImage : '', read.imageUrl ?? ''],
  ]
  return new Map(
    checks.flatMap(([asked, wanted, found]) =>
      wanted === found ? [] : [[asked, `wanted ${wanted}\nfound  ${found}`] as const],
    ),
  )
}

/** The read texts; a dateline before the first, or on a line of its own, is the design's. */
function readTexts(told: ArticleView, { blocks }: ExtractedArticle): string {
  const texts = blocks.flatMap(blockTexts).filter((text) => text !== told.dateline)
  const first = told.blocks.flatMap(blockTexts)[0] ?? ''
  const opened = texts[0]?.startsWith(told.dateline ?? '\n') && texts[0].endsWith(first)
  return [...(opened ? [first, ...texts.slice(1)] : texts)].map(plain).join('\n')
}

/** A text without what old designs put round quotes and before items. */
const plain = (text: string): string => text.replace(/^(?:\* |")|"$/g, '').trim()

const crossHeads = ({ blocks }: Pick<ArticleView, 'blocks'>): string =>
  blocks.flatMap((block) => (block.kind === 'cross-head' ? [plain(block.text)] : [])).join(' | ')

function figureOf({ blocks }: ArticleView): string | undefined {
  const figure = blocks.find((block) => block.kind === 'figure')
  return figure?.imageUrl
}

function dayOf({ published: { at, zone, evidence } }: ExtractedArticle): string {
  return evidence === 'first-seen' ? '' : new Date(at + zoneMinutes(zone) * MINUTE_MS).toISOString().slice(0, 10)
}
