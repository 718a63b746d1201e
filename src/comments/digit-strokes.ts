/** A point in a box of width 1 and height 1, from the upper left. */
export type Point = readonly [x: number, y: number]
/** One movement of the pen: the points that it passes. */
export type Stroke = readonly Point[]

/** Straight pieces between two points of a stroke. */
const PIECES = 4

/**
 * As digits are written by hand, in forms that are not taken for one another: each 1 has a foot and each 7 a bar. `~` before a
 * stroke that swings through its points, none before one with corners.
 */
const WRITTEN: readonly (readonly string[])[] = [
  [
    '~ .50,.02 .18,.18 .08,.50 .18,.82 .50,.98 .82,.82 .92,.50 .82,.18 .50,.02',
    '~ .58,.02 .24,.14 .10,.50 .22,.86 .48,.98 .78,.84 .90,.50 .80,.16 .58,.02',
  ],
  ['.24,.22 .54,.02 .54,.98 | .20,.98 .88,.98', '.32,.18 .56,.02 .52,.97 | .18,.97 .84,.98'],
  [
    '~ .12,.26 .26,.07 .52,.02 .80,.12 .84,.32 .70,.52 .40,.76 .12,.97 | .12,.97 .90,.97',
    '~ .14,.22 .36,.03 .66,.05 .85,.24 .74,.48 .46,.70 .10,.96 | .10,.96 .92,.94',
  ],
  [
    '~ .14,.14 .42,.02 .74,.10 .80,.30 .64,.45 .42,.49 | ~ .42,.49 .72,.54 .88,.72 .74,.92 .44,.99 .12,.86',
    '~ .20,.12 .50,.01 .80,.12 .82,.32 .62,.46 .36,.50 | ~ .36,.50 .70,.56 .86,.76 .70,.94 .40,.98 .14,.88',
  ],
  ['.64,.02 .08,.66 .94,.66 | .70,.40 .70,.98', '.30,.04 .10,.58 .92,.58 | .72,.24 .68,.98'],
  [
    '.82,.04 .26,.04 .20,.45 | ~ .20,.45 .50,.36 .80,.46 .88,.68 .74,.91 .44,.98 .12,.86',
    '.84,.03 .24,.05 .22,.44 | ~ .22,.44 .54,.38 .84,.54 .84,.80 .58,.98 .14,.90',
  ],
  [
    '~ .74,.04 .42,.16 .18,.42 .10,.70 .26,.94 .54,.98 .82,.86 .86,.64 .66,.48 .38,.50 .14,.68',
    '~ .62,.02 .30,.24 .12,.58 .18,.86 .46,.99 .76,.90 .86,.70 .70,.52 .42,.50 .16,.66',
  ],
  ['.04,.04 .94,.04 .38,.98 | .34,.52 .80,.50', '.04,.16 .06,.04 .95,.03 .46,.98 | .36,.54 .84,.50'],
  [
    '~ .50,.02 .20,.12 .20,.34 .50,.48 .84,.64 .84,.88 .50,.99 .16,.88 .16,.64 .50,.48 .80,.34 .80,.12 .50,.02',
    '~ .54,.01 .24,.10 .22,.32 .50,.47 .80,.62 .86,.86 .52,.99 .16,.90 .14,.66 .46,.48 .78,.30 .78,.10 .54,.01',
  ],
  [
    '~ .82,.34 .66,.50 .38,.52 .15,.36 .18,.12 .46,.01 .76,.09 .88,.32 .80,.62 .58,.86 .28,.97',
    '~ .84,.30 .64,.48 .34,.48 .14,.28 .28,.06 .58,.02 .82,.16 .86,.42 .80,.98',
  ],
]

/** The strokes of a digit, one list for each way of writing it; swinging strokes are already cut into short straight ones. */
export const DIGIT_STROKES: readonly (readonly (readonly Stroke[])[])[] = WRITTEN.map((ways) =>
  ways.map((way) => way.split('|').map(parseStroke)),
)

function parseStroke(text: string): Stroke {
  const isSwinging = text.trim().startsWith('~')
  const points = [...text.matchAll(/(\.\d+),(\.\d+)/g)].map(([, x, y]): Point => [Number(x), Number(y)])
  return isSwinging ? swing(points) : cut(points)
}

/** A Catmull-Rom spline through the points: what passes them in one swing. */
function swing(points: Stroke): Stroke {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0]
  return pieces(points, (index, t) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const along = (axis: 0 | 1): number =>
      0.5 *
      (2 * from[axis] +
        (to[axis] - before[axis]) * t +
        (2 * before[axis] - 5 * from[axis] + 4 * to[axis] - after[axis]) * t ** 2 +
        (3 * from[axis] - before[axis] - 3 * to[axis] + after[axis]) * t ** 3)
    return [along(0), along(1)]
  })
}

/** Straight strokes in pieces, so that a wave can bend them. */
function cut(points: Stroke): Stroke {
  const at = (index: number): Point => points[index] ?? [0, 0]
  return pieces(points, (index, t) => {
    const [from, to] = [at(index), at(index + 1)]
    return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
  })
}

function pieces(points: Stroke, place: (index: number, t: number) => Point): Stroke {
  const placed = points
    .slice(0, -1)
    .flatMap((_, index) => Array.from({ length: PIECES }, (_, piece) => place(index, piece / PIECES)))
  return [...placed, ...points.slice(-1)]
}
