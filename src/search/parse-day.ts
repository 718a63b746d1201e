import { foldWord } from '../arabic/fold-word.ts'
import type { EpochMs } from '../news/instant.ts'

/**
 * The start of a day, month or year in UTC: `2024-04-03`, `3/4/2024` (day first), `2024-04`, `2024`, in any digits;
 * `undefined` if there is no such date.
 */
export function parseDay(text: string): EpochMs | undefined {
  const digits = [...text].map((character) => (/\p{N}/u.test(character) ? foldWord(character) : character)).join('')
  const yearFirst = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/.exec(digits)
  if (yearFirst) return utcDay(Number(yearFirst[1]), Number(yearFirst[2] ?? 1), Number(yearFirst[3] ?? 1))
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(digits)
  return dayFirst ? utcDay(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])) : undefined
}

function utcDay(year: number, month: number, day: number): EpochMs | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.getTime() : undefined
}
