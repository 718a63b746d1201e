import type { Html } from '../../base/html.ts'
import { ABOVE_NOISE, AFTER_NOISE, BELOW_NOISE, BOTTOM_NOISE, SIDE_NOISE, TOP_NOISE } from './around-noise.ts'
import { INSIDE_NOISE } from './inside-noise.ts'
import type { NoiseHand } from './noise-hand.ts'
import type { PageNoise } from './page-noise.ts'
import { SeededDraw } from './seeded-draw.ts'

/** More blocks than this no article of ours has. */
const MOST_INSIDE = 8

/** What stands round an Arabic article: the same for the same seed. Every third seed gives boxes names that say nothing. */
export function drawNoise(seed: number): PageNoise {
  const draw = new SeededDraw(seed)
  const names = new Map<string, string>()
  const muteName = (telling: string): string => {
    const known = names.get(telling) ?? `css-${draw.next().toString(36).slice(2, 8)}`
    names.set(telling, known)
    return known
  }
  let number = 5_000 + (seed % 1_000)
  const hand: NoiseHand = {
    draw,
    link: () => `/news/${number++}`,
    name: seed % 3 === 0 ? muteName : (telling) => telling,
  }
  const made = (makers: readonly ((hand: NoiseHand) => Html)[], most: number): readonly Html[] =>
    draw.some(makers, Math.floor(draw.next() * (most + 1))).map((make) => make(hand))
  return {
    top: made(TOP_NOISE, 3),
    above: made(ABOVE_NOISE, 3),
    inside: Array.from({ length: MOST_INSIDE }, () => draw.pick(INSIDE_NOISE)(hand)),
    below: made(BELOW_NOISE, 3),
    after: made(AFTER_NOISE, 5),
    side: made(SIDE_NOISE, 3),
    bottom: made(BOTTOM_NOISE, 3),
  }
}
