import type { HeadlineHints } from './headline.ts'
import { labelKey } from './label-key.ts'
import { shortTextOf } from './node-text.ts'
import { metaOf, type PageHead } from './page-head.ts'
import type { Trace } from './trace.ts'

const LONGEST = 300
const MOST_HEADINGS = 6

/** Tells every candidate for the title: where it stands, and how many of the others say the same. */
export function explainTitle(
  head: PageHead,
  hints: HeadlineHints,
  { title, trace }: { readonly title: string; readonly trace: Trace },
): void {
  const candidates = candidatesOf(head, hints).map(([rule, subject]) => ({ rule, subject, key: labelKey(subject) }))
  const chosen = labelKey(title)
  for (const { rule, subject, key } of candidates) {
    const agreeing = candidates.filter((other) => other.key === key).length - 1
    const verdict = key === chosen ? 'chosen' : 'passed-over'
    trace.note({ about: 'title', verdict, rule, subject, score: agreeing })
  }
  if (candidates.some(({ key }) => key === chosen)) return
  trace.note({ about: 'title', verdict: 'chosen', rule: 'cut-from-a-candidate', subject: title })
}

function candidatesOf(head: PageHead, hints: HeadlineHints): readonly (readonly [rule: string, text: string])[] {
  const headings = (elements: PageHead['headings'], rule: string) =>
    elements.slice(0, MOST_HEADINGS).map((element) => [rule, shortTextOf(element, LONGEST)] as const)
  const all = [
    ['json-ld', hints.structured],
    ['og:title', metaOf(head, 'og:title')],
    ['twitter:title', metaOf(head, 'twitter:title')],
    ['feed', hints.feed],
    ['title-tag', head.title],
    ...headings(head.headings, 'first-heading'),
    ...headings(head.secondHeadings, 'second-heading'),
  ] as const
  return all.flatMap(([rule, text]) => (text ? [[rule, text.slice(0, LONGEST)] as const] : []))
}
