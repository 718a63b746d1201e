/** The gender of what is counted; a bare number counts as masculine («خمسة»). */
export type Gender = 'masculine' | 'feminine'
/** «عشرون» as a subject, «عشرين» as an object or after a preposition. */
export type Case = 'nominative' | 'oblique'

interface Form {
  readonly gender: Gender
  readonly case: Case
}

/** Units before a masculine noun, and before a feminine one: from three to ten they take the other gender's form. */
const UNITS: Readonly<Record<Gender, readonly string[]>> = {
  masculine: ['', 'واحد', '', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'],
  feminine: ['', 'واحدة', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع', 'عشر'],
}
const TWO: Readonly<Record<Case, Readonly<Record<Gender, string>>>> = {
  nominative: { masculine: 'اثنان', feminine: 'اثنتان' },
  oblique: { masculine: 'اثنين', feminine: 'اثنتين' },
}
/** «اثنا عشر» is the one of the teens that is declined. */
const TWELVE: Readonly<Record<Case, Readonly<Record<Gender, string>>>> = {
  nominative: { masculine: 'اثنا عشر', feminine: 'اثنتا عشرة' },
  oblique: { masculine: 'اثني عشر', feminine: 'اثنتي عشرة' },
}
const ELEVEN: Readonly<Record<Gender, string>> = { masculine: 'أحد عشر', feminine: 'إحدى عشرة' }
const TENS = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'] as const
const TENS_ENDING: Readonly<Record<Case, string>> = { nominative: 'ون', oblique: 'ين' }
const HUNDREDS = ['', 'مئة', '', 'ثلاثمئة', 'أربعمئة', 'خمسمئة', 'ستمئة', 'سبعمئة', 'ثمانمئة', 'تسعمئة'] as const
const TWO_HUNDRED: Readonly<Record<Case, string>> = { nominative: 'مئتان', oblique: 'مئتين' }

/**
 * A number from 1 to 999 in Arabic words.
 *
 * @example 325, masculine, oblique → 'ثلاثمئة وخمسة وعشرين'; 12, feminine, nominative → 'اثنتا عشرة'
 */
export function numberInArabic(number: number, form: Form): string {
  const hundreds = Math.floor(number / 100)
  const rest = number % 100
  const words = [hundreds === 2 ? TWO_HUNDRED[form.case] : (HUNDREDS[hundreds] ?? ''), belowHundred(rest, form)]
  return words.filter((word) => word !== '').join(' و')
}

function belowHundred(number: number, form: Form): string {
  if (number < 11) return unit(number, form)
  if (number === 11) return ELEVEN[form.gender]
  if (number === 12) return TWELVE[form.case][form.gender]
  if (number < 20) return `${unit(number - 10, form)} ${form.gender === 'masculine' ? 'عشر' : 'عشرة'}`
  const ten = `${TENS[Math.floor(number / 10)] ?? ''}${TENS_ENDING[form.case]}`
  const one = number % 10
  if (one === 0) return ten
  return `${one === 1 && form.gender === 'feminine' ? 'إحدى' : unit(one, form)} و${ten}`
}

function unit(number: number, form: Form): string {
  return number === 2 ? TWO[form.case][form.gender] : (UNITS[form.gender][number] ?? '')
}

/** A noun as numbers need it. */
export interface ArabicNoun {
  readonly gender: Gender
  /** After three to ten: «كتب». */
  readonly plural: string
  /** After eleven to ninety-nine, and after «كم»: «كتابًا». */
  readonly accusative: string
}

/**
 * From 3 to 99 of something.
 *
 * @example 7 «تفاحات» → 'سبع تفاحات'; 15 «كتابًا», oblique → 'خمسة عشر كتابًا'
 */
export function countInArabic(number: number, { noun, case: grammatical }: { noun: ArabicNoun; case: Case }): string {
  const words = numberInArabic(number, { gender: noun.gender, case: grammatical })
  return `${words} ${number <= 10 ? noun.plural : noun.accusative}`
}
