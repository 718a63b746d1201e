import { foldWords } from '../../arabic/fold-word.ts'
import { DAY_WORDS, MODIFIERS, WEEKDAY_NAMES } from '../dates/date-words.ts'

const WORDS: ReadonlySet<string> = new Set(
  [...WEEKDAY_NAMES, ...DAY_WORDS.map(([, words]) => words), ...MODIFIERS.map(([, words]) => words)].flatMap(foldWords),
)

/** Whether a folded word tells when: behind a name it is no part of it, article or not («وزارة الخارجية الأربعاء»). */
export function isDayWord(key: string): boolean {
  return WORDS.has(key)
}
