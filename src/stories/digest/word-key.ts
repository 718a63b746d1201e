import { foldWord } from '../../arabic/fold-word.ts'
import { tokenize } from '../../arabic/tokenizer.ts'

/** The words of a text, folded, in order. */
export function foldedWords(text: string): readonly string[] {
  const words: string[] = []
  tokenize(text, (start, end) => words.push(foldWord(text.slice(start, end))))
  return words
}

/** The words of a name, folded and parted by one blank: «أ. ف. ب» → «ا ف ب». */
export function wordKey(name: string): string {
  return foldedWords(name).join(' ')
}
