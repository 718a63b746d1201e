import type { Block } from '../news/block.ts'
import type { BlockDraft } from './block-draft.ts'
import {
  CLOSING_LABEL,
  CONSENT_LINE,
  END_MARK,
  INVITE,
  LONE_LABEL,
  NOISE_LINE,
  NOTICE,
  READ_ALSO_LINE,
  SOURCE_LINE,
} from './boilerplate-labels.ts'
import { isDateLine } from './date-line.ts'
import { isLinkLine, isProse, isText, mainBoxOf, PROSE } from './draft-lines.ts'
import { labelKey } from './label-key.ts'
import { openingDateline } from './opening-dateline.ts'
import { dropPasted, goesOnAround, isLoneReadAlso, isPastedHeadline } from './pasted-article.ts'
import { PICTURE_CREDIT, READER_NOTE } from './reader-note.ts'
import { endsSentence } from './sentence-end.ts'
import { isName, isSignature } from './signature.ts'
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
const LONGEST_LABEL = 32
const LONGEST_NOTE = 400

/** Leaves out what stands inside the body's element but is not the article's, and tells cross-heads from short paragraphs. */
export function trimBlocks(drafts: readonly BlockDraft[], options: TrimOptions): readonly Block[] {
  const known = new Set(options.known.map(labelKey).filter(Boolean))
  const main = mainBoxOf(drafts)
  const steps: readonly TrimStep[] = [
    ['pasted-article', (all) => dropPasted(all, options.known)],
    ['under-closing-label', dropClosing],
    ['announced-card', (all) => all.filter((draft, index) => !isAnnounced(draft, all[index - 1]))],
    [(draft) => noiseRule(draft, known), (all) => all.filter((draft) => !noiseRule(draft, known))],
    ['link-line', (all) => all.filter((draft, index) => !isLinkLine(draft) || !leadsAway(draft, all[index + 1], main))],
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
  const note = noteRule(draft.text, key)
  if (note) return note
  if (isLabelAndWords(draft)) return 'labelled-words'
  if (draft.text.length <= LONGEST_LABEL_LINE && INVITE.test(key)) return 'invitation'
  if (END_MARK.test(key)) return 'end-mark'
  if (draft.linkShare > 0.5 && NEIGHBOURS.test(key)) return 'neighbour-links'
  if (READ_ALSO_LINE.test(key) && (draft.linkShare > 0.2 || draft.text.length < 30 || isLabelled(draft.text)))
    return 'read-also'
  if (
    draft.text.length <= LONGEST_LABEL_LINE &&
    (NOISE_LINE.test(key) || NOTICE.test(key)) &&
    (draft.linkShare > 0.3 || !endsSentence(draft.text))
  )
    return 'invitation-or-small-print'
  return undefined
}

/** Asks for consent, and what else a house says to its readers. */
function noteRule(text: string, key: string): string | undefined {
  if (text.length > LONGEST_NOTE) return undefined
  if (CONSENT_LINE.test(key)) return 'consent'
  return READER_NOTE.test(key) ? 'reader-note' : undefined
}

/** «المقال السابق … المقال التالي …», each with its link. */
const NEIGHBOURS = /^(?:(?:ال)?(?:مقال|خبر|موضوع|ماده|تدوينه) ?)?(?:السابقه?|التاليه?|prev(?:ious)?|next)/

/** «الوسوم: ميناء، طقس», «شارك: فيسبوك تويتر»: what a button says, a colon, and no sentence. */
function isLabelAndWords({ text, linkShare }: BlockDraft): boolean {
  const colon = text.slice(0, LONGEST_LABEL).search(/[:：|]/)
  if (colon < 0 || !LONE_LABEL.test(labelKey(text.slice(0, colon)))) return false
  return text.length <= LONGEST_LABEL_LINE && (linkShare > 0.3 || !endsSentence(text))
}

/** Words that are an address themselves. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+$/

/**
 * A linked line within the box of the body belongs to it if it is a whole sentence or an address, or a heading with its
 * paragraph below; any other leads away.
 */
function leadsAway(draft: BlockDraft, next: BlockDraft | undefined, main: number | undefined): boolean {
  if (main === undefined || draft.box !== main || draft.block.kind === 'list') return true
  if (FULL_STOP.test(draft.text) || ADDRESS.test(draft.text)) return false
  return !draft.heading || next?.box !== main || next.heading || next.linkShare > 0.5 || next.text.length <= PROSE
}

/** «اقرأ أيضاً: عنوان» without a link and without a full stop. */
const isLabelled = (text: string): boolean =>
  text.length <= LONGEST_LABEL_LINE && /^[^:：.|]{3,30}(?:[:：|]|\.\.)/u.test(text) && !endsSentence(text)

/** Cuts off what stands under a late heading such as «عن الكاتب» or «التعليقات». */
function dropClosing(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const lengths = drafts.map((draft) => (isText(draft) ? draft.text.length : 0))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let before = 0
  for (const [index, draft] of drafts.entries()) {
    before += lengths[index] ?? 0
    if (before < total * LEAST_BEFORE_CLOSING || draft.text.length > 60) continue
    const key = labelKey(draft.text)
    if (!CLOSING_LABEL.test(key)) continue
    if (!goesOnAround(drafts.slice(0, index), draft, drafts.slice(index + 1))) return drafts.slice(0, index)
  }
  return drafts
}

const LEAST_BEFORE_CLOSING = 0.6

const lengthOf = (drafts: readonly BlockDraft[]): number =>
  drafts.reduce((sum, draft) => sum + (isText(draft) ? draft.text.length : 0), 0)

/** Labels, dates and places above the first paragraph, unless they are the longer part: a body of short lines. */
function trimHead(drafts: readonly BlockDraft[], outlets: readonly string[]): readonly BlockDraft[] {
  const first = drafts.findIndex((draft) => isText(draft) && (draft.text.length > PROSE || endsSentence(draft.text)))
  if (first <= 0 || lengthOf(drafts.slice(0, first)) > lengthOf(drafts.slice(first))) return drafts
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
    if (!last || !isText(last) || !(isTailLine(last) || isSignature(last, drafts[end - 2]))) break
    end--
  }
  return drafts.slice(0, end)
}

