import { type Html, html } from '../../base/html.ts'
import type { DateMention } from '../../news/date-mention.ts'
import type { Figure } from '../../news/figure.ts'
import { NAME_KINDS, type NameKind } from '../../news/name-mention.ts'
import type { Quotation } from '../../news/quotation.ts'
import type { Span } from '../../news/span.ts'
import { sentenceId } from '../article-marks.ts'
import { dateWords } from '../date-words.ts'
import type { Findings, Found, FoundName } from '../findings.ts'
import type { Writing } from '../site-context.ts'
import { namePath } from '../site-paths.ts'

const FINDINGS_ID = 'findings'

/** Of each group so many lines stand open, and so many more can be unfolded. */
const OPEN = { figures: 4, otherFigures: 2, dates: 3, quotations: 2, names: 5 } as const
const MOST = 20

const QUOTED_LENGTH = 110

/** What an article says, each line leading to its sentence, with the pages of the names in it. */
export function findingsAside(findings: Findings, writing: Writing): Html {
  const { facts } = writing.wording
  const { figures, otherFigures, dates, quotations, names } = findings
  const setting = { foreign: foreignWords(findings.language, writing), writing }
  return html`<section class="findings" id="${FINDINGS_ID}" aria-labelledby="findings-title">
<h2 class="rule" id="findings-title">${facts.title}</h2>
${group(facts.figures, figureLines(figures, setting), { open: OPEN.figures, writing })}
${group(facts.dates, dateLines(dates, setting), { open: OPEN.dates, writing })}
${group(
  facts.quotations,
  quotations.map((found) => quotationLine(found, setting)),
  { open: OPEN.quotations, writing },
)}
${group(
  facts.otherFigures,
  otherFigures.map((found) => otherFigureLine(found, setting)),
  { open: OPEN.otherFigures, writing },
)}
${NAME_KINDS.map((kind) => nameGroup(kind, names[kind], setting))}
</section>`
}

/** «في الخبر: 3 أرقام، تاريخان، قول واحد، 12 اسمًا», leading to the aside where it does not stand beside the text. */
export function findingsSummary(findings: Findings, { wording, count }: Writing): Html {
  const { facts } = wording
  const counts = [
    [findings.figures.length + findings.otherFigures.length, facts.figureCount],
    [findings.dates.length, facts.dateCount],
    [findings.quotations.length, facts.quotationCount],
    [findings.nameCount, facts.nameCount],
  ] as const
  const words = counts.flatMap(([number, noun]) => (number > 0 ? [count(number, noun)] : [])).join(wording.comma)
  return html`<p class="to-findings"><a href="#${FINDINGS_ID}">${facts.found} ${words}</a></p>`
}

/** The link at a sentence's end that leads back to the aside; it is seen at the sentence that the reader came to. */
export function wayBack(language: string, { wording }: Writing): Html {
  const label = wording.facts.backToFacts
  const attribute = language !== wording.language && html` lang="${wording.language}"`
  return html` <a class="way-back"${attribute} href="#${FINDINGS_ID}" title="${label}" aria-label="${label}">↑</a>`
}

interface LineSetting {
  /** Marks words of the article. */
  readonly foreign: (words: string) => Html
  readonly writing: Writing
}

function foreignWords(language: string, { wording }: Writing): LineSetting['foreign'] {
  const attribute = language !== wording.language && html` lang="${language}"`
  return (words) => html`<bdi${attribute}>${words}</bdi>`
}

interface GroupSetting {
  readonly open: number
  /** Short lines share one. */
  readonly inRow?: boolean
  readonly writing: Writing
}

function group(heading: string, lines: readonly Html[], { open, inRow = false, writing }: GroupSetting): Html | false {
  if (lines.length === 0) return false
  const { facts } = writing.wording
  // One line behind a fold takes as much room as the fold.
  const shown = lines.length === open + 1 ? open + 1 : open
  const folded = lines.slice(shown, MOST)
  const list = (part: readonly Html[]) =>
    html`<ul${inRow && html` class="in-row"`}>${part.map((line) => html`<li>${line}</li>`)}</ul>`
  return html`<h3>${heading}</h3>
${list(lines.slice(0, shown))}
${folded.length > 0 && html`<details><summary>${facts.more}: ${heading} (${folded.length})</summary>${list(folded)}</details>`}`
}

