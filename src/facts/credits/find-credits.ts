import type { Credits } from '../../news/credits.ts'
import { type FactText, firstWordFrom } from '../fact-text.ts'
import { citedOutlets } from './cited-outlets.ts'
import { closingCredits } from './closing-credits.ts'
import { Credited } from './credited.ts'
import { inlineCredits } from './inline-credits.ts'
import { datedLine, openingCredits } from './opening-credits.ts'
import { ownNames } from './own-names.ts'
import { readCreditLine } from './read-credit-line.ts'
import { sourceMentions } from './source-mentions.ts'

/** What is known of a report besides its text. */
export interface CreditedReport {
  readonly title: string
  /** The author field as the page or feed gives it. */
  readonly author?: string
  /** The outlet's names. */
  readonly outlets: readonly string[]
}

const LONGEST_AUTHOR = 120

/**
 * Who and what a report credits, by its author field, its opening, its end, and the agencies and outlets named in between.
 * `bodyStart` is where in the text the body begins, after title and lead.
 *
 * @example author «بوجمبورا - ا ف ب:» → place «بوجمبورا», wire `AFP`
 */
export function findCredits(text: FactText, report: CreditedReport & { readonly bodyStart: number }): Credits {
  const own = ownNames(report.outlets)
  const found = new Credited()
  const author = report.author?.trim() ?? ''
  if (author.length <= LONGEST_AUTHOR) found.add(datedLine(author, own) ?? readCreditLine(author, own))
  found.add(openingCredits(text, { own, bodyStart: report.bodyStart }))
  const firstWord = firstWordFrom(text, report.bodyStart)
  const mentions = sourceMentions(text, firstWord)
  found.add(inlineCredits(text, mentions))
  found.add(closingCredits(text, { own, report, found }))
  return found.credits(citedOutlets(text, { mentions, own, wire: found.wire, firstWord }))
}
