import { foldWord } from '../../arabic/fold-word.ts'
import * as letter from '../../arabic/letters.ts'
import { gapAt, opensAt, type SpeechText } from './speech-text.ts'

const PRONOUNS = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'ي', 'ني', 'نني', 'ننا', 'ك', 'كم']
const THAT = new Set(
  ['إن', 'بأن', 'وإن', 'وبأن', 'فإن'].flatMap((that) => PRONOUNS.map((pronoun) => foldWord(that + pronoun))),
)
/** What «إن» is spelled with in «سي إن إن» and «بي إن سبورت». */
const SPELLED_AFTER = new Set(['ان', 'سبورت', 'سبورتس'])

/** Whether a word is «إن», «أن», «بأنه» and not a letter of a name («سي إن إن») nor a name («آن»). */
export function isThat(text: SpeechText, at: number): boolean {
  const word = text.words[at]
  if (!word || !THAT.has(word.key) || text.text[word.start] === letter.ALEF_WITH_MADDA) return false
  if (word.key === 'فان')
    return text.text.slice(word.start, word.end).includes(letter.ALEF_WITH_HAMZA_BELOW) || gapAt(text, at) === 'comma'
  return !(word.key === 'ان' && isSpelled(text, at))
}

/** «سي إن إن», «بي إن سبورت», «إن بي سي». */
function isSpelled({ words }: SpeechText, at: number): boolean {
  const [before, after] = [words[at - 1]?.key ?? '', words[at + 1]?.key ?? '']
  if (before === 'سي' || before === 'بي') return SPELLED_AFTER.has(after)
  if (before === 'ان') return words[at - 2]?.key === 'سي'
  return after === 'بي' && words[at + 2]?.key === 'سي'
}

/** Whether what is said begins at a word: a colon or a quotation opens before it. */
export function isOpening(text: SpeechText, at: number): boolean {
  const gap = gapAt(text, at)
  return gap === 'colon' || (gap === 'open' && opensAt(text, at) !== undefined)
}
