import type { SeededDraw } from './seeded-draw.ts'

/** What the makers of noise draw with. */
export interface NoiseHand {
  readonly draw: SeededDraw
  /** A fresh address on the outlet's own host. */
  readonly link: () => string
  /** The class name that says what a box is, or on a page of generated names one that says nothing. */
  readonly name: (telling: string) => string
}