/** «11:15 ت م», «ع.م/ن.ح», «م ر - 12»: the hour and the initials that agencies sign with. */
const SIGNATURE = /^(?:[\s./\-–—|]*(?:\d{1,4}(?::\d{2})?|\p{L}{1,2})(?=[\s./\-–—|]|$)){1,8}[\s./\-–—|]*$/u

/** «ن. بوزيدي», «أ.ح»: who wrote, in short. */
const INITIALS = /^[\s(]*(?:\p{L}\s?[./]\s?){1,3}\p{L}*[\s).]*$/u
/** «644 قراءات»: a page's counter. */
const COUNTER = /^\d+ (?:قراءات|قراءه|مشاهده|مشاهدات|زياره|زيارات|تعليق|تعليقات|views?|reads?|comments?|بازديد)$/

/** «--(بترا)»: the agency alone. */
const BRACKETED_AGENCY = /^[\s\-–—]*[([][^()[\]]{2,40}[)\]][\s.\-–—]*$/u

/** The name that signs a text, above it or below, notices and credits passed over: «سلمى الهادي». */
export function signatureOf(drafts: readonly BlockDraft[], title: string): string | undefined {
  const texts = dropPasted(drafts, [title]).filter(isText)
  for (let index = texts.length - 1; index > 0; index--) {
    const draft = texts[index]
    if (!draft) break
    if (isSignature(draft, texts[index - 1])) return draft.text
    if (!isTailLine(draft) && !noiseRule(draft, new Set()) && !isLinkLine(draft)) break
  }
  const [first, second] = texts
  return first && second && isName(first) && isProse(second) ? first.text : undefined
}

/** «RIRM»: an agency's or an editor's letters. */
const CAPITALS = /^[([]?[A-Z]{2,5}[)\]]?$/
/** A last line that announces what was dropped below it: «Mehr Themen:». */
const ANNOUNCER_END = /[:：]$/
const LONGEST_ANNOUNCER = 40

function isTailLine(draft: BlockDraft): boolean {
  if (draft.heading) return true
  const key = labelKey(draft.text.slice(0, 300))
  if (!/\p{L}/u.test(key) || NOTICE.test(key) || BRACKETED_AGENCY.test(draft.text)) return true
  if (draft.text.length <= 30 && (SIGNATURE.test(draft.text) || INITIALS.test(draft.text) || COUNTER.test(key)))
    return true
  if (draft.text.length <= LONGEST_ANNOUNCER && (CAPITALS.test(draft.text) || ANNOUNCER_END.test(draft.text)))
    return true
  if ((SOURCE_LINE.test(key) || PICTURE_CREDIT.test(key)) && draft.text.length < 80 && !endsSentence(draft.text))
    return true
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
    (next?.block.kind === 'paragraph' && next.text.length > text.length && next.text.length > LEAST_UNDER_HEAD) ||
    (draft.bold && next?.block.kind === 'list')
  return followed && (draft.bold || text.length < 60) ? { kind: 'cross-head', text } : block
}
