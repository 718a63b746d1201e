import { foldWord } from '../arabic/fold-word.ts'

const LABELS = [
  'تصحيح',
  'تصويب',
  'تحديث',
  'تنويه',
  'استدراك',
  'توضيح',
  'اعتذار',
  'ملاحظة',
  'ملاحظة من التحرير',
  'ملاحظة المحرر',
  'correction',
  'corrected',
  'update',
  'updated',
  'clarification',
  'editor s note',
]
const LABEL_KEYS: ReadonlySet<string> = new Set(LABELS.map(keyOf))
/** What parts a label from its note. */
const COLON = /^[^:：\-–—|]{3,30}(?=[:：\-–—|])/u
const BRACKETED = /^[([]([^)\]]{3,30})[)\]]/u

/**
 * Whether a text opens as a note of correction: a label with a colon or a dash after it, or in brackets.
 *
 * @example 'تصحيح: العدد 44 لا 40' → true, 'تحديث قانون الأحزاب' → false
 */
export function isCorrectionNote(text: string): boolean {
  const opening = text.slice(0, 60).replace(/^[*"'•\s]+/u, '')
  const label = BRACKETED.exec(opening)?.[1] ?? COLON.exec(opening)?.[0]
  return label !== undefined && LABEL_KEYS.has(keyOf(label))
}

function keyOf(label: string): string {
  const words = label.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.map(foldWord).join(' ')
}
