import { DECIDED, type Decision } from '../extract/trace.ts'

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
/** First strong isolate and its end: an Arabic text keeps its own direction and leaves the line's alone. */
const [ISOLATE, END_ISOLATE] = ['\u2068', '\u2069']

/** Decisions for a terminal, one a line: sign, rule, score, and what was judged. */
export function decisionsInWords(decisions: readonly Decision[]): string {
  return DECIDED.map((about) => {
    const own = decisions.filter((decision) => decision.about === about)
    return own.length === 0 ? '' : `\n${HEADINGS[about]}\n${own.map(lineOf).join('')}`
  }).join('')
}

function lineOf({ verdict, rule, score, subject }: Decision): string {
  const points = score === undefined ? '' : `${Number(score.toFixed(2))}`
  return `  ${SIGNS[verdict]} ${rule.padEnd(26)} ${points.padStart(7)}  ${isolated(subject)}\n`
}

/** On one line, without what could move the terminal's cursor or direction. */
function isolated(text: string): string {
  const line = text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
  return `${ISOLATE}${line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT)}…` : line}${END_ISOLATE}`
}
