/** So many words in a row stand in both texts before they count as common: fewer are a set phrase. */
export const RUN_WORDS = 4
/** Of a run of words that a text repeats, so many places are tried. */
const MOST_PLACES = 16
/** Between two runs in the same order, an editor changed a few words and kept others; a longer gap is other text. */
const LONGEST_GAP = 12

/**
 * For each word of the first text the place of the same word in the second, -1 where there is none: runs of four and more,
 * the longest at each place, then the single words within short gaps. A word of the second is taken once. Linear in both.
 *
 * @param first folded words
 * @param second folded words
 */
export function commonWords(first: readonly string[], second: readonly string[]): Int32Array {
  const places = runPlaces(second)
  const found = new Int32Array(first.length).fill(-1)
  const taken = new Uint8Array(second.length)
  let at = 0
  while (at < first.length) {
    const run = longestRun({ first, second, taken, at }, places.get(runAt(first, at)) ?? [])
    for (let step = 0; step < run.length; step++) {
      found[at + step] = run.place + step
      taken[run.place + step] = 1
    }
    at += Math.max(1, run.length)
  }
  fillGaps(first, second, found)
  return found
}

function runAt(words: readonly string[], at: number): string {
  return words.slice(at, at + RUN_WORDS).join(' ')
}

function runPlaces(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + RUN_WORDS <= words.length; at++) {
    const run = runAt(words, at)
    const known = places.get(run)
    if (!known) places.set(run, [at])
    else if (known.length < MOST_PLACES) known.push(at)
  }
  return places
}

interface RunSearch {
  readonly first: readonly string[]
  readonly second: readonly string[]
  readonly taken: Uint8Array
  readonly at: number
}

function longestRun(
  { first, second, taken, at }: RunSearch,
  places: readonly number[],
): { place: number; length: number } {
  let best = { place: 0, length: 0 }
  for (const place of places) {
    let length = 0
    while (
      place + length < second.length &&
      at + length < first.length &&
      !taken[place + length] &&
      first[at + length] === second[place + length]
    )
      length++
    if (length >= RUN_WORDS && length > best.length) best = { place, length }
  }
  return best
}

function fillGaps(first: readonly string[], second: readonly string[], found: Int32Array): void {
  let last = -1
  for (let at = 0; at < first.length; at++) {
    const place = found[at] ?? -1
    if (place < 0) continue
    const [from, to] = [last + 1, (found[last] ?? -1) + 1]
    const gap = { first: at - from, second: place - to }
    if (last >= 0 && gap.first > 0 && gap.second > 0 && Math.max(gap.first, gap.second) <= LONGEST_GAP) {
      matchGap(first.slice(from, at), second.slice(to, place), (one, other) => {
        found[from + one] = to + other
      })
    }
    last = at
  }
}

/** The longest common subsequence of two short lists. */
function matchGap(
  first: readonly string[],
  second: readonly string[],
  match: (one: number, other: number) => void,
): void {
  const width = second.length + 1
  const lengths = new Uint8Array((first.length + 1) * width)
  const length = (one: number, other: number) => lengths[one * width + other] ?? 0
  for (let one = first.length - 1; one >= 0; one--) {
    for (let other = second.length - 1; other >= 0; other--) {
      lengths[one * width + other] =
        first[one] === second[other]
          ? length(one + 1, other + 1) + 1
          : Math.max(length(one + 1, other), length(one, other + 1))
    }
  }
  let [one, other] = [0, 0]
  while (one < first.length && other < second.length) {
    if (first[one] === second[other]) match(one++, other++)
    else if (length(one + 1, other) >= length(one, other + 1)) one++
    else other++
  }
}
