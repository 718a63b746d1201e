import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { isPlace } from './dateline-places.ts'
import { holdersOf, marksOf, SKIPPED_TAGS } from './element-traits.ts'
import { shortTextOf, textOf } from './node-text.ts'

const AUTHOR_MARKS =
  /[ -](?:by-?lines?|authors?(?:-?(?:names?|\d))?|auth-?name|author-?link|(?:post|entry|article|story|news|meta)-?(?:authors?|by(?:line)?)|writers?(?:-?(?:by|name))?|writeby|write-by|written-?by|posted-?by|reporter(?:-?name)?|journalist|katib|kateb|editor-?name|autor(?:en|in)?|auteurs?|vcard|fn)(?=[ -])/
const NOT_HERE =
  /[ -](?:comments?(?:-?\w+)?|related|sidebar|popular|latest|recommended|card|teaser|more-?\w+|most-?\w+|tags?|next|prev)(?=[ -])/
/** Pages of authors, in the addresses that publishing systems give them. */
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|e|a)?|auteurs?|autori|writers?|journalists?|reporters?|columnists?|contributors?|profiles?|staff|katib|kateb|kuttab|kottab|كاتب|الكاتب|كتاب|مؤلف|author-articles)\/[^/]/i
const VERB =
  /(?:^|[|•])\s*(?:كتبت?|كتبها|كتبه|بقلم|إعداد|اعداد|تقرير|حوار|ترجمة|تحرير|أعده|أعدته|الكاتبة?|(?:نشر |أضيف |مرسلة )?بواسطة|By|Von|Par|Por|Di|Door|Av|Written by|Posted by|Published by|Reporting by|Words|Text|Autore?n?|Authors?)(?![\p{L}])/u
const SPOKEN =
  /^\s*(?:(?:كتبت?|كتبها|كتبه|بقلم|إعداد|اعداد|أعده|أعدته|(?:نشر |أضيف |مرسلة )?بواسطة|By|Von|Par|Por|Di|Door|Av|Written by|Posted by|Published by|Reporting by)\s*[:\-–]?|(?:تقرير|حوار|ترجمة|تحرير|الكاتبة?|Words|Text|Autore?n?|Authors?)\s*[:\-–])\s*\p{L}/u
/** Within the text only a sign after the verb tells a byline from a sentence or a cross-head. */
const SPOKEN_IN_BODY =
  /^\s*(?:كتبت?|كتبه|بقلم|إعداد|اعداد|تقرير|حوار|ترجمة|تحرير|أعده|أعدته|الكاتبة?|By|Words|Text|Autore?n?|Authors?)\s*[:\-–/]\s*\p{L}|^\s*(?:Written by|Reporting by)\s\p{L}/u
/** A verb and a name of two words within one run of text: a line of old pages, between breaks. */
const NAMED = /(?:^|[|•])\s*\p{L}+(?: \p{L}+)?\s*[:\-–]?\s+\p{L}{2,}\s+\p{L}{2,}/u
/** Facts of one line stand apart so: «3 أبريل 2024 | كتبت: سلمى الحداد». */
const APART = /[|•]/
const PLACED = /\s+[-–—\u0640]\s+|\s*[:،|]\s+/
const TWO_WORDS = /^\p{L}{2,}(?: \p{L}{2,}){1,3}$/u
const USER_ICON =
  /[ -](?:(?:fa|fas|far|icon|icons|bi|ti|icofont|ion|la|dashicons|glyphicon|mdi|ri)-(?:md-|ios-)?(?:admin-)?(?:user|users|person|author|pen|pencil|edit|writer)(?:-(?:alt|o|line|fill|circle|outline))?)(?=[ ])/
const LONGEST = 120
const LONGEST_LINK = 60
const MOST_ELEMENTS = 20_000
const MOST_FOUND = 60
const NEAR_ELEMENTS = 80
const SCORE = { link: 3, marked: 2.9, spoken: 2.5, placed: 2.2, underHeadline: 2, nearBefore: 1, inBody: 0.5 } as const

/** What on a page may name its authors. */
export interface FoundByline {
  /** Its texts, then the wider readings for where those name no person. */
  readonly readings: readonly (readonly string[])[]
  /** Whether it leads to a page of its author's. */
  readonly linked: boolean
  /** Higher is likelier. */
  readonly score: number
}

export interface BylinePlace {
  readonly page: Element
  readonly headline: Element | undefined
  readonly body: Element
}

/**
 * What a page shows as its byline, likeliest first: links to pages of authors, elements that are marked as a byline, lines
 * that begin like one («كتبت: …», `By …`); nearest to the headline before others.
 */
export function visibleBylines(place: BylinePlace): readonly FoundByline[] {
  const search = new BylineSearch(place)
  search.visit(place.page)
  return search.found.toSorted((a, b) => b.score - a.score)
}

class BylineSearch {
  readonly found: FoundByline[] = []
  readonly #place: BylinePlace
  readonly #holders: ReadonlySet<unknown>
  #seen = 0
  #headlineAt: number | undefined
  #inBody = false
  #bodyEnded = false
  #lastLinks: { readonly box: unknown; readonly index: number } | undefined

  constructor(place: BylinePlace) {
    this.#place = place
    this.#holders = holdersOf([place.headline, place.body])
  }

