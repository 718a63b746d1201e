import type { EpochMs } from '../news/instant.ts'
import type { KnownBox, KnownLine, OutletTemplate, Sighting } from '../news/outlet-template.ts'
import { openingDateline } from './opening-dateline.ts'
import { digestOf } from './page-lines.ts'
import type { PageSurvey, SeenBox, SeenLine } from './survey-page.ts'

/** Pages that count; what stood on none of them is forgotten, so that a redesign is learnt and its past is not missed. */
const WINDOW = 40
const MOST_LINES = 800
const MOST_BOXES = 200
const LONGEST_TEXT = 160
const LONGEST_TITLE = 160
const LONGEST_DATELINE = 60

/**
 * An outlet's template with one more of its pages. A page whose title is in the window already is the same article read
 * again, or a copy of it, and teaches nothing.
 */
export function learnTemplate(template: OutletTemplate, survey: PageSurvey, at: EpochMs): OutletTemplate {
  const title = survey.title.slice(0, LONGEST_TITLE)
  if (!title || template.window.some((page) => page.title === title)) return template
  const number = template.learnt + 1
  const window = [...template.window, { number, title }].slice(-WINDOW)
  const page = { number, at, oldest: window[0]?.number ?? number }
  return {
    learnt: number,
    window,
    lines: latest(withLines(template.lines, survey.lines.filter(isTelling), page), MOST_LINES),
    boxes: latest(withBoxes(template.boxes, survey.boxes, page), MOST_BOXES),
  }
}

/** A page being learnt: its number, the moment, and the oldest number that still counts. */
interface NewPage {
  readonly number: number
  readonly at: EpochMs
  readonly oldest: number
}

/** A dateline stands on every report from its place, and is the article's own. */
const isTelling = ({ text }: SeenLine): boolean => text.length > LONGEST_DATELINE || !openingDateline(text, [])

function withLines(known: readonly KnownLine[], seen: readonly SeenLine[], page: NewPage): readonly KnownLine[] {
  const fresh = new Map(seen.map((line) => [line.key, line]))
  const kept = known.flatMap((line): readonly KnownLine[] => {
    const again = fresh.get(line.key)
    fresh.delete(line.key)
    const pages = counting(line.pages, page, again !== undefined)
    if (pages.length === 0) return []
    if (!again) return [{ ...line, pages }]
    const { apart, inBody } = again
    return [{ ...line, text: again.text.slice(0, LONGEST_TEXT), apart, inBody, pages }]
  })
  const added = [...fresh.values()].map(({ key, apart, inBody }) => ({
    key,
    apart,
    inBody,
    pages: [page.number],
    since: page.at,
  }))
  return [...kept, ...added]
}

function withBoxes(known: readonly KnownBox[], seen: readonly SeenBox[], page: NewPage): readonly KnownBox[] {
  const fresh = new Map(seen.map((box) => [digestOf(box.path), box]))
  const kept = known.flatMap((box): readonly KnownBox[] => {
    const again = fresh.get(box.key)
    fresh.delete(box.key)
    const pages = counting(box.pages, page, again?.linked === true)
    const prosePages = counting(box.prosePages, page, again?.linked === false)
    return pages.length + prosePages.length === 0 ? [] : [{ ...box, pages, prosePages }]
  })
  const added = [...fresh].map(([key, { path, linked }]) => ({
    key,
    path,
    pages: linked ? [page.number] : [],
    prosePages: linked ? [] : [page.number],
    since: page.at,
  }))
  return [...kept, ...added]
}

function counting(pages: readonly number[], { number, oldest }: NewPage, again: boolean): readonly number[] {
  const left = (pages[0] ?? oldest) >= oldest ? pages : pages.filter((page) => page >= oldest)
  return again ? [...left, number] : left
}

/** The most often seen, and of those seen once the latest. */
function latest<Known extends Sighting>(all: readonly Known[], most: number): readonly Known[] {
  if (all.length <= most) return all
  const rank = ({ pages }: Known): number => pages.length * 1e9 + (pages.at(-1) ?? 0)
  return all.toSorted((a, b) => rank(b) - rank(a)).slice(0, most)
}
