import type { Figure } from '../news/figure.ts'

/** More of one article are not read through. */
const MOST_READ = 200

/**
 * The same figure told in several sentences as one: that of the sentence that says most of it, the first of these. What only
 * the headline says stands where no sentence says it too.
 *
 * @param headlineEnd where the headline ends in the text
 * @returns kind by kind, in the order in which the text comes to them
 */
export function foldFigures(figures: readonly Figure[], headlineEnd: number): readonly Figure[] {
  const read = figures.slice(0, MOST_READ)
  const isHeadline = ({ start }: Figure) => start < headlineEnd
  // Headlines shorten: «44 قتيلًا» where the text says «44 قتيلًا على الأقل».
  const kept = keepOneOfEach(read.filter((figure) => !isHeadline(figure)))
  const only = keepOneOfEach(read.filter(isHeadline)).filter((figure) => !kept.some((told) => countSame(told, figure)))
  return [...Map.groupBy([...only, ...kept].filter(saysSomething), ({ kind }) => kind).values()].flat()
}

function keepOneOfEach(figures: readonly Figure[]): readonly Figure[] {
  const kept: Figure[] = []
  for (const figure of figures) {
    const same = kept.findIndex(
      (told) => countSame(told, figure) && told.qualifier === figure.qualifier && !differ(told, figure),
    )
    const told = kept[same]
    if (!told) kept.push(figure)
    else if (saysMore(figure, told)) kept[same] = figure
  }
  return kept
}

function countSame(a: Figure, b: Figure): boolean {
  return (
    a.kind === b.kind &&
    a.value === b.value &&
    a.most === b.most &&
    a.scale === b.scale &&
    a.unit === b.unit &&
    a.currency === b.currency &&
    (a.value !== null || a.qualifier === b.qualifier)
  )
}

/** Two who say the same are two lines, as are a toll and an earlier one. */
function differ(a: Figure, b: Figure): boolean {
  const speak = a.saidBy !== undefined && b.saidBy !== undefined && a.saidBy !== b.saidBy
  return speak || (a.isPrior ?? false) !== (b.isPrior ?? false)
}

function saysMore(figure: Figure, told: Figure): boolean {
  if ((figure.isUnsure ?? false) !== (told.isUnsure ?? false)) return told.isUnsure ?? false
  return weight(figure) > weight(told)
}

function weight({ saidBy, was }: Figure): number {
  return (saidBy === undefined ? 0 : 1) + (was === undefined ? 0 : 1)
}

/** «قتلى» beside «44 قتيلًا» tells nobody anything. */
function saysSomething(figure: Figure, _index: number, all: readonly Figure[]): boolean {
  return figure.qualifier !== 'unquantified' || !all.some(({ kind, value }) => kind === figure.kind && value !== null)
}
