/**
 * Prints the figures ledgers of a corpus's stories, to be checked by hand against the reports:
 *
 *     npm run nashra -- eval stories --in CORPUS.jsonl --out STORIES.jsonl
 *     npm run ledger -- CORPUS.jsonl STORIES.jsonl WORD… [--texts]
 *
 * Only stories one of whose headlines has all the words; `--texts` prints the reports too.
 */
import { parseArgs } from 'node:util'
import type { Claim, Measure } from '../src/news/story-digest.ts'
import { keepLedger } from '../src/stories/digest/keep-ledger.ts'
import type { StoryReport } from '../src/stories/digest/story-report.ts'
import { reportOf, storiesOf } from './corpus-stories.ts'

function claimLine(claim: Claim, outlet: string): string {
  const { value, most, qualifier, was, by, isOutlets, at, sentence } = claim
  const number = [value ?? qualifier, most, value !== null && qualifier !== 'exact' ? qualifier : undefined]
  const notes = [
    was && `was ${was}`,
    claim.isPrior && 'earlier',
    claim.isUnsure && 'unsure',
    !isOutlets && `in ${outlet}`,
  ]
  const words = [...number, by, ...notes].filter((word) => word !== undefined && word !== false)
  return `    ${new Date(at).toISOString().slice(5, 16)}  ${words.join(' · ')}\n        ${sentence.text.replaceAll('\n', ' ')}`
}

function print(
  reports: readonly StoryReport[],
  ledger: readonly Measure[],
  { texts }: { readonly texts: boolean },
): void {
  const outlets = new Map(reports.map(({ article, source }) => [article.id, source.name]))
  console.log(`\n== ${reports[0]?.article.published.text} ${reports[0]?.article.title}`)
  for (const { article, source, running } of texts ? reports : []) {
    console.log(`\n-- ${article.published.text} ${source.name}${article.copyOf ? ' (copy)' : ''}\n${running.text}`)
  }
  for (const { kind, group, spread, lastChange, claims } of ledger) {
    const change = lastChange && `last ${lastChange.from} → ${lastChange.to}, ${lastChange.by}`
    console.log(`  ${[kind, group, spread && `${spread.low}–${spread.high}`, change].filter(Boolean).join(' · ')}`)
    for (const claim of claims) console.log(claimLine(claim, outlets.get(claim.sentence.articleId) ?? ''))
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: 'boolean', default: false } },
})
const [corpus, placements, ...words] = positionals
if (corpus === undefined || placements === undefined) {
  console.error('npm run ledger -- CORPUS.jsonl STORIES.jsonl WORD… [--texts]')
  process.exitCode = 1
} else {
  for (const members of (await storiesOf(corpus, placements)).values()) {
    if (!members.some(({ row }) => words.every((word) => row.title.includes(word)))) continue
    const reports = members.map(reportOf)
    const ledger = keepLedger(reports)
    if (ledger.length > 0) print(reports, ledger, values)
  }
}
