import { type DateReader, isKeyWord, keyAt } from './date-reader.ts'

const LEADING = new Set(['قرابه', 'عند', 'بحدود', 'حوالي', 'نحو', 'خلال', 'هذا', 'هذه'])

/** Whether a text is nothing but the date in these words: it then asks for the next such day, as a search or a label does. */
export function isAlone(reader: DateReader, firstWord: number, next: number): boolean {
  if (next < reader.text.words.length || firstWord > 1) return false
  return firstWord === 0 || isKeyWord(reader, 0, 'in', 'from', 'to', 'between') || LEADING.has(keyAt(reader, 0))
}
