import type { Dateline } from '../news/article.ts'
import { SOURCE_LINE } from './boilerplate-labels.ts'
import { labelKey } from './label-key.ts'
import { agencyNamed } from './opening-dateline.ts'

const LABEL = /^\s*[^:：]{0,20}[:：]\s*/u
const TRAILING = /[([]([^()[\]]{2,40})[)\]]\s*[.۔]?\s*$/u
const BETWEEN = /\s*[+،,/|؛;&]\s*|\s+-\s+|\s+و(?=ال)|\s+and\s+/u
const LONGEST_LINE = 100

export interface CreditPlaces {
  /** Every text of the body's element, what was dropped from the article too. */
  readonly lines: readonly string[]
  readonly dateline: Dateline | undefined
}

/** The agencies and outlets that a text names as its source: in «المصدر: …», in its dateline, or in brackets at its end. */
export function creditsOf({ lines, dateline }: CreditPlaces): readonly string[] {
  const credits = new Set<string>()
  const agency = dateline?.outlet && agencyNamed(dateline.outlet)
  if (agency) credits.add(agency)
  for (const name of lines.flatMap(namesIn)) credits.add(agencyNamed(name) ?? name)
  return [...credits]
}

function namesIn(line: string, index: number, lines: readonly string[]): readonly string[] {
  if (line.length <= LONGEST_LINE && SOURCE_LINE.test(labelKey(line.slice(0, 40))) && /[:：]/.test(line)) {
    const named = line.replace(LABEL, '') || (lines[index + 1] ?? '')
    return named.length > LONGEST_LINE
      ? []
      : named
          .replace(/[()[\]]/g, ' ')
          .split(BETWEEN)
          .map((name) => name.trim())
          .filter(Boolean)
  }
  const bracketed = TRAILING.exec(line.slice(-60))?.[1]
  const agency = bracketed && agencyNamed(bracketed)
  return agency ? [agency] : []
}
