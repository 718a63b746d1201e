import { foldWord } from '../../arabic/fold-word.ts'
import { tokenize } from '../../arabic/tokenizer.ts'

/** The words of a name, folded and parted by one space: «أ. ف. ب» → «ا ف ب», «العربية.نت» → «العربيه نت». */
export function creditKey(name: string): string {
  const words: string[] = []
  tokenize(name, (start, end) => words.push(foldWord(name.slice(start, end))))
  return words.join(' ')
}
