import { type Element, isTag, type ParentNode } from 'domhandler'
import { SKIPPED_TAGS } from './element-traits.ts'
import { labelKey } from './label-key.ts'
import { markupPlace } from './markup-place.ts'
import type { PageLine } from './page-lines.ts'
import { type TextWeight, weightOf } from './text-weight.ts'

/** What a page shows that others of its outlet may show too. */
export interface PageSurvey {
  /** The article's title, letters folded. */
  readonly title: string
  readonly lines: readonly SeenLine[]
  readonly boxes: readonly SeenBox[]
}

export interface SeenLine {
  readonly key: string
  readonly text: string
  readonly apart: boolean
  readonly inBody: boolean
}

export interface SeenBox {
  readonly path: string
  /** Links in the main; otherwise running text in the main. */
  readonly linked: boolean
}

/** Elements that hold a related card or a list of them. */
export const BOX: RegExp = /^(?:div|section|ul|ol|table)$/
const LEAST_BOX = 40
const MOST_BOXES = 60
/** Cards are links, with a teaser or a date beside each. */
const LINKED = 0.4
const UNLINKED = 0.2

interface SurveyOptions {
  readonly title: string
  readonly lines: readonly PageLine[]
  readonly dropped: ReadonlySet<Element>
  /** Of the whole page, nothing left out. */
  readonly weights: ReadonlyMap<Element, TextWeight>
}

/** Surveys a page whose body was found. */
export function surveyPage(body: Element, options: SurveyOptions): PageSurvey {
  const placed = options.lines.map((line) => ({
    ...line,
    place: markupPlace(line.element),
    inBody: isWithin(line.element, body),
  }))
  const paragraphs = mainPlace(placed)
  const seen = new Map(
    placed.map(({ key, text, place, inBody }) => [key, { key, text, apart: place !== paragraphs, inBody }] as const),
  )
  return { title: labelKey(options.title), lines: [...seen.values()], boxes: boxesOf(body, options) }
}

/** The place that holds the most text of the body: its paragraphs. */
function mainPlace(lines: readonly { place: string; text: string; inBody: boolean }[]): string | undefined {
  const lengths = new Map<string, number>()
  for (const { place, text, inBody } of lines) if (inBody) lengths.set(place, (lengths.get(place) ?? 0) + text.length)
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

/** Whether an element is another, or stands in it. */
export function isWithin(element: Element, other: Element): boolean {
  for (let node: Element['parent'] | Element = element; node && isTag(node); node = node.parent)
    if (node === other) return true
  return false
}

/** The boxes inside a body, each place once: what it holds all in all. */
function boxesOf(body: Element, { dropped, weights }: SurveyOptions): readonly SeenBox[] {
  const sums = new Map<string, { text: number; linked: number }>()
  const visit = (node: ParentNode): void => {
    for (const child of node.children) {
      if (!isTag(child) || SKIPPED_TAGS.has(child.name) || dropped.has(child)) continue
      if (BOX.test(child.name) && sums.size < MOST_BOXES) add(child)
      visit(child)
    }
  }
  const add = (box: Element): void => {
    const { text, linked } = weightOf(weights, box)
    if (text < LEAST_BOX) return
    const path = markupPlace(box)
    const sum = sums.get(path) ?? { text: 0, linked: 0 }
    sums.set(path, { text: sum.text + text, linked: sum.linked + linked })
  }
  visit(body)
  return [...sums].flatMap(([path, { text, linked }]) => {
    const share = linked / text
    return share >= LINKED || share <= UNLINKED ? [{ path, linked: share >= LINKED }] : []
  })
}