  visit(node: AnyNode): void {
    if (!isTag(node) || SKIPPED_TAGS.has(node.name) || this.found.length >= MOST_FOUND) return
    if (++this.#seen > MOST_ELEMENTS) return
    const marks = marksOf(node)
    if (!this.#holders.has(node) && (NOT_HERE.test(marks) || node.name === 'aside' || node.name === 'footer')) return
    if (node === this.#place.headline) this.#headlineAt = this.#seen
    if (USER_ICON.test(marks) && node.children.length === 0) this.#noteLabelled(node)
    else if (this.#isLink(node)) this.#noteLink(node)
    else if (AUTHOR_MARKS.test(marks) && isShort(node)) this.#note([namesWithin(node), [textOf(node)]], SCORE.marked)
    else this.#visitChildren(node)
  }

  #visitChildren(node: Element): void {
    const isBody = node === this.#place.body
    if (isBody) this.#inBody = true
    for (const child of node.children) {
      if (isText(child)) this.#hear(child.data, node)
      else this.visit(child)
    }
    if (isBody) {
      this.#inBody = false
      this.#bodyEnded = true
    }
  }

  #note(readings: readonly (readonly string[])[], score: number): void {
    const nearness = this.#nearness()
    const linked = score === SCORE.link
    if (score !== SCORE.spoken || nearness > 0) this.found.push({ readings, linked, score: score + nearness })
  }

  /** A page seldom names its author far above or below its headline; those of other articles stand there. */
  #nearness(): number {
    const since = this.#headlineAt === undefined ? undefined : this.#seen - this.#headlineAt
    if (since !== undefined && since <= NEAR_ELEMENTS && !this.#bodyEnded) return SCORE.underHeadline
    if (this.#inBody) return SCORE.inBody
    return since === undefined ? SCORE.nearBefore : 0
  }

  /** A link in the middle of a sentence is a mention. */
  #isLink(node: Element): boolean {
    if (node.name !== 'a' || !isAuthorLink(node) || shortTextOf(node, LONGEST_LINK) === undefined) return false
    return !this.#inBody || (node.parent !== null && shortTextOf(node.parent, LONGEST) !== undefined)
  }

  /** Links of one line are one byline. */
  #noteLink(node: Element): void {
    const text = textOf(node)
    const box = node.parent
    const last = this.#lastLinks?.box === box ? this.found[this.#lastLinks.index] : undefined
    if (last && this.#lastLinks) {
      this.found[this.#lastLinks.index] = { ...last, readings: [[...(last.readings[0] ?? []), text]] }
      return
    }
    this.#lastLinks = { box, index: this.found.length }
    this.#note([[text]], SCORE.link)
  }

  /** A drawn person stands for the word "by": `<i class="fa fa-user"></i> سلمى الحداد`. */
  #noteLabelled(icon: Element): void {
    const text = icon.parent ? shortTextOf(icon.parent, LONGEST_LINK) : undefined
    if (text) this.#note([[text]], SCORE.marked)
  }

  /** A verb such as «كتبت» may stand in a line with the name or in an element beside it. */
  #hear(data: string, parent: Element): void {
    if (data.length > LONGEST || !/\S/.test(data)) return
    if (VERB.test(data)) this.#hearVerb(data, parent)
    else if (PLACED.test(data)) this.#hearPlace(parent)
  }

  #hearVerb(data: string, parent: Element): void {
    const pattern = this.#inBody ? SPOKEN_IN_BODY : SPOKEN
    for (const place of [NAMED.test(data) ? data : null, parent, parent.parent]) {
      const text = typeof place === 'string' ? place : place && isTag(place) ? shortTextOf(place, LONGEST) : undefined
      const spoken = text?.split(APART).find((piece) => pattern.test(piece))
      if (!spoken) continue
      this.#note([[spoken]], SCORE.spoken)
      return
    }
  }

  /** A line that is a place and a name, under the headline: «بيروت - سلمى الحداد», «سلمى الحداد - بيروت». */
  #hearPlace(parent: Element): void {
    const line = shortTextOf(parent, LONGEST_LINK)
    const pieces = line?.split(PLACED).map((piece) => piece.trim()) ?? []
    const name = pieces.length === 2 ? pieces.find((piece) => !isPlace(piece)) : undefined
    if (name === undefined || !pieces.some(isPlace) || !TWO_WORDS.test(name)) return
    if (this.#nearness() === SCORE.underHeadline) this.#note([[name]], SCORE.placed)
  }
}

function isAuthorLink({ attribs }: Element): boolean {
  if (/(?:^|\s)author(?:\s|$)/.test(attribs.rel ?? '')) return true
  return AUTHOR_PATH.test(readable(attribs.href ?? ''))
}

/** Addresses with Arabic in them are mostly percent-encoded. */
function readable(href: string): string {
  if (!href.includes('%')) return href
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}

function isShort(element: Element): boolean {
  const text = shortTextOf(element, LONGEST)
  return text !== undefined && text.length > 2
}

/** A byline element often holds more than the names; what it links or marks as authors within is narrower. */
function namesWithin(element: Element): readonly string[] {
  const links: Element[] = []
  gather(element, isAuthorLink, links)
  if (links.length > 0) return links.map((link) => textOf(link))
  const marked: Element[] = []
  gather(element, (one) => AUTHOR_MARKS.test(marksOf(one)) || one.name === 'a', marked)
  const named = marked.filter(isShort).map((one) => textOf(one))
  return named.length > 0 ? named : [textOf(element)]
}

function gather(element: Element, wanted: (element: Element) => boolean, found: Element[]): void {
  for (const child of element.children) {
    if (!isTag(child)) continue
    if (wanted(child)) found.push(child)
    else gather(child, wanted, found)
  }
}
