import type { CountedNoun } from './wording/wording.ts'

/** Writes a number with its noun: 1 «مقال واحد», 2 «مقالان», 7 «7 مقالات», 12 «12 مقالًا». */
export type CountWriter = (count: number, noun: CountedNoun) => string

/** A count writer for one language; `locale` is a BCP 47 tag. */
export function createCountWriter(locale: string): CountWriter {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (count, noun) => {
    // Languages without a zero category still say "none" where the wording offers it.
    const form = (count === 0 ? noun.zero : undefined) ?? noun[rules.select(count)] ?? noun.other
    return form.replace('{n}', numbers.format(count))
  }
}
