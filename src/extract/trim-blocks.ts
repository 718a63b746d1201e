import type { Block } from '../news/block.ts'
import type { BlockDraft } from './block-draft.ts'
import { CLOSING_LABEL, LONE_LABEL, NOISE_LINE, NOTICE, READ_ALSO_LINE, SOURCE_LINE } from './boilerplate-labels.ts'
import { isDateLine } from './date-line.ts'
import { labelKey } from './label-key.ts'
import { openingDateline } from './opening-dateline.ts'
import { endsSentence } from './sentence-end.ts'
import type { Trace } from './trace.ts'

export interface TrimOptions {
  /** Texts that stand elsewhere already, such as the title: a block that says no more is dropped. */
  readonly known: readonly string[]
  /** The outlet's names: a dateline may stand on a line of its own. */
  readonly outlets: readonly string[]
  readonly trace?: Trace | undefined
}

/** A label line longer than this is a sentence that happens to begin so. */
const LONGEST_LABEL_LINE = 160
const PROSE = 100

/** Leaves out what stands inside the body's element but is not the article's, and tells cross-heads from short paragraphs. */
export function trimBlocks(drafts: readonly BlockDraft[], options: TrimOptions): readonly Block[] {
  const known = new Set(options.known.map(labelKey).filter(Boolean))
  const steps: readonly TrimStep[] = [
    ['pasted-article', (all) => dropPasted(all, options.known)],
    ['under-closing-label', dropClosing],
    ['announced-card', (all) => all.filter((draft, index) => !isAnnounced(draft, all[index - 1]))],
    [(draft) => noiseRule(draft, known), (all) => all.filter((draft) => !noiseRule(draft, known))],
    ['above-the-text', (all) => trimHead(all, options.outlets)],
    ['below-the-text', trimTail],
    ['dangling-head', withoutDanglingHeads],
  ]
  const kept = steps.reduce((left, step) => trimmed(left, step, options.trace), drafts)
  return kept.map((draft, index, all) =>
    index === 0 && isDateline(draft, options.outlets) ? draft.block : asCrossHead(draft, all[index + 1]),
  )
}

/** A step of trimming: its rule, or what tells the rule of each draft that it dropped, and what it leaves. */
type TrimStep = readonly [
  rule: string | ((draft: BlockDraft) => string | undefined),
  trim: (drafts: readonly BlockDraft[]) => readonly BlockDraft[],
]

function trimmed(drafts: readonly BlockDraft[], [rule, trim]: TrimStep, trace: Trace | undefined) {
  const left = trim(drafts)
  if (!trace || left.length === drafts.length) return left
  const kept = new Set(left)
  for (const draft of drafts) {
    if (kept.has(draft)) continue
    const name = typeof rule === 'string' ? rule : (rule(draft) ?? 'noise')
    trace.note({ about: 'dropped-block', verdict: 'dropped', rule: name, subject: draft.text })
  }
  return left
}

const isText = (draft: BlockDraft): boolean => draft.block.kind !== 'figure' && draft.block.kind !== 'embed-link'

/** The title of a card without a link, right under its label. */
const isAnnounced = (draft: BlockDraft, before: BlockDraft | undefined): boolean =>
  before !== undefined && isLoneReadAlso(before) && !draft.heading && isText(draft) && isPastedHeadline(draft)

/** By which rule a line is no part of an article; `undefined` if it may be one. */
function noiseRule(draft: BlockDraft, known: ReadonlySet<string>): string | undefined {
  if (!isText(draft)) return undefined
  const key = labelKey(draft.text.slice(0, 400))
  if (!key) return 'no-letter'
  if (known.has(key)) return 'known-text'
  if (LONE_LABEL.test(key)) return 'lone-label'
  if (READ_ALSO_LINE.test(key) && (draft.linkShare > 0.2 || draft.text.length < 30 || isLabelled(draft.text)))
    return 'read-also'
  if (
    draft.text.length <= LONGEST_LABEL_LINE &&
    NOISE_LINE.test(key) &&
    (draft.linkShare > 0.3 || !endsSentence(draft.text))
  )
    return 'invitation-or-small-print'
  return isLinkLine(draft) ? 'link-line' : undefined
}

