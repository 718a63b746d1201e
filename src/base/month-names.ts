/**
 * Month names in lower case, January first: English, the Arabic of Egypt and the Gulf, of the Levant and Iraq, of Tunisia
 * and Algeria, of Morocco and Mauritania, and French. European names also by their first letters.
 */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'يناير', 'كانون الثاني', 'جانفي', 'janvier', 'janv'],
  ['february', 'feb', 'فبراير', 'شباط', 'فيفري', 'février', 'fevrier', 'févr', 'fév'],
  ['march', 'mar', 'مارس', 'آذار', 'اذار', 'أذار', 'mars'],
  ['april', 'apr', 'أبريل', 'ابريل', 'إبريل', 'نيسان', 'أفريل', 'افريل', 'avril', 'avr'],
  ['may', 'مايو', 'أيار', 'ايار', 'ماي', 'mai'],
  ['june', 'jun', 'يونيو', 'يونيه', 'حزيران', 'جوان', 'juin'],
  ['july', 'jul', 'يوليو', 'يوليه', 'تموز', 'جويلية', 'يوليوز', 'juillet', 'juil'],
  ['august', 'aug', 'أغسطس', 'اغسطس', 'آب', 'أوت', 'اوت', 'غشت', 'août', 'aout'],
  ['september', 'sep', 'sept', 'سبتمبر', 'أيلول', 'ايلول', 'شتنبر', 'septembre'],
  ['october', 'oct', 'أكتوبر', 'اكتوبر', 'تشرين الأول', 'تشرين الاول', 'octobre'],
  ['november', 'nov', 'نوفمبر', 'تشرين الثاني', 'نونبر', 'novembre'],
  ['december', 'dec', 'ديسمبر', 'كانون الأول', 'كانون الاول', 'دجنبر', 'décembre', 'déc'],
]
