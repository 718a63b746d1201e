import { NashraError } from '../base/errors.ts'
import { extractArticle } from '../extract/extract-article.ts'
import type { FactSetting } from '../facts/find-facts.ts'
import { decodeText } from '../fetch/decode-text.ts'
import { factSetting } from '../journey/fact-setting.ts'
import { zoneOfCountry } from '../news/country-zone.ts'
import { type RunningText, runningText } from '../news/running-text.ts'
import { toZonedTime, type ZonedTime } from '../news/zoned-time.ts'
import type { NamedPage } from './named-page.ts'

/** What the user says of a text that the text does not. */
export interface TextOrigin {
  /** When it was published, where the user says so. */
  readonly published?: ZonedTime
  /** ISO 3166 code in small letters. */
  readonly country?: string
  readonly outlets: readonly string[]
}

/** A text in which facts can be looked for. */
export interface FactReading {
  readonly running: RunningText
  readonly setting: FactSetting
}

const MARKUP = /<(?:!doctype\s+html|html|head|body|meta|article|div|p)\b[^<>]*>/i
/** Before this many characters a page has shown that it is one. */
const OPENING = 5000
/** Characters that no writing has, but pictures and archives have everywhere. */
const NO_WRITING = /[^\P{Cc}\s]|\uFFFD/gu
/** A text with a wound has a few of them. */
const MOST_NO_WRITING = 0.05
/** A first line of fewer words is a dateline: «بغداد - متابعة». */
const LEAST_HEADLINE_WORDS = 4
const LONGEST_HEADLINE = 200
/** The first line, and the blank one after it. */
const HEADLINE = /^([^\n]+)\n[^\S\n]*\n/

/**
 * The article of a page, or a plain text as it stands, with what its facts are resolved against.
 *
 * @throws NashraError BAD_INPUT_FILE where it is no text or has no word, NO_ARTICLE where a page has none
 */
export function readForFacts(page: NamedPage, { name, origin }: { name: string; origin: TextOrigin }): FactReading {
  const type = page.contentType === undefined ? {} : { contentType: page.contentType }
  const { text } = decodeText(page.bytes, { ...type, kind: 'html' })
  if (isNoWriting(text.slice(0, OPENING))) {
    throw new NashraError('BAD_INPUT_FILE', {
      english: `${name} is no text: name a page or a plain text`,
      arabic: `‏${name} ليس نصاً: سمِّ صفحة أو نصاً عادياً`,
    })
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new NashraError('BAD_INPUT_FILE', {
      english: `${name} is empty: there is no word in it`,
      arabic: `‏${name} فارغ: ليس فيه كلمة واحدة`,
    })
  }
  return MARKUP.test(text.slice(0, OPENING)) ? ofPage(text, { page, name, origin }) : ofText(text, origin)
}

function isNoWriting(text: string): boolean {
  return (text.match(NO_WRITING)?.length ?? 0) > text.length * MOST_NO_WRITING
}

function ofPage(
  html: string,
  { page, name, origin }: { readonly page: NamedPage; readonly name: string; readonly origin: TextOrigin },
): FactReading {
  const outcome = extractArticle(html, { url: page.url, seenAt: page.seenAt ?? Date.now() })
  if (outcome.kind === 'refused') {
    throw new NashraError('NO_ARTICLE', {
      english: `${name} holds no article: ${outcome.reason}: ${outcome.detail}`,
      arabic: `لا خبر في ${name}: ‏${outcome.reason}`,
    })
  }
  const { article } = outcome
  const { country, outlets, published } = origin
  const setting = factSetting(article, { names: outlets, ...(country !== undefined && { country }) })
  const reference = published ? { ...setting.reference, published } : setting.reference
  return { running: runningText(article), setting: { ...setting, reference } }
}

/** Offsets stay those of the text. */
function ofText(text: string, { country, outlets, published }: TextOrigin): FactReading {
  const [opening = '', line = ''] = HEADLINE.exec(text) ?? []
  const headline = isHeadline(line) ? line.trim() : ''
  const title = { place: 'title' as const, start: 0, end: line.length }
  const body = { place: { block: 0, item: 0 }, start: headline ? opening.length : 0, end: text.length }
  const moment = published ?? toZonedTime(Date.now(), zoneOfCountry(country) ?? 'UTC')
  return {
    running: { text, parts: headline ? [title, body] : [body] },
    setting: {
      reference: { published: moment, ...(country !== undefined && { country }) },
      credits: { title: headline, outlets },
    },
  }
}

function isHeadline(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0
  return words >= LEAST_HEADLINE_WORDS && line.length <= LONGEST_HEADLINE && !/[.؟!]\s*$/.test(line)
}
