import { DECIDED, type Decision } from '../extract/trace.ts'
import { isolatedLine } from './isolated-line.ts'

/** Section headings in both languages, in the order of the journey. */
const HEADINGS: Readonly<Record<Decision['about'], string>> = {
  title: 'title · العنوان',
  published: 'published · تاريخ النشر',
  updated: 'updated · آخر تحديث',
  author: 'authors · الكتّاب',
  body: 'body · المتن',
  'dropped-element': 'dropped elements · عناصر أُسقطت',
  'dropped-block': 'dropped blocks · فقرات أُسقطت',
  kind: 'kind of page · نوع الصفحة',
  confidence: 'confidence · الثقة',
}
const SIGNS: Readonly<Record<Decision['verdict'], string>> = {
  chosen: '✓',
  'passed-over': '·',
  dropped: '✗',
  signal: '+',
}
const LONGEST_SUBJECT = 160

/** Decisions for a terminal, one a line: sign, rule, score, and what was judged. */
export function decisionsInWords(decisions: readonly Decision[]): string {
  return DECIDED.map((about) => {
    const own = decisions.filter((decision) => decision.about === about)
    return own.length === 0 ? '' : `\n${HEADINGS[about]}\n${own.map(lineOf).join('')}`
  }).join('')
}

function lineOf({ verdict, rule, score, subject }: Decision): string {
  const points = score === undefined ? '' : `${Number(score.toFixed(2))}`
  return `  ${SIGNS[verdict]} ${rule.padEnd(26)} ${points.padStart(7)}  ${isolatedLine(subject, LONGEST_SUBJECT)}\n`
}
