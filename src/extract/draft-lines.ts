import type { BlockDraft } from './block-draft.ts'
import { endsSentence } from './sentence-end.ts'

/** A text longer than this is prose even without a full stop. */
export const PROSE = 100
const SHORT_SENTENCE = 30

/** Whether a draft is running text rather than a picture or a link to a player. */
export const isText = (draft: BlockDraft): boolean => draft.block.kind !== 'figure' && draft.block.kind !== 'embed-link'

/** Whether a line or list is all links and so leads elsewhere. */
export function isLinkLine(draft: BlockDraft): boolean {
  if (draft.block.kind === 'list') return draft.linkShare > 0.7
  return draft.linkShare > (draft.text.length < 80 ? 0.75 : 0.9) && draft.text.length < 200
}

/** Whether a draft reads like sentences: long, or short and with a full stop. */
export function isProse(draft: BlockDraft): boolean {
  if (!isText(draft) || draft.heading || isLinkLine(draft)) return false
  return draft.text.length > PROSE || (draft.text.length >= SHORT_SENTENCE && endsSentence(draft.text))
}

/** The box of the page that holds most of the prose; `undefined` where no box holds half of it. */
export function mainBoxOf(drafts: readonly BlockDraft[]): number | undefined {
  const lengths = new Map<number, number>()
  let total = 0
  for (const draft of drafts) {
    if (!isProse(draft)) continue
    total += draft.text.length
    lengths.set(draft.box, (lengths.get(draft.box) ?? 0) + draft.text.length)
  }
  return [...lengths].find(([, length]) => length >= total / 2)?.[0]
}
