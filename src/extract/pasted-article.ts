import type { BlockDraft } from './block-draft.ts'
import { LONE_LABEL, NOTICE, READ_ALSO_LINE } from './boilerplate-labels.ts'
import { isLinkLine, isProse, isText } from './draft-lines.ts'
import { labelKey } from './label-key.ts'
import { endsSentence } from './sentence-end.ts'

/**
 * Leaves out what a lone «إقرأ أيضاً» announces. Where boxes of the page tell the article from the rest, all up to the next
 * prose in a box of the article; where they do not, either the links alone, if the article goes on below them, or everything
 * below, if that is a headline and its text, or more links with their texts (other articles).
 */
export function dropPasted(drafts: readonly BlockDraft[], titles: readonly string[]): readonly BlockDraft[] {
  const kept: BlockDraft[] = []
  const own = new Set<number>()
  let prose = 0
  let labels = 0
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index]
    if (!draft) break
    if (prose > 0 && isLoneReadAlso(draft) && ++labels <= MOST_LABELS) {
      const announced = announcedBy(drafts.slice(index), { kept, own, titles, prose })
      if (announced === 'all') break
      if (announced > 0) {
        index += announced - 1
        continue
      }
    }
    kept.push(draft)
    if (!isProse(draft)) continue
    prose += draft.text.length
    own.add(draft.box)
  }
  return kept
}

interface SoFar {
  readonly kept: readonly BlockDraft[]
  /** The boxes of the prose so far. */
  readonly own: ReadonlySet<number>
  readonly titles: readonly string[]
  readonly prose: number
}

/** How many drafts, beginning with the label, are no part of the article: all, or those up to where it goes on. */
function announcedBy(drafts: readonly BlockDraft[], { kept, own, titles, prose }: SoFar): number | 'all' {
  const [label, ...rest] = drafts
  if (!label) return 0
  const back = rest.findIndex((next) => isText(next) && own.has(next.box) && !isLinkLine(next))
  const alien = rest.slice(0, Math.max(0, back)).some((next) => isText(next) && !own.has(next.box))
  if (back >= 0 && (alien || !own.has(label.box))) return back + 1
  if (back < 0 && (areCards(rest) || standsElsewhere(kept, label, rest))) return 'all'
  return endsAtLabel(rest.filter(isText), { own, titles, prose }) ? 'all' : 0
}

/** Whether all prose stands under linked headlines, several of them: one may be a link before the article goes on. */
function areCards(drafts: readonly BlockDraft[]): boolean {
  const texts = drafts.filter(isText)
  const prose = texts.flatMap((draft, index) => (isProse(draft) ? [index] : []))
  return prose.length > 1 && prose.every((index) => isCardHead(texts[index - 1] ?? ABSENT, texts[index]))
}

const isCardHead = (draft: BlockDraft, below: BlockDraft | undefined): boolean =>
  isLinkLine(draft) &&
  !READ_ALSO_LINE.test(labelKey(draft.text.slice(0, 60))) &&
  (draft.heading || draft.box === below?.box)

const ABSENT: BlockDraft = {
  block: { kind: 'paragraph', text: '' },
  text: '',
  linkShare: 0,
  bold: false,
  heading: false,
  box: 0,
}

/** Whether a label stands in a box of its own within the box that holds all prose before it and goes on with prose after it. */
export function goesOnAround(before: readonly BlockDraft[], label: BlockDraft, after: readonly BlockDraft[]): boolean {
  const [own, other] = [proseBoxes(before), proseBoxes(after)]
  const ownBox = own[0]
  return ownBox !== undefined && label.box !== ownBox && own.every((box) => box === ownBox) && other.includes(ownBox)
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
  if (label.box !== otherBox) return Math.min(own.length, other.length) > 1
  const announced = after.find(isText)
  return (
    !announced || announced.heading || !isLinkLine(announced) || shareOfWords(announced.text, after.slice(1)) >= ABOUT
  )
}

/** A notice or a line of links («المقال السابق … المقال التالي …») between two articles is neither's. */
const proseBoxes = (drafts: readonly BlockDraft[]): readonly number[] =>
  drafts
    .filter(
      (draft) => isProse(draft) && draft.linkShare < MOSTLY_LINKS && !NOTICE.test(labelKey(draft.text.slice(0, 300))),
    )
    .map(({ box }) => box)

const MOSTLY_LINKS = 0.5

function endsAtLabel(rest: readonly BlockDraft[], { own, titles, prose }: Omit<SoFar, 'kept'>): boolean {
  const goesOn = rest.findIndex((next) => !isLinkLine(next))
  if (goesOn < 0) return prose >= LEAST_BEFORE_CUT
  const after = rest.slice(goesOn, rest.findLastIndex(isProse) + 1)
  const announced = rest[goesOn - 1]
  const ofTitle = shareOfWords(titles.join(' '), after)
  const ofAnnounced = announced && announced.block.kind !== 'list' ? shareOfWords(announced.text, after) : 0
  if (ofAnnounced >= ABOUT && ofAnnounced > ofTitle) return true
  if (ofTitle >= ABOUT) return false
  return prose >= LEAST_BEFORE_CUT && looksPasted(after, { own, linksBefore: goesOn })
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
  const joined = drafts
    .filter((draft) => !isLinkLine(draft) && draft.linkShare < 0.5)
    .map((draft) => draft.text)
    .join(' ')
  const text = labelKey(joined.slice(0, 20_000))
  return words.length === 0 ? 0 : words.filter((word) => text.includes(word)).length / words.length
}

const ABOUT = 0.5
const LONG_WORD = 4

/** A headline right under the label, or texts and links by turns. */
function looksPasted(
  after: readonly BlockDraft[],
  { own, linksBefore }: { readonly own: ReadonlySet<number>; readonly linksBefore: number },
): boolean {
  const first = after[0]
  if (linksBefore === 0 && first && isPastedHeadline(first)) return true
  const links = after.filter(
    (draft) => isLinkLine(draft) && own.has(draft.box) && !READ_ALSO_LINE.test(labelKey(draft.text.slice(0, 60))),
  )
  return links.length > 1 && links.length * 2.5 >= after.length
}

/** Whether a line announces other articles and says no more. */
export const isLoneReadAlso = (draft: BlockDraft): boolean => {
  const key = labelKey(draft.text.slice(0, 60))
  return draft.text.length < 40 && READ_ALSO_LINE.test(key) && LONE_LABEL.test(key)
}

/** Whether a line could be the headline of an article that was pasted in. */
export const isPastedHeadline = (draft: BlockDraft): boolean =>
  draft.linkShare < 0.5 && draft.text.length > 25 && draft.text.length < 200 && !endsSentence(draft.text)
