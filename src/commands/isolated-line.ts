/** First strong isolate and its end: an Arabic text keeps its own direction and leaves the line's alone. */
const [ISOLATE, END_ISOLATE] = ['\u2068', '\u2069']

/** A foreign text for a terminal: on one line, without what could move its cursor or direction, cut after so many UTF-16 units. */
export function isolatedLine(text: string, longest: number = Number.POSITIVE_INFINITY): string {
  const line = text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
  return `${ISOLATE}${line.length > longest ? `${line.slice(0, longest)}…` : line}${END_ISOLATE}`
}
