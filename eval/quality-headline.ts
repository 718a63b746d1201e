import { bestPeer, type MeasuredSet, markdownTable, ourValue, share } from './quality-tables.ts'
import { type MeasuredSpeed, ratioRange } from './speed-tables.ts'

type Language = 'en' | 'ar'

interface Headline {
  readonly set: string
  readonly measure: string
  readonly en: string
  readonly ar: string
}

/** The few measures that the README tells. */
const HEADLINES: readonly Headline[] = [
  {
    set: 'arabic',
    measure: 'body F1',
    en: 'Arabic pages, five checked by hand: body F1',
    ar: 'نص الخبر في خمس صفحات عربية مراجعة يدويًا (F1)',
  },
  { set: 'scrapinghub', measure: 'body F1', en: 'scrapinghub: body F1', ar: 'نص الخبر في مجموعة scrapinghub (F1)' },
  { set: 'fundus', measure: 'body F1', en: 'fundus: body F1', ar: 'نص الخبر في مجموعة fundus (F1)' },
  {
    set: 'trafilatura',
    measure: 'must include',
    en: 'trafilatura’s pages: passages kept that must be',
    ar: 'مقاطع يجب أن تبقى، في صفحات trafilatura',
  },
  {
    set: 'trafilatura',
    measure: 'must exclude',
    en: 'trafilatura’s pages: passages left out that must be',
    ar: 'مقاطع يجب أن تُحذف، في صفحات trafilatura',
  },
  {
    set: 'htmldate',
    measure: 'published day',
    en: 'htmldate’s pages: day of publication',
    ar: 'يوم النشر في صفحات htmldate',
  },
  { set: 'feeds', measure: 'core rows', en: 'feeds, core expectations', ar: 'الخلاصات: الحقول الأساسية' },
]

const SPEED_HEADLINES = {
  extraction: {
    en: 'extraction, times as fast as Readability on linkedom',
    ar: 'سرعة الاستخراج، بأضعاف سرعة Readability مع linkedom',
  },
  feeds: { en: 'feeds parsed, times as fast as feedsmith', ar: 'سرعة قراءة الخلاصات، بأضعاف سرعة feedsmith' },
} as const

const WORDS = {
  en: { heads: ['what', 'must reach', 'Nashra', 'best peer on the same data'], to: 'to' },
  ar: { heads: ['ما قيس', 'ما يجب بلوغه', 'نشرة', 'أفضل نظير على البيانات نفسها'], to: 'إلى' },
} as const

/** The README's table. */
export function headlineTable(
  measured: readonly MeasuredSet[],
  speeds: readonly MeasuredSpeed[],
  language: Language,
): string {
  const { heads, to } = WORDS[language]
  const qualities = HEADLINES.flatMap(({ set, measure, ...words }) => {
    const found = measured.find((one) => one.set.name === set)
    const index = found?.set.measures.findIndex(({ title }) => title === measure) ?? -1
    if (!found || index < 0) return []
    const target = found.set.measures[index]?.target
    const values = [share(target), share(ourValue(found, index)), bestPeer(found, index)]
    return [[words[language], ...values.map(language === 'ar' ? withZero : String)]]
  })
  const ratios = speeds.map((one) => {
    const { bench, target } = one.speed
    return [SPEED_HEADLINES[bench][language], String(target), ratioRange(one, to), '1']
  })
  return markdownTable(heads, [...qualities, ...ratios])
}

/** Between right-to-left words a point that no digit precedes would stand on the number's other side. */
function withZero(text: string): string {
  return text.replace(/(^| )\./g, (_, before: string) => `${before}0.`)
}
