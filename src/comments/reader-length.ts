const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** UTF-16 units that a character of a reader may take: a family of four with its skin tones has 23. */
const UNITS_PER_CHARACTER = 24

/** No text of so many characters is longer, in UTF-16 units: what is, need not be looked at. */
export function mostUnits(characters: number): number {
  return characters * UNITS_PER_CHARACTER
}

/**
 * The length of a text in characters as a reader counts them (grapheme clusters, UAX 29). Counting stops one past `most`,
 * and a text of more units than so many characters can have is not looked into.
 */
export function readerLength(text: string, most: number): number {
  if (text.length > mostUnits(most)) return most + 1
  let length = 0
  for (const { segment } of segmenter.segment(text)) {
    // A cluster without end, as some scripts can make, is no single character: its letters and marks are counted.
    length += segment.length <= UNITS_PER_CHARACTER ? 1 : Math.ceil(segment.length / 2)
    if (length > most) break
  }
  return length
}