function toSentence({ sentence }: Pick<Found<Span>, 'sentence'>, label: Html | string): Html {
  return html`<a href="#${sentenceId(sentence)}">${label}</a>`
}

function unsureMark(fact: { readonly isUnsure?: boolean }, { wording }: Writing): Html | undefined | false {
  return fact.isUnsure && html` <span class="badge">${wording.facts.unsure}</span>`
}

/** «44 قتيلًا على الأقل · بعد 40 · بحسب: الدفاع المدني», what is unsure last. */
function figureLines(figures: readonly Found<Figure>[], setting: LineSetting): readonly Html[] {
  const { writing } = setting
  const [unsure = [], sure = []] = [true, false].map((doubt) =>
    figures.filter(({ fact }) => (fact.isUnsure ?? false) === doubt),
  )
  return [...sure, ...unsure].map((found) => {
    const notes = figureNotes(found.fact, setting)
    const number = toSentence(found, html`<bdi class="number">${writing.figure(found.fact)}</bdi>`)
    return html`${number}${unsureMark(found.fact, writing)}${notes.length > 0 && html` <span class="meta">${notes.map((note, index) => html`${index > 0 && ' · '}${note}`)}</span>`}`
  })
}

function figureNotes(
  { was, isPrior, saidBy, via }: Figure,
  { foreign, writing }: LineSetting,
): readonly (Html | string)[] {
  const { count, wording } = writing
  const { facts } = wording
  return [
    ...(was === undefined ? [] : [count(was, { other: facts.was })]),
    ...(isPrior ? [facts.priorToll] : []),
    ...(saidBy === undefined ? [] : [html`${facts.saidBy} ${foreign(saidBy)}`]),
    ...(via === undefined ? [] : [html`${facts.via} ${foreign(via)}`]),
  ]
}

/** A sum of which nobody says whose dinars it counts stands as the text has it. */
function otherFigureLine(found: Findings['otherFigures'][number], { foreign, writing }: LineSetting): Html {
  const { fact, words } = found
  const isOpen = fact.kind === 'money' && fact.currency === undefined
  return html`${toSentence(found, html`<bdi class="number">${isOpen ? words : writing.figure(fact)}</bdi>`)} <span class="meta">${foreign(found.around)}</span>`
}

/** The day in the house's words beside those of the text, unless these say as much. */
function dateLines(dates: readonly Found<DateMention>[], { foreign, writing }: LineSetting): readonly Html[] {
  return dates.flatMap((found) => {
    const words = dateWords(found.fact, writing)
    if (words === undefined) return []
    const time = html`<time class="number" datetime="${machineDate(found.fact.value)}">${words}</time>`
    const asWritten = !found.words.includes(words) && html` <span class="meta">«${foreign(found.words)}»</span>`
    return [html`${toSentence(found, time)}${unsureMark(found.fact, writing)}${asWritten}`]
  })
}

/** An hour alone is no time to a machine. */
function machineDate(value: string): string {
  return /T\d\d$/.test(value) ? `${value}:00` : value
}

function quotationLine(found: Found<Quotation>, { foreign }: LineSetting): Html {
  const { speaker, text } = found.fact
  return html`${speaker !== undefined && html`${foreign(speaker)}: `}${toSentence(found, html`«${foreign(firstWords(text))}»`)}`
}

function firstWords(text: string): string {
  if (text.length <= QUOTED_LENGTH) return text
  const end = text.lastIndexOf(' ', QUOTED_LENGTH)
  return `${text.slice(0, end > 0 ? end : QUOTED_LENGTH).toWellFormed()}…`
}

function nameGroup(kind: NameKind, names: readonly FoundName[], { foreign, writing }: LineSetting): Html | false {
  const lines = names.map(
    ({ name, title }) =>
      html`${title !== undefined && html`<span class="meta">${foreign(title)}</span> `}<a href="${namePath(name)}">${foreign(name.name)}</a>`,
  )
  return group(writing.wording.facts.nameKinds[kind], lines, { open: OPEN.names, inRow: kind !== 'person', writing })
}
