/**
 * How many of `count` things in their order come before a place, by halving: `isBefore` holds for the first of them and for
 * none after. Of 0 things none does.
 */
export function lowerBound(count: number, isBefore: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
