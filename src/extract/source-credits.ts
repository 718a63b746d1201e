import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import type { Dateline } from '../news/article.ts'
import { SOURCE_LINE } from './boilerplate-labels.ts'
import { isDatelinePlace } from './dateline-places.ts'
import { SKIPPED_TAGS } from './element-traits.ts'
import { labelKey } from './label-key.ts'
import { foldSpace, shortTextOf } from './node-text.ts'
import { agencyNamed } from './opening-dateline.ts'

const LABEL = /^\s*[^:：]{0,20}[:：]\s*/u
const TRAILING = /[([]([^()[\]]{2,40})[)\]]\s*[.۔]?\s*$/u
const BETWEEN = /\s*[+،,/|؛;&]\s*|\s+-\s+|\s+و(?=ال)|\s+and\s+/u
const LONGEST_LINE = 100

export interface CreditPlaces {
  readonly page: Element
  /** Every text of the body's element, what was dropped from the article too. */
  readonly lines: readonly string[]
  readonly dateline: Dateline | undefined
}

/** The agencies and outlets that a text names as its source: in «المصدر: …», in its dateline, or in brackets at its end. */
export function creditsOf({ page, lines, dateline }: CreditPlaces): readonly string[] {
  const credits = new Set<string>()
  const agency = dateline?.outlet && agencyNamed(dateline.outlet)
  if (agency) credits.add(agency)
  for (const name of [...lines.flatMap(namesIn), ...labelledLines(page).flatMap(namesIn)])
    if (!isDatelinePlace(name)) credits.add(agencyNamed(name) ?? name)
  return [...credits]
}

const LABELLED = /^\s*(?:ال)?(?:مصدر|مصادر|منبع|source)\s*[:：]/iu

/** «المصدر: …» anywhere on the page: many designs keep it below the body. */
function labelledLines(page: Element): readonly string[] {
  const lines: string[] = []
  const visit = (node: AnyNode): void => {
    if (isText(node)) {
      if (node.data.length > LONGEST_LINE || !LABELLED.test(node.data)) return
      lines.push((node.parent && shortTextOf(node.parent, LONGEST_LINE)) ?? foldSpace(node.data))
    } else if (isTag(node) && !SKIPPED_TAGS.has(node.name)) for (const child of node.children) visit(child)
  }
  visit(page)
  return lines.slice(0, 3)
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
