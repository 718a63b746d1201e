import type { ToldFigure } from './told-figure.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/**
 * Whether a figure is one that the finders are known to misread: the hundred of «85 في المئة من الضحايا», the years of «بين
 * 1915 و1917», the two of «الجراح التي أصيبا بها», issues of a paper («61 عددا منها مفقود»).
 */
export function isMisread({ figure: { value, most }, before, words }: ToldFigure): boolean {
  if (/ في $/u.test(before) && / ال(?:ميه|ماي?ه) /u.test(words)) return true
  if (/^ (?:اصيبا|اصيبتا) $/u.test(words)) return true
  if (/ (?:عددا|نسخه|لوحه|كتابا|كتب) $/u.test(words)) return true
  return isYear(value) && isYear(most ?? null)
}

function isYear(value: number | null): boolean {
  return value !== null && value >= FIRST_YEAR && value <= LAST_YEAR
}