/** «اقرأ أيضاً: عنوان» without a link and without a full stop. */
const isLabelled = (text: string): boolean =>
  text.length <= LONGEST_LABEL_LINE && /^[^:：.|]{3,30}(?:[:：|]|\.\.)/u.test(text) && !endsSentence(text)

/** A line or list that is all links leads elsewhere. */
function isLinkLine(draft: BlockDraft): boolean {
  if (draft.block.kind === 'list') return draft.linkShare > 0.7
  return draft.linkShare > (draft.text.length < 80 ? 0.75 : 0.9) && draft.text.length < 200
}

/**
 * Cuts off what follows a lone «إقرأ أيضاً» unless the article goes on: first the links that it announces, then either
 * running text (the article), or a headline and its text, or more links with their texts (other articles).
 */
function dropPasted(drafts: readonly BlockDraft[], titles: readonly string[]): readonly BlockDraft[] {
  let prose = 0
  let labels = 0
  for (const [index, draft] of drafts.entries()) {
    if (isText(draft) && draft.text.length > PROSE) prose += draft.text.length
    if (prose === 0 || !isLoneReadAlso(draft)) continue
    if (++labels > MOST_LABELS) break
    const rest = drafts.slice(index + 1).filter(isText)
    const isElsewhere = standsElsewhere(drafts.slice(0, index), draft, rest)
    if (isElsewhere || endsAtLabel(rest, { titles, prose })) return drafts.slice(0, index)
  }
  return drafts
}

/**
 * Whether the prose before a label stands all in one box of the page, and the prose after all in another: the label's own,
 * or one of several paragraphs (where each paragraph has a box of its own, boxes tell nothing).
 */
function standsElsewhere(before: readonly BlockDraft[], label: BlockDraft, after: readonly BlockDraft[]): boolean {
  const [own, other] = [proseBoxes(before), proseBoxes(after)]
  const [ownBox, otherBox] = [own[0], other[0]]
  if (ownBox === undefined || otherBox === undefined || ownBox === otherBox) return false
  if (new Set(own).size > 1 || new Set(other).size > 1) return false
  return label.box === otherBox || Math.min(own.length, other.length) > 1
}

const proseBoxes = (drafts: readonly BlockDraft[]): readonly number[] =>
  drafts.filter((draft) => isText(draft) && draft.text.length > PROSE && !isLinkLine(draft)).map((draft) => draft.box)

function endsAtLabel(
  rest: readonly BlockDraft[],
  { titles, prose }: { readonly titles: readonly string[]; readonly prose: number },
): boolean {
  const goesOn = rest.findIndex((next) => !isLinkLine(next))
  if (goesOn < 0) return prose >= LEAST_BEFORE_CUT
  const after = rest.slice(goesOn)
  const announced = rest[goesOn - 1]
  const ofTitle = shareOfWords(titles.join(' '), after)
  const ofAnnounced = announced ? shareOfWords(announced.text, after) : 0
  if (ofAnnounced >= ABOUT && ofAnnounced > ofTitle) return true
  if (ofTitle >= ABOUT) return false
  return prose >= LEAST_BEFORE_CUT && looksPasted(after, goesOn)
}

/** Prose before a label that could not be a mere stand-first. */
const LEAST_BEFORE_CUT = 250
/** Each label is judged by all that follows it. */
const MOST_LABELS = 8

/** The share of a headline's longer words that stand in the texts: half of them, and the texts are about the same. */
function shareOfWords(headline: string, drafts: readonly BlockDraft[]): number {
  const words = labelKey(headline)
    .split(' ')
    .filter((word) => word.length >= LONG_WORD)
  const joined = drafts.map((draft) => draft.text).join(' ')
  const text = labelKey(joined.slice(0, 20_000))
  return words.length === 0 ? 0 : words.filter((word) => text.includes(word)).length / words.length
}

