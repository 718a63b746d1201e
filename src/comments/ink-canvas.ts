import type { Stroke } from './digit-strokes.ts'

/** A sheet on which round pens draw: how much ink each pixel has, 0 to 1. */
export interface InkCanvas {
  readonly width: number
  readonly height: number
  readonly ink: Float32Array
}

export function blankCanvas(width: number, height: number): InkCanvas {
  return { width, height, ink: new Float32Array(width * height) }
}

/** A round pen; a pen of ink 0 rubs out. */
export interface Pen {
  /** In pixels. */
  readonly thickness: number
  readonly ink: number
}

/** Draws along the points, with smooth edges: a pixel's ink follows its distance from the line. */
export function draw(canvas: InkCanvas, stroke: Stroke, pen: Pen): void {
  for (let index = 1; index < stroke.length; index++) {
    const [from, to] = [stroke[index - 1], stroke[index]]
    if (from && to) drawLine(canvas, [...from, ...to], pen)
  }
}

type Line = readonly [fromX: number, fromY: number, toX: number, toY: number]

function drawLine(canvas: InkCanvas, [x1, y1, x2, y2]: Line, { thickness, ink }: Pen): void {
  const reach = thickness / 2 + 0.5
  const [dx, dy] = [x2 - x1, y2 - y1]
  const squared = dx * dx + dy * dy || 1
  const left = Math.max(0, Math.floor(Math.min(x1, x2) - reach))
  const right = Math.min(canvas.width - 1, Math.ceil(Math.max(x1, x2) + reach))
  const bottom = Math.min(canvas.height - 1, Math.ceil(Math.max(y1, y2) + reach))
  for (let y = Math.max(0, Math.floor(Math.min(y1, y2) - reach)); y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / squared))
      const offX = x - x1 - along * dx
      const offY = y - y1 - along * dy
      const distance = offX * offX + offY * offY
      // Most pixels of the box lie too far away to need a root.
      if (distance < reach * reach) {
        blend(canvas.ink, y * canvas.width + x, { cover: Math.min(1, reach - Math.sqrt(distance)), ink })
      }
    }
  }
}

/** Ink does not grow darker where strokes cross; a rubber takes away what it covers. */
function blend(
  pixels: Float32Array,
  at: number,
  { cover, ink }: { readonly cover: number; readonly ink: number },
): void {
  const before = pixels[at] ?? 0
  pixels[at] = ink > 0 ? Math.max(before, cover * ink) : Math.min(before, 1 - cover)
}
