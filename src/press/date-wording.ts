import { MINUTE_MS } from '../news/instant.ts'
import type { ZonedTime } from '../news/zoned-time.ts'

const ENGLISH_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const ARABIC_DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const
/** The Levant's name, then Egypt's. */
const ARABIC_MONTHS = [
  ['كانون الثاني', 'يناير'],
  ['شباط', 'فبراير'],
  ['آذار', 'مارس'],
  ['نيسان', 'أبريل'],
  ['أيار', 'مايو'],
  ['حزيران', 'يونيو'],
  ['تموز', 'يوليو'],
  ['آب', 'أغسطس'],
  ['أيلول', 'سبتمبر'],
  ['تشرين الأول', 'أكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الأول', 'ديسمبر'],
] as const

const HIJRI = new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'long', timeZone: 'UTC' })
const ARABIC_INDIC = new Intl.NumberFormat('ar-u-nu-arab', { useGrouping: false })

const ARABIC_INDIC_TWO = new Intl.NumberFormat('ar-u-nu-arab', { minimumIntegerDigits: 2 })

const two = (value: number): string => String(value).padStart(2, '0')
const clock = (time: ZonedTime): string => `${two(time.hour)}:${two(time.minute)}`
const englishMonth = (month: number): string => ENGLISH_MONTHS[month - 1] ?? ''
const arabicDay = (time: ZonedTime): string => ARABIC_DAYS[time.weekday] ?? ''

function offsetText(time: ZonedTime, colon: ':' | ''): string {
  const minutes = Math.abs(time.offset)
  return `${time.offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`
}

/** `Wed, 03 Apr 2024 14:20:05 +0300`, as RSS 2.0 asks. */
export function rfc822Date(time: ZonedTime): string {
  const day = `${ENGLISH_DAYS[time.weekday]}, ${two(time.day)} ${englishMonth(time.month).slice(0, 3)} ${time.year}`
  return `${day} ${clock(time)}:${two(time.second)} ${offsetText(time, '')}`
}

/** `2024-04-03`. */
export function isoDay(time: ZonedTime): string {
  return `${time.year}-${two(time.month)}-${two(time.day)}`
}

/** `2024-04-03T14:20:05+03:00`. */
export function isoDate(time: ZonedTime): string {
  return `${isoDay(time)}T${clock(time)}:${two(time.second)}${offsetText(time, ':')}`
}

/** «الأربعاء 3 نيسان/أبريل 2024», with the hour «- 14:20» after it. */
export function dualMonthDate(time: ZonedTime): string {
  const [levantine, egyptian] = ARABIC_MONTHS[time.month - 1] ?? []
  return `${arabicDay(time)} ${time.day} ${levantine}/${egyptian} ${time.year} - ${clock(time)}`
}

/** «3 أبريل، 2024 2:20 م», the way of newspaper themes. */
export function egyptianMonthDate(time: ZonedTime): string {
  const half = time.hour < 12 ? 'ص' : 'م'
  const egyptian = ARABIC_MONTHS[time.month - 1]?.[1]
  return `${time.day} ${egyptian}، ${time.year} ${time.hour % 12 || 12}:${two(time.minute)} ${half}`
}

/** «الاثنين, 12 فبراير, 2024 - 10:15», as Drupal writes it. */
export function dayFirstDate(time: ZonedTime): string {
  return `${arabicDay(time)}, ${time.day} ${ARABIC_MONTHS[time.month - 1]?.[1]}, ${time.year} - ${clock(time)}`
}

/** «الإثنين 12 شباط 2024 - 10:15», the weekday in its other spelling. */
export function levantineDate(time: ZonedTime): string {
  const day = arabicDay(time).replace('الاثنين', 'الإثنين')
  return `${day} ${time.day} ${ARABIC_MONTHS[time.month - 1]?.[0]} ${time.year} - ${clock(time)}`
}

/** «١٢ فبراير ٢٠٢٤ - ١٠:١٥ ص»: digits of the Arab East. */
export function gulfDate(time: ZonedTime): string {
  const half = time.hour < 12 ? 'ص' : 'م'
  const day = `${ARABIC_INDIC.format(time.day)} ${ARABIC_MONTHS[time.month - 1]?.[1]} ${ARABIC_INDIC.format(time.year)}`
  return `${day} - ${ARABIC_INDIC.format(time.hour % 12 || 12)}:${ARABIC_INDIC_TWO.format(time.minute)} ${half}`
}

/** «12 رجب 1445 هـ الموافق 24 يناير 2024 م», as state agencies open their reports. */
export function hijriDate(time: ZonedTime): string {
  const hijri = HIJRI.format(time.at + time.offset * MINUTE_MS).replace(/ هـ$/, '')
  return `${hijri} هـ الموافق ${time.day} ${ARABIC_MONTHS[time.month - 1]?.[1]} ${time.year} م`
}

/** `12/02/2024 10:15:00 ص`, as ASP.NET prints a date in Arabic. */
export function slashDate(time: ZonedTime): string {
  const half = time.hour < 12 ? 'ص' : 'م'
  return `${two(time.day)}/${two(time.month)}/${time.year} ${two(time.hour % 12 || 12)}:${two(time.minute)}:${two(time.second)} ${half}`
}

/** The date and hour as a page of this language shows them: «3 أبريل، 2024 2:20 م», `April 3, 2024 at 2:20 PM`. */
export function pageDate(time: ZonedTime, language: string): string {
  if (language === 'ar') return egyptianMonthDate(time)
  // The wall clock's reading, passed off as UTC's: the zone is already counted in.
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return format.format(time.at + time.offset * MINUTE_MS)
}

/** «الأربعاء، ٣ نيسان ٢٠٢٤»: Levantine month, Arabic-Indic digits. */
export function arabicDigitsDate(time: ZonedTime): string {
  const levantine = ARABIC_MONTHS[time.month - 1]?.[0]
  return `${arabicDay(time)}، ${ARABIC_INDIC.format(time.day)} ${levantine} ${ARABIC_INDIC.format(time.year)}`
}

/** `03-04-2024 02:20 PM`: no zone, and nothing says which number is the month. */
export function bareAgencyDate(time: ZonedTime): string {
  const half = time.hour < 12 ? 'AM' : 'PM'
  return `${two(time.day)}-${two(time.month)}-${time.year} ${two(time.hour % 12 || 12)}:${two(time.minute)} ${half}`
}

/** `3rd, April 2024 GMT`: the day of the outlet's zone, though the text claims another. */
export function englishOrdinalDate(time: ZonedTime): string {
  return `${time.day}${ordinalSuffix(time.day)}, ${englishMonth(time.month)} ${time.year} GMT`
}

function ordinalSuffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}