const ABOUT = 0.5
const LONG_WORD = 4

/** A headline right under the label, or texts and links by turns. */
function looksPasted(after: readonly BlockDraft[], linksBefore: number): boolean {
  const first = after[0]
  if (linksBefore === 0 && first && isPastedHeadline(first)) return true
  return after.filter(isLinkLine).length * 2.5 >= after.length
}

const isLoneReadAlso = (draft: BlockDraft): boolean => {
  const key = labelKey(draft.text.slice(0, 60))
  return draft.text.length < 40 && READ_ALSO_LINE.test(key) && LONE_LABEL.test(key)
}

const isPastedHeadline = (draft: BlockDraft): boolean =>
  draft.linkShare < 0.5 && draft.text.length > 25 && draft.text.length < 200 && !endsSentence(draft.text)

/** Cuts off what stands under a late heading such as «عن الكاتب» or «التعليقات». */
function dropClosing(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const lengths = drafts.map((draft) => (isText(draft) ? draft.text.length : 0))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let before = 0
  for (const [index, draft] of drafts.entries()) {
    before += lengths[index] ?? 0
    if (before < total * LEAST_BEFORE_CLOSING || draft.text.length > 60) continue
    const key = labelKey(draft.text)
    if (CLOSING_LABEL.test(key) || (draft.heading && LONE_LABEL.test(key))) return drafts.slice(0, index)
  }
  return drafts
}

const LEAST_BEFORE_CLOSING = 0.6

/** Labels, dates and places above the first paragraph. */
function trimHead(drafts: readonly BlockDraft[], outlets: readonly string[]): readonly BlockDraft[] {
  const first = drafts.findIndex((draft) => isText(draft) && (draft.text.length > PROSE || endsSentence(draft.text)))
  if (first <= 0) return drafts
  return drafts.filter(
    (draft, index) =>
      index >= first || !isText(draft) || (draft.heading && !isDateLine(draft.text)) || isDateline(draft, outlets),
  )
}

const isDateline = (draft: BlockDraft, outlets: readonly string[]): boolean =>
  draft.text.length <= 50 && !draft.text.startsWith('(') && openingDateline(draft.text, outlets) !== undefined

function trimTail(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  let end = drafts.length
  while (end > 0) {
    const last = drafts[end - 1]
    if (!last || !isText(last) || !isTailLine(last)) break
    end--
  }
  return drafts.slice(0, end)
}

/** «--(بترا)»: the agency alone. */
const BRACKETED_AGENCY = /^[\s\-–—]*[([][^()[\]]{2,40}[)\]][\s.\-–—]*$/u

function isTailLine(draft: BlockDraft): boolean {
  if (draft.heading) return true
  const key = labelKey(draft.text.slice(0, 300))
  if (!/\p{L}/u.test(key) || NOTICE.test(key) || BRACKETED_AGENCY.test(draft.text)) return true
  if (SOURCE_LINE.test(key) && draft.text.length < 80) return true
  return draft.text.length < 60 && NOISE_LINE.test(key)
}

/** A heading that nothing follows, or another heading of its rank, announced what was dropped. */
function withoutDanglingHeads(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  return drafts.filter(
    (draft, index) => !draft.heading || drafts.slice(index + 1, index + 3).some((next) => !next.heading),
  )
}

/** A bold question is a cross-head; a bold statement may be a sentence. */
const FULL_STOP = /[.۔:]["'”’»)\]]*$/u

const LEAST_UNDER_HEAD = 60

function asCrossHead(draft: BlockDraft, next: BlockDraft | undefined): Block {
  const { block, text } = draft
  if (block.kind !== 'paragraph' || text.length > 90 || draft.linkShare > 0.5) return block
  if (draft.bold ? FULL_STOP.test(text) : endsSentence(text)) return block
  const followed =
    next?.block.kind === 'paragraph' && next.text.length > text.length && next.text.length > LEAST_UNDER_HEAD
  return followed && (draft.bold || text.length < 60) ? { kind: 'cross-head', text } : block
}
