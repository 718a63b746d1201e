import type { NameMention } from '../../news/name-mention.ts'
import type { Span } from '../../news/span.ts'

/**
 * Leaves out persons and places that are a part of one of these names where the text writes it whole.
 *
 * @example «ياسمين» of the outlet «ياسمين الساحل»
 */
export function outsideOutletNames(
  names: readonly NameMention[],
  text: string,
  outlets: readonly string[],
): readonly NameMention[] {
  const spans = outlets.flatMap((outlet) => occurrencesOf(outlet, text)).sort((a, b) => a.start - b.start)
  if (spans.length === 0) return names
  let next = 0
  return names.filter(({ kind, start, end }) => {
    while ((spans[next]?.end ?? text.length) <= start && next < spans.length) next++
    const span = spans[next]
    const isPart = span && span.start <= start && end <= span.end && end - start < span.end - span.start
    return kind === 'organisation' || !isPart
  })
}

function occurrencesOf(name: string, text: string): readonly Span[] {
  const spans: Span[] = []
  if (name === '') return spans
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    spans.push({ start: at, end: at + name.length })
  return spans
}
