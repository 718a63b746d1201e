import { foldWords } from '../../arabic/fold-word.ts'
import { MONTH_NAMES } from '../../base/month-names.ts'
import { SOLAR_HIJRI_MONTHS } from '../../base/solar-hijri.ts'
import type { DateMention } from '../../news/date-mention.ts'
import { HIJRI_MONTH_NAMES } from './hijri-month-names.ts'

export type Calendar = DateMention['calendar']

/** A name of a month; `rest` are the folded words that follow its first one. */
export interface MonthName {
  /** 1 to 12. */
  readonly month: number
  readonly calendar: Calendar
  readonly rest: readonly string[]
  /** The name is also an everyday word or a person's name: a month only with a day, a year or «شهر» beside it. */
  readonly isOtherWord: boolean
}

/** Spellings that pages do not write but texts do. */
const MORE_NAMES: readonly (readonly string[])[] = [
  ['كانون ثاني', 'ينائر'],
  ['شباط', 'فبرايز'],
  ['آذار'],
  ['نيسان', 'ابرايل', 'أبريال'],
  ['أيار', 'مايس'],
  ['جزيران', 'يونية'],
  ['يولية', 'يوليوز', 'جويليه', 'تمّوز'],
  ['غشت', 'اغسطوس', 'أغشت'],
  ['شتمبر', 'سبتمر', 'شتنبر'],
  ['تشرين أول', 'أكتوبير'],
  ['تشرين ثاني', 'نوفبر', 'نونبر', 'نوفامبر'],
  ['كانون أول', 'ديسمبير', 'دجمبر', 'دسمبر'],
]

const OTHER_WORDS = new Set(
  foldWords(
    'ماي مارس آب أوت جوان may mar mai mars jan sep dec oct nov jun jul apr aug feb sept محرم المحرم صفر رجب شعبان رمضان شوال القعدة الحجة',
  ),
)

/** The names of months by their first word, the longest name first. */
export const MONTHS: ReadonlyMap<string, readonly MonthName[]> = build()

function build(): ReadonlyMap<string, readonly MonthName[]> {
  const months = new Map<string, MonthName[]>()
  const calendars: readonly (readonly [Calendar, readonly (readonly string[])[]])[] = [
    ['gregorian', MONTH_NAMES],
    ['gregorian', MORE_NAMES],
    ['hijri', HIJRI_MONTH_NAMES],
    ['solar-hijri', SOLAR_HIJRI_MONTHS],
  ]
  for (const [calendar, names] of calendars) {
    for (const [index, variants] of names.entries()) {
      for (const variant of variants) {
        const [first = '', ...rest] = foldWords(variant)
        const isOtherWord = OTHER_WORDS.has(first) || calendar === 'solar-hijri'
        const known = months.get(first) ?? []
        // The first calendar that has a name keeps it.
        if (known.some((name) => name.rest.join(' ') === rest.join(' '))) continue
        months.set(first, [...known, { month: index + 1, calendar, rest, isOtherWord }])
      }
    }
  }
  for (const names of months.values()) names.sort((a, b) => b.rest.length - a.rest.length)
  return months
}
