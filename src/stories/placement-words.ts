import { type EpochMs, HOUR_MS } from '../news/instant.ts'

/** Why a text was taken for a copy: «نسخة من نص سابق: 92 في المئة من كلماته فيه». */
export function explainCopy(overlap: number): readonly string[] {
  return [`نسخة من نص سابق: ${percent(overlap)} من كلماته فيه`]
}

/** Why an article joined a story: the words that they share, and the time between. */
export function explainJoin(
  similarity: number,
  shared: { readonly words: readonly string[]; readonly apart: EpochMs },
): readonly string[] {
  return [
    `درجة التشابه ${percent(similarity)}`,
    `كلمات مشتركة: ${shared.words.join('، ')}`,
    `الفارق الزمني: ${hours(shared.apart)}`,
  ]
}

/** Why an article began a story of its own. */
export function explainNew(nearest: number | undefined): readonly string[] {
  return [nearest === undefined ? 'لا قصة قريبة منه' : `أقرب القصص لا تشبهه إلا بنسبة ${percent(nearest)}`]
}

function percent(share: number): string {
  return `${Math.round(share * 100)} في المئة`
}

const hourUnits: Intl.NumberFormat = new Intl.NumberFormat('ar', {
  style: 'unit',
  unit: 'hour',
  unitDisplay: 'long',
  numberingSystem: 'latn',
})

function hours(apart: EpochMs): string {
  const whole = Math.round(apart / HOUR_MS)
  return whole < 1 ? 'أقل من ساعة' : hourUnits.format(whole)
}
