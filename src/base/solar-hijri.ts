/** The months of the solar Hijri year, which begins in March: as in Iran, then in Dari and in Pashto. */
export const SOLAR_HIJRI_MONTHS: readonly (readonly string[])[] = [
  ['فروردین', 'فروردين', 'حمل', 'وری'],
  ['اردیبهشت', 'ارديبهشت', 'ثور', 'غویی'],
  ['خرداد', 'جوزا', 'غبرګولی'],
  ['تیر', 'تير', 'سرطان', 'چنګاښ'],
  ['مرداد', 'امرداد', 'اسد', 'زمری'],
  ['شهریور', 'شهريور', 'سنبله', 'وږی'],
  ['مهر', 'میزان', 'ميزان', 'تله'],
  ['آبان', 'عقرب', 'لړم'],
  ['آذر', 'قوس', 'لیندۍ'],
  ['دی', 'جدی', 'مرغومی'],
  ['بهمن', 'دلو', 'سلواغه'],
  ['اسفند', 'حوت', 'کب'],
]

const DAY_MS = 24 * 60 * 60 * 1000
let format: Intl.DateTimeFormat | undefined

/** Made when first asked for: it takes longer than most texts. */
function persianFormat(): Intl.DateTimeFormat {
  format ??= new Intl.DateTimeFormat('en-u-ca-persian', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  return format
}

/** The Gregorian date of a day of the solar Hijri calendar: 29 Bahman 1398 → 2020-02-18; `undefined` if there is no such day. */
export function fromSolarHijri(
  year: number,
  month: number,
  day: number,
): { year: number; month: number; day: number } | undefined {
  const daysBefore = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  // The year begins at the March equinox, on the 20th or the 21st.
  const guess = Date.UTC(year + 621, 2, 20) + (daysBefore + day - 1) * DAY_MS
  for (const shift of [0, 1, -1, 2]) {
    const date = new Date(guess + shift * DAY_MS)
    if (isDay(date, [year, month, day]))
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  }
  return undefined
}

function isDay(date: Date, wanted: readonly [number, number, number]): boolean {
  const parts = persianFormat().formatToParts(date)
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  return value('year') === wanted[0] && value('month') === wanted[1] && value('day') === wanted[2]
}
