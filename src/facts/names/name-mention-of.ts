import { ALEF, LAM } from '../../arabic/letters.ts'
import type { NameMention } from '../../news/name-mention.ts'
import { afterLetters } from '../after-letters.ts'
import type { FactText } from '../fact-text.ts'
import type { NameCandidate } from './name-candidate.ts'
import { nameKey } from './name-key.ts'
import { hasArticle } from './name-letters.ts'
import type { NameWords } from './name-words.ts'
import { TITLE } from './word-bits.ts'

/** The mention that a candidate is: its offsets, its name as written, its key, and a person's title. */
export function mentionOf({ text, words }: FactText, read: NameWords, found: NameCandidate): NameMention {
  const { kind, first, last, cut, isUnsure, titleFirst } = found
  const start = afterLetters(text, words[first]?.start ?? 0, cut)
  const end = words[last - 1]?.end ?? start
  const name = (hidesArticle(read, found) ? ALEF : '') + text.slice(start, end).replaceAll('_', ' ').replaceAll('#', '')
  const title =
    kind === 'person' && titleFirst !== undefined ? titleOf(text, words, { titleFirst, first, read }) : undefined
  return { start, end, kind, name, key: nameKey(name), ...(title && { title }), ...(isUnsure && { isUnsure }) }
}

/** «للأمم» hides the alef of an article, which the name gets back. */
function hidesArticle({ keys, senses }: NameWords, { first, cut }: NameCandidate): boolean {
  if (cut === 0 || !keys[first]?.startsWith(LAM + LAM, cut - 1)) return false
  return hasArticle(senses[first]?.find((sense) => sense.cut === cut)?.key)
}

interface TitleStretch {
  readonly titleFirst: number
  readonly first: number
  readonly read: NameWords
}

function titleOf(text: string, words: FactText['words'], { titleFirst, first, read }: TitleStretch): string {
  const cut = read.senses[titleFirst]?.find(({ bits }) => (bits & TITLE) > 0)?.cut ?? 0
  return text.slice(afterLetters(text, words[titleFirst]?.start ?? 0, cut), words[first - 1]?.end)
}
