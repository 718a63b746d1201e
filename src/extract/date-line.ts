import { readDateText } from './date-text.ts'
import { endsSentence } from './sentence-end.ts'

const LONGEST = 80
const MOST_WORDS = 9

/** Whether a text is a date and no more, such as a blog's heading over its posts: «الأحد 3 نيسان/أبريل 2024 - 12:00». */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST || endsSentence(text)) return false
  return text.trim().split(/\s+/).length <= MOST_WORDS && readDateText(text) !== undefined
}
