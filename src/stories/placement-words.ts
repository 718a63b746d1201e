import { type EpochMs, HOUR_MS } from '../news/instant.ts'

const percent: Intl.NumberFormat = new Intl.NumberFormat('ar', { style: 'percent', numberingSystem: 'latn' })
const hours: Intl.NumberFormat = new Intl.NumberFormat('ar', {
  style: 'unit',
  unit: 'hour',
  unitDisplay: 'long',
  numberingSystem: 'latn',
})

/** Why a text was taken for a copy: «نسخة من نص سابق: 92% من كلماته فيه». */
export function explainCopy(overlap: number): readonly string[] {
  return [`نسخة من نص سابق: ${percent.format(overlap)} من كلماته فيه`]
}

/** Why an article joined a story: the words that they share, and the time between. */
export function explainJoin(
  similarity: number,
  shared: { readonly words: readonly string[]; readonly apart: EpochMs },
): readonly string[] {
  return [
    `درجة التشابه ${percent.format(similarity)}`,
    `كلمات مشتركة: ${shared.words.join('، ')}`,
    `الفارق الزمني: ${shared.apart < HOUR_MS ? 'أقل من ساعة' : hours.format(Math.round(shared.apart / HOUR_MS))}`,
  ]
}

/** Why an article began a story of its own. */
export function explainNew(nearest: number | undefined): readonly string[] {
  return [nearest === undefined ? 'لا قصة قريبة منه' : `أقرب القصص لا تشبهه إلا بنسبة ${percent.format(nearest)}`]
}
