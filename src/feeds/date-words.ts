/**
 * Month names in lower case as feeds write them: English, the Arabic of Egypt and the Gulf, of the Levant and Iraq, of
 * Tunisia and Algeria, of Morocco and Mauritania, and French. European names also by their first letters.
 */
export const MONTH_WORDS: readonly (readonly string[])[] = [
  ['january', 'jan', 'يناير', 'كانون_الثاني', 'جانفي', 'janvier', 'janv'],
  ['february', 'feb', 'فبراير', 'شباط', 'فيفري', 'février', 'fevrier', 'févr', 'fév'],
  ['march', 'mar', 'مارس', 'آذار', 'اذار', 'أذار', 'mars'],
  ['april', 'apr', 'أبريل', 'ابريل', 'إبريل', 'نيسان', 'أفريل', 'افريل', 'avril', 'avr'],
  ['may', 'مايو', 'أيار', 'ايار', 'ماي', 'mai'],
  ['june', 'jun', 'يونيو', 'يونيه', 'حزيران', 'جوان', 'juin'],
  ['july', 'jul', 'يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز', 'juillet', 'juil'],
  ['august', 'aug', 'أغسطس', 'اغسطس', 'آب', 'أوت', 'اوت', 'غشت', 'août', 'aout'],
  ['september', 'sep', 'sept', 'سبتمبر', 'أيلول', 'ايلول', 'شتنبر', 'septembre'],
  ['october', 'oct', 'أكتوبر', 'اكتوبر', 'تشرين_الأول', 'تشرين_الاول', 'octobre'],
  ['november', 'nov', 'نوفمبر', 'تشرين_الثاني', 'نونبر', 'novembre'],
  ['december', 'dec', 'ديسمبر', 'كانون_الأول', 'كانون_الاول', 'دجنبر', 'décembre', 'déc'],
]

/** Words of the first and the second half of the day. */
export const MORNING_WORDS: ReadonlySet<string> = new Set(['am', 'a.m.', 'ص', 'صباحا', 'صباحًا', 'صباحاً'])
export const EVENING_WORDS: ReadonlySet<string> = new Set(['pm', 'p.m.', 'م', 'مساء', 'مساءً'])

/** Offsets in minutes of the zone names of RFC 822, with those of Europe and Russia that feeds write beside them. */
export const ZONE_MINUTES: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wet', 0],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['edt', -240],
  ['est', -300],
  ['cdt', -300],
  ['cst', -360],
  ['mdt', -360],
  ['mst', -420],
  ['pdt', -420],
  ['pst', -480],
])
