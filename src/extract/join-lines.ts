import type { FinishedRun } from './text-run.ts'

const LONG_LINE = 60
/** A full stop, or a sign after which the next line goes on. */
const LINE_END = /[.!?؟。…۔:،؛]["'”’»)\]]*$/u

/** Verse and addresses: short lines in a row without a full stop belong together; a short line between long ones stands alone. */
export function joinShortLines(lines: readonly FinishedRun[]): readonly FinishedRun[] {
  const groups: FinishedRun[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && isVerse(line) && isVerse(last)) group.push(line)
    else groups.push([line])
  }
  return groups.map(joined)
}

const isVerse = ({ text, bold }: FinishedRun): boolean => !bold && text.length < LONG_LINE && !LINE_END.test(text)

function joined(group: readonly FinishedRun[]): FinishedRun {
  const [only] = group
  if (only && group.length === 1) return only
  const text = group.map((line) => line.text).join('\n')
  const linked = group.reduce((sum, line) => sum + line.linkShare * line.text.length, 0)
  let start = 0
  const links = group.flatMap((line) => {
    const shift = start
    start += line.text.length + 1
    return line.links.map((link) => ({ ...link, start: link.start + shift, end: link.end + shift }))
  })
  return { text, links, linkShare: Math.min(1, linked / text.length), bold: false }
}
