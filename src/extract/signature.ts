import type { BlockDraft } from './block-draft.ts'
import { personNames } from './person-name.ts'
import { endsSentence } from './sentence-end.ts'

const LONGEST = 32
/** «سلمى الهادي», «د. كريم الحسيني»: two to four words of Arabic letters. */
const NAME = /^(?:[دم]\s?[./]\s?)?\p{Script=Arabic}{2,}(?:\s\p{Script=Arabic}{2,}){1,3}$/u

/** Whether a line is nothing but the name of who wrote the text that ends right above it. */
export function isSignature(draft: BlockDraft, before: BlockDraft | undefined): boolean {
  return before !== undefined && endsSentence(before.text) && isName(draft)
}

/** Whether a line is nothing but a person's name. */
export function isName({ block, text, heading, linkShare }: BlockDraft): boolean {
  if (block.kind !== 'paragraph' || heading || linkShare > 0 || text.length > LONGEST || !NAME.test(text)) return false
  return personNames(text, []).length === 1
}
