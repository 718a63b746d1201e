import { type AnyNode, type Element, isTag } from 'domhandler'
import { CAPTION_MARKS } from './boilerplate-marks.ts'
import { isDateLine } from './date-line.ts'
import { readDateText } from './date-text.ts'
import { holdersOf, marksOf, SKIPPED_TAGS } from './element-traits.ts'
import { labelKey } from './label-key.ts'
import { shortTextOf } from './node-text.ts'
import { endsSentence } from './sentence-end.ts'

export interface StandFirstSearch {
  readonly page: Element
  readonly headline: Element | undefined
  readonly body: Element
  readonly dropped: ReadonlySet<Element>
  /** What the page's description says: a text that begins so is the lead, marked or not. */
  readonly description: string | undefined
}

const LEAD_MARKS =
  /[ -](?:leads?|lede|lead-?(?:text|paragraph|in)|standfirst|stand-first|summary|sub-?(?:title|head|heading|headline|deck)s?|excerpt|deck|dek|intro(?:text|duction)?|chapo|chapeau|sapo|sapeau|abstract|description|article-?(?:lead|intro|summary|description|excerpt|subtitle|desc)|post-?(?:excerpt|subtitle)|entry-?(?:summary|subtitle)|teaser-?text|item-?summary|preface|vorspann|bajada|entradilla|manchet|ingress|underrubrik)(?=[ -])/
const LEAST = 40
const LEAST_UNMARKED = 70
const LONGEST = 700
const MOST_BETWEEN = 600

/** The stand-first that stands between the title and the body's element, outside the latter; `undefined` if there is none. */
export function standFirstOf(search: StandFirstSearch): string | undefined {
  if (!search.headline) return undefined
  const walk = new StandFirstWalk(search)
  walk.visit(search.page)
  return walk.found
}

class StandFirstWalk {
  found: string | undefined
  readonly #search: StandFirstSearch
  readonly #description: string
  /** What holds the headline, and may itself be no place for text: a bar of links, a banner. */
  readonly #headlined: ReadonlySet<unknown>
  #afterHeadline = false
  /** The headline stands in a bar or a banner: what follows need not be the article's. */
  #isApart = false
  #done = false
  #steps = 0

  constructor(search: StandFirstSearch) {
    this.#search = search
    this.#headlined = holdersOf([search.headline])
    this.#description = labelKey((search.description ?? '').slice(0, 200)).slice(0, 60)
  }

  visit(node: AnyNode): void {
    if (!isTag(node) || this.#done || this.found || node.name === 'figure') return
    if (node === this.#search.body) {
      // A headline inside the body's element comes later; then there is nothing between.
      this.#done = true
      return
    }
    if (SKIPPED_TAGS.has(node.name) || this.#search.dropped.has(node) || node === this.#search.headline) {
      if (this.#headlined.has(node)) {
        this.#afterHeadline = true
        this.#isApart = node !== this.#search.headline
      }
      return
    }
    if (this.#afterHeadline && ++this.#steps > MOST_BETWEEN) this.#done = true
    else if (this.#afterHeadline && this.#isLead(node)) return
    for (const child of node.children) this.visit(child)
  }

  #isLead(element: Element): boolean {
    const text = shortTextOf(element, LONGEST)
    if (!text || text.length < LEAST || isDateLine(text) || isInfoLine(text) || CREDIT_SIGN.test(text)) return false
    const marked =
      LEAD_MARKS.test(marksOf(element)) || /description|alternativeHeadline/i.test(element.attribs.itemprop ?? '')
    const described = this.#description.length >= 30 && labelKey(text.slice(0, 200)).startsWith(this.#description)
    const told = this.#isApart ? marked && endsSentence(text) : marked || isUnmarkedLead(element, text)
    if (!described && !told) return false
    this.found = text
    return true
  }
}

/** What a caption ends with. */
const CREDIT_SIGN = /©|\((?:Archivbild|Symbolbild|Symbolfoto|File photo|Getty Images)\)/i

const BYLINE = /^(?:كتبت?|بقلم|إعداد|اعداد|تحرير|تقرير|ترجمة|نشر بواسطة|by)\s?[:\-–]?\s/iu

/** «بقلم: سلمى الحداد | الأحد 3 نيسان 2024 - 12:00»: who and when, and no sentence. */
function isInfoLine(text: string): boolean {
  return text.length < LONGEST_INFO && !endsSentence(text) && (BYLINE.test(text) || readDateText(text) !== undefined)
}

const LONGEST_INFO = 120

/** A second heading or a paragraph of whole sentences, without links: a card's leads elsewhere. */
function isUnmarkedLead(element: Element, text: string): boolean {
  if (element.name === 'h2' || element.name === 'h3') return !isLinked(element)
  if (element.name !== 'p' || text.length < LEAST_UNMARKED || !endsSentence(text)) return false
  return !CAPTION_MARKS.test(marksOf(element)) && !element.children.some((child) => isTag(child) && child.name === 'a')
}

/** Whether a heading holds a link or stands in one. */
function isLinked(heading: Element): boolean {
  if (heading.children.some((child) => isTag(child) && child.name === 'a')) return true
  return heading.parent !== null && isTag(heading.parent) && heading.parent.name === 'a'
}
