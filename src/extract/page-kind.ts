import type { ArticleKind } from '../news/article.ts'
import { type Block, blockTexts, bodyText } from '../news/block.ts'
import { marksOf } from './element-traits.ts'
import { labelKey } from './label-key.ts'
import { metaOf } from './page-head.ts'
import type { PageReading } from './page-reading.ts'
import { paywallSignals } from './paywall-signals.ts'
import type { Trace } from './trace.ts'

/** One thing that speaks for a kind of page; a kind is believed when its signals come to 1. */
export type KindSignal = readonly [name: string, weight: number]

const BELIEVED = 1
/** A video's page with a longer text is an article with a video. */
const LONGEST_VIDEO_TEXT = 600
const LEAST_PICTURES = 5
/** Running text for each picture, beyond which the pictures illustrate an article. */
const TEXT_A_PICTURE = 140
const LEAST_ENTRIES = 4

const LIVE_TITLE =
  /^(?:مباشر|تغطيه مستمره|تغطيه مباشره|بث مباشر|لحظه بلحظه|اول باول|live|live blog|liveblog)(?= |$)|(?:^| )(?:تغطيه مباشره|تغطيه مستمره|لحظه بلحظه|live updates?|live blog|liveblog|as it happened)(?= |$)/
const VIDEO_TITLE =
  /^(?:شاهد|شاهدوا|بالفيديو|فيديو|فيديوهات|شاهد بالفيديو|video|watch)(?= |$)|(?: )(?:فيديو|بالفيديو|video)$/
const GALLERY_TITLE =
  /^(?:بالصور|صور|البوم صور|معرض صور|شاهد بالصور|في صور|in pictures|gallery|photos|photo gallery|slideshow)(?= |$)|(?: )(?:البوم صور|بالصور|صور|in pictures|gallery|photos)$/
const LIVE_MARKS = /[ -]live-?(?:blog|updates?|feed|coverage|stream)(?:-?\w+)?(?=[ -])/
/** «12:45», «12:45 م», «الساعة 12:45 بتوقيت غرينتش» alone in a line. */
const CLOCK_LINE = /^(?:الساعة|at)?\s*\p{Nd}{1,2}[:.]\p{Nd}{2}(?:\s*[\p{L}.()+\p{Nd}]{1,12}){0,4}$/u

const ARTICLE_TYPE = /"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(?:News|Reportage\w*|Analysis\w*|Opinion\w*)?Article"/i
const typeNamed = (name: string): RegExp =>
  new RegExp(`"@type"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}(?:"\\w{1,40}"\\s{0,9},\\s{0,9})?"${name}"`, 'i')
const LIVE_TYPE = typeNamed('LiveBlogPosting')
const VIDEO_TYPE = typeNamed('VideoObject')
const GALLERY_TYPE = typeNamed('(?:Image|Media)Gallery')

/** Whether a line says the time of day and no more. */
export function isClockLine(text: string): boolean {
  return text.length <= 40 && CLOCK_LINE.test(text.trim())
}

/** What kind of page an article stands on, by what its markup, title and blocks say; `undefined`: an article like most. */
export function pageKind(reading: PageReading, blocks: readonly Block[]): ArticleKind | undefined {
  const { trace } = reading.options
  const paywalled = paywallSignals(reading, blocks)
  // A live blog behind a wall is first of all one of which we have a part only.
  const kinds: readonly (readonly [ArticleKind, readonly KindSignal[]])[] = [
    ['paywalled', paywalled],
    ['live-blog', liveSignals(reading, blocks)],
    ['gallery', gallerySignals(reading, blocks)],
    ['video', videoSignals(reading, blocks)],
  ]
  if (trace) for (const [kind, signals] of kinds) tell(kind, signals, trace)
  return kinds.find(([, signals]) => sumOf(signals) >= BELIEVED)?.[0]
}

/** What signals come to. */
export function sumOf(signals: readonly KindSignal[]): number {
  return signals.reduce((sum, [, weight]) => sum + weight, 0)
}

function tell(kind: ArticleKind, signals: readonly KindSignal[], trace: Trace): void {
  for (const [name, score] of signals)
    trace.note({ about: 'kind', verdict: 'signal', rule: kind, subject: name, score })
  const sum = sumOf(signals)
  const verdict = sum >= BELIEVED ? 'chosen' : 'passed-over'
  if (signals.length > 0) trace.note({ about: 'kind', verdict, rule: kind, subject: 'all together', score: sum })
}

const present = (signals: readonly (KindSignal | false)[]): readonly KindSignal[] =>
  signals.filter((signal): signal is KindSignal => signal !== false)

const says = ({ head }: PageReading, pattern: RegExp): boolean => head.jsonLd.some((script) => pattern.test(script))

/** What speaks for a live blog before its blocks are known. */
export function liveHints(reading: PageReading): readonly KindSignal[] {
  return present([
    says(reading, LIVE_TYPE) && ['json-ld LiveBlogPosting', 1],
    LIVE_TITLE.test(labelKey(reading.title)) && ['the title says live', 0.5],
    standsInLiveMarkup(reading) && ['live blog in the markup', 0.5],
  ])
}

function liveSignals(reading: PageReading, blocks: readonly Block[]): readonly KindSignal[] {
  const entries = blocks.flatMap(blockTexts).filter(isClockLine).length
  return present([...liveHints(reading), entries >= LEAST_ENTRIES && ['entries under their times', 0.6]])
}

/** The body or what holds it calls itself one. */
function standsInLiveMarkup({ located }: PageReading): boolean {
  const { body } = located
  return [body, ...body.children, body.parent].some(
    (node) => node !== null && 'attribs' in node && LIVE_MARKS.test(marksOf(node)),
  )
}

function videoSignals(reading: PageReading, blocks: readonly Block[]): readonly KindSignal[] {
  if (bodyText(blocks).length > LONGEST_VIDEO_TEXT) return []
  const ogType = metaOf(reading.head, 'og:type') ?? ''
  const isArticle = says(reading, ARTICLE_TYPE)
  return present([
    /^video\b/i.test(ogType) && ['og:type video', 0.7],
    says(reading, VIDEO_TYPE) && ['json-ld VideoObject', isArticle ? 0.3 : 0.7],
    metaOf(reading.head, 'og:video', 'og:video:url', 'twitter:player') !== undefined && ['a player for sharing', 0.3],
    VIDEO_TITLE.test(labelKey(reading.title)) && ['the title says video', 0.4],
    blocks.some((block) => block.kind === 'embed-link') && ['a player in the body', 0.3],
  ])
}

function gallerySignals(reading: PageReading, blocks: readonly Block[]): readonly KindSignal[] {
  const pictures = blocks.filter((block) => block.kind === 'figure').length
  const isMostlyPictures = pictures >= LEAST_PICTURES && bodyText(blocks).length <= pictures * TEXT_A_PICTURE
  if (!isMostlyPictures) return []
  return present([
    ['pictures with little text between', 0.6],
    says(reading, GALLERY_TYPE) && ['json-ld gallery', 0.8],
    GALLERY_TITLE.test(labelKey(reading.title)) && ['the title says pictures', 0.5],
    blocks.filter((block) => block.kind === 'figure' && block.caption).length >= LEAST_PICTURES && [
      'a caption under each',
      0.4,
    ],
  ])
}
