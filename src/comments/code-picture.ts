import { DIGIT_STROKES, type Point, type Stroke } from './digit-strokes.ts'
import { blankCanvas, draw, type InkCanvas } from './ink-canvas.ts'
import { pick, randomOfNonce } from './nonce-random.ts'
import { encodePng } from './png.ts'
import type { VerificationCode } from './verification-code.ts'

/** Pixels; pages show it at half of that, so that it is sharp on fine screens too. */
export const PICTURE_SIZE = { width: 440, height: 144 } as const
const MARGIN = 34
const COLOURS = 16
/** Its own paper, in a light page and in a dark one. */
const PAPER = [246, 241, 228] as const
/** Inks that stand out from it by 7 to 1 and more. */
const INKS = [
  [28, 46, 74],
  [70, 30, 66],
  [20, 66, 54],
  [84, 38, 22],
] as const

type Random = () => number

/** From `least` to `most`. */
const spread = (random: Random, least: number, most: number) => least + random() * (most - least)

/**
 * The code's five digits as a PNG for people: each turned, sheared, sized and inked its own way, all on one wave, crossed by
 * lines of their own thickness and by thin cuts. The nonce decides all of it: asking again gives the same bytes.
 */
export function codePicture({ nonce, digits }: Pick<VerificationCode, 'nonce' | 'digits'>): Uint8Array {
  const random = randomOfNonce(nonce, 'picture')
  const canvas = blankCanvas(PICTURE_SIZE.width, PICTURE_SIZE.height)
  const wave = drawWave(random)
  const thickness = spread(random, 6.5, 8.5)
  for (const [index, digit] of [...digits].entries()) {
    const place = placeDigit(random, { index, count: digits.length })
    const ways = DIGIT_STROKES[Number(digit)] ?? []
    for (const stroke of ways[Math.floor(random() * ways.length)] ?? []) {
      const pen = { thickness: thickness + spread(random, -1, 1), ink: 1 }
      draw(
        canvas,
        stroke.map((point) => wave(place(point))),
        pen,
      )
    }
  }
  drawNoise(canvas, { random, thickness })
  return encodePng({ ...PICTURE_SIZE, pixels: steps(canvas), palette: palette(pick(INKS, random)) })
}

type Move = (point: Point) => Point

/** Where a digit stands, how large, how far it leans and turns. Neighbours touch now and then. */
function placeDigit(random: Random, { index, count }: { readonly index: number; readonly count: number }): Move {
  const cell = (PICTURE_SIZE.width - 2 * MARGIN) / count
  const [width, height] = [spread(random, 0.68, 0.88) * cell, spread(random, 74, 94)]
  const [angle, shear] = [spread(random, -0.28, 0.28), spread(random, -0.22, 0.22)]
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const centreX = MARGIN + (index + 0.5) * cell + spread(random, -6, 6)
  const centreY = PICTURE_SIZE.height / 2 + spread(random, -11, 11)
  return ([x, y]) => {
    const down = (y - 0.5) * height
    const across = (x - 0.5) * width - down * shear
    return [centreX + across * cos - down * sin, centreY + across * sin + down * cos]
  }
}

/** Bends the whole sheet, up and down along it and to the sides across it. */
function drawWave(random: Random): Move {
  const [high, long, start] = [spread(random, 3, 7), spread(random, 90, 190), spread(random, 0, 7)]
  const [wide, tall, first] = [spread(random, 1.5, 4), spread(random, 45, 90), spread(random, 0, 7)]
  const turn = 2 * Math.PI
  return ([x, y]) => [x + wide * Math.sin((turn * y) / tall + first), y + high * Math.sin((turn * x) / long + start)]
}

/** Lines that look like parts of digits and join them, cuts that part them, and specks. */
function drawNoise(
  canvas: InkCanvas,
  { random, thickness }: { readonly random: Random; readonly thickness: number },
): void {
  for (let line = 0; line < 2; line++)
    draw(canvas, crossing(random), { thickness: thickness * spread(random, 0.35, 0.55), ink: 1 })
  for (let line = 0; line < 3; line++) draw(canvas, crossing(random), { thickness: spread(random, 1.6, 2.6), ink: 0 })
  for (let speck = 0; speck < 26; speck++) {
    const [x, y] = [random() * canvas.width, random() * canvas.height]
    draw(
      canvas,
      [
        [x, y],
        [x + spread(random, -7, 7), y + spread(random, -7, 7)],
      ],
      { thickness: spread(random, 2, 4), ink: spread(random, 0.5, 1) },
    )
  }
}

/** A bent line from one side of the sheet to the other. */
function crossing(random: Random): Stroke {
  const { width, height } = PICTURE_SIZE
  const [from, to] = [spread(random, 0.15, 0.85) * height, spread(random, 0.15, 0.85) * height]
  const [bend, start] = [spread(random, 8, 26), spread(random, 0, 7)]
  return Array.from({ length: 23 }, (_, index): Point => {
    const t = index / 22
    return [t * width, from + (to - from) * t + bend * Math.sin(start + 5 * t)]
  })
}

function steps({ ink }: InkCanvas): Uint8Array {
  const pixels = new Uint8Array(ink.length)
  for (let at = 0; at < ink.length; at++) pixels[at] = (ink[at] ?? 0) * (COLOURS - 1) + 0.5
  return pixels
}

function palette(ink: readonly [number, number, number]): readonly (readonly [number, number, number])[] {
  return Array.from({ length: COLOURS }, (_, step) => {
    const part = step / (COLOURS - 1)
    const mix = (axis: 0 | 1 | 2) => Math.round(PAPER[axis] + (ink[axis] - PAPER[axis]) * part)
    return [mix(0), mix(1), mix(2)] as const
  })
}
