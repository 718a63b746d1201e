import type { KnownBox, KnownLine, OutletTemplate, Sighting } from './outlet-template.ts'

/**
 * Pages about unlike things on which something must stand before it counts as furniture, and the least share of the pages
 * since it was first seen. What stands among the paragraphs may be the background of a running story: it takes more.
 */
const APART = { pages: 4, share: 0.25 } as const
const AMONG_PARAGRAPHS = { pages: 5, share: 0.5 } as const
const LINK_BOX = { pages: 4, share: 0.4 } as const
/** Of its pages, so many may show running text in the place of a link box. */
const MOST_PROSE_PAGES = 0.1

/** Titles that share two long words and a third of the shorter one's are about one thing. */
const LONG_WORD = 4
const COMMON_WORDS = 2
const COMMON_SHARE = 0.34

/** The lines and link boxes of an outlet that are furniture by what its latest pages show. */
export interface RepeatedParts {
  readonly lines: readonly KnownLine[]
  readonly boxes: readonly KnownBox[]
}

/**
 * Tells what recurs over an outlet's pages: on enough of them, about things unlike enough, and on a good share of those
 * since its first. A series («النشرة الجوية») and a running story repeat themselves under titles alike, and are spared.
 */
export function repeatedParts(template: OutletTemplate): RepeatedParts {
  const titles = new Map(template.window.map(({ number, title }) => [number, longWords(title)]))
  const recurs = (sighting: Sighting, least: { readonly pages: number; readonly share: number }) =>
    sighting.pages.length >= least.pages &&
    shareSinceFirst(sighting, template) >= least.share &&
    standsOnUnlike(sighting.pages, titles, least.pages)
  return {
    lines: template.lines.filter((line) => recurs(line, line.apart ? APART : AMONG_PARAGRAPHS)),
    boxes: template.boxes.filter(
      (box) => recurs(box, LINK_BOX) && box.prosePages.length <= box.pages.length * MOST_PROSE_PAGES,
    ),
  }
}

function shareSinceFirst({ pages }: Sighting, { window }: OutletTemplate): number {
  const first = pages[0] ?? 0
  return pages.length / Math.max(1, window.filter(({ number }) => number >= first).length)
}

/** Whether so many of the pages have titles that are pairwise unlike, taken greedily in order. */
function standsOnUnlike(
  pages: readonly number[],
  titles: ReadonlyMap<number, ReadonlySet<string>>,
  least: number,
): boolean {
  const counted: ReadonlySet<string>[] = []
  for (const page of pages) {
    const words = titles.get(page)
    if (words && !counted.some((other) => areAlike(words, other))) counted.push(words)
    if (counted.length >= least) return true
  }
  return false
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let common = 0
  for (const word of one) if (other.has(word)) common++
  return common >= COMMON_WORDS && common >= Math.min(one.size, other.size) * COMMON_SHARE
}

function longWords(title: string): ReadonlySet<string> {
  return new Set(title.split(' ').filter((word) => word.length >= LONG_WORD))
}
