import { ALEF, LAM, WAW, YEH } from '../../arabic/letters.ts'
import { GIVEN, SURNAME } from './word-bits.ts'

const SERVANT = 'عبدال'
/** «بظروف», «الوالدين» */
const COMMON_ENDINGS = 'ظروف عروف حروف صنوف صفوف رفوف خروف سقوف ضيوف والدين خالدين قاعدين عايدين وافدين جاهدين'.split(
  ' ',
)
const GIVEN_BEGINNINGS = [SERVANT]
const GIVEN_ENDINGS = ['الدين', 'الله', 'اللاه']
const SURNAME_BEGINNINGS = ['ابو', 'بوال', 'بنال']
const SURNAME_ENDINGS =
  'فيتش فيتس سكي ينكو شنكو اوغلو اوجلو شفيلي ييف نوف روف توف كوف دوف لوف يوف نوفا روفا كوفا شتاين ستاين برغر بيرغر'.split(
    ' ',
  )
const LONGER = 3

/** What a word that is in no list is by its shape: «عبدالودود» a given name, «أبوزهرة», «بوغدانوفيتش» a family name. */
export function bitsOfShape(key: string): number {
  // «لعبدالله»: a letter is attached.
  if (key.indexOf(SERVANT) > 0 || COMMON_ENDINGS.some((part) => key.endsWith(part))) return 0
  if (GIVEN_BEGINNINGS.some((part) => begins(key, part)) || GIVEN_ENDINGS.some((part) => ends(key, part))) return GIVEN
  if (SURNAME_BEGINNINGS.some((part) => begins(key, part)) || SURNAME_ENDINGS.some((part) => ends(key, part)))
    return SURNAME
  return 0
}

const VERB_BEGINNINGS = [YEH, 'وي', 'است', 'واست']
/** With letters that foreign names lack. */
const FUTURE_BEGINNINGS = ['سيح', 'سيع', 'سيق', 'سيص', 'سيت', 'سيخ', 'سيط']
/** After «ي» these begin foreign names: «يانوش», «يوريس». */
const LONG_VOWELS = ALEF + WAW + YEH + LAM
const VERB_ENDINGS = ['وا', 'اته', 'وته', 'تها', 'هما', 'اتها', 'اتهم', 'اهم', 'نها', 'كم']
const LONGEST_SHAPE = 4

/** Whether an unknown word is shaped like a verb or a noun with a pronoun: «يتقمص», «غزواته», «اندسوا». */
export function looksLikeVerb(key: string): boolean {
  if (key.length < LONGEST_SHAPE) return false
  if (VERB_ENDINGS.some((part) => ends(key, part)) || FUTURE_BEGINNINGS.some((part) => key.startsWith(part)))
    return true
  return VERB_BEGINNINGS.some((part) => begins(key, part) && !LONG_VOWELS.includes(key[part.length] ?? ''))
}

function begins(key: string, part: string): boolean {
  return key.startsWith(part) && key.length - part.length >= LONGER
}

function ends(key: string, part: string): boolean {
  return key.endsWith(part) && key.length - part.length >= LONGER - 1
}
