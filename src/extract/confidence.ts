import { BODY_MARKS } from './boilerplate-marks.ts'
import { marksOf } from './element-traits.ts'
import type { PageReading } from './page-reading.ts'

/**
 * How sure we are that a body is the whole article and nothing else, 0 to 1: its share of the page's prose, its length,
 * whether its markup names it and whether a title and a structured description stand by it.
 */
export function confidenceOf({ located, structured, title }: PageReading, text: string): number {
  const named = located.body.attribs.itemprop?.includes('articleBody') || BODY_MARKS.test(marksOf(located.body))
  const parts: readonly (readonly [number, number])[] = [
    [0.35, located.share],
    [0.25, Math.min(1, text.length / 600)],
    [0.15, named ? 1 : 0],
    [0.15, located.headline && title ? 1 : 0],
    [0.1, structured ? 1 : 0],
  ]
  const sum = parts.reduce((total, [weight, value]) => total + weight * value, 0)
  return Math.round(sum * 100) / 100
}
