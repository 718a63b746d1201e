import { bestPeer, type MeasuredSet, markdownTable, ourValue, share, targetInWords } from './quality-tables.ts'
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
  {
    set: 'dates-weekday-checked',
    measure: 'right',
    en: 'dates in news, checked by their weekday',
    ar: 'تواريخ في الأخبار، مُتحقق منها بيوم الأسبوع',
  },
  {
    set: 'dates-bare',
    measure: 'right',
    en: 'bare weekdays, yesterday and tomorrow',
    ar: 'أيام بلا تاريخ: الجمعة وأمس وغدا',
  },
  {
    set: 'figures',
    measure: 'kind and number F1',
    en: 'figures of killed, injured and so on: F1',
    ar: 'أرقام القتلى والجرحى وغيرهم (F1)',
  },
  {
    set: 'names',
    measure: 'F1',
    en: 'names of persons, places, organisations: F1',
    ar: 'أسماء الأشخاص والأماكن والجهات (F1)',
  },
  { set: 'credits', measure: 'wire F1', en: 'whose report it is: F1', ar: 'مصدر الخبر (F1)' },
  { set: 'quotes', measure: 'F1', en: 'attributed quotations: F1', ar: 'أقوال منسوبة إلى قائليها (F1)' },
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

/** One of the README's tables: of the measures that are told there, those of the given sets and benches. */
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
    const asked = found.set.measures[index]
    const values = [asked ? targetInWords(asked) : '', share(ourValue(found, index)), bestPeer(found, index)]
    return [[words[language], ...values.map(language === 'ar' ? withZero : String)]]
  })
  const ratios = speeds.flatMap((one) => {
    const { bench, target } = one.speed
    if (bench === 'facts') return []
    return [[SPEED_HEADLINES[bench][language], String(target), ratioRange(one, to), '1']]
  })
  return markdownTable(heads, [...qualities, ...ratios])
}

/** Between right-to-left words a point that no digit precedes would stand on the number's other side. */
function withZero(text: string): string {
  return text.replace(/(^| )\./g, (_, before: string) => `${before}0.`)
}
