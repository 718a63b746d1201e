import { NOT_A_PERSON, WAW_NAME } from '../news/person-words.ts'
import { isPlace } from './dateline-places.ts'
import { labelKey } from './label-key.ts'
import { agencyNamed } from './opening-dateline.ts'

const BEFORE_NAME =
  /^\s*(?:(?:(?:كتب|كتبت|نشر|نشرت|مرسلة|أضيف|تم النشر|حرر)?\s*(?:بواسطة|من قبل)|الكاتب|المحرر|كتب(?:ت|ته|ها)?|بقلم|إعداد|اعداد|تحرير|حرره|حررته|ترجمة|الكاتبة?|المحررة?|تقرير|حوار|أعدّه|أعدته|تصوير|خاص|متابعة|مراسلنا|نوشته|نویسنده|به قلم|تحریر|تحریر:|بہ قلم)(?:\s+و\s*تصوير)?(?:\s*[:\-–/]\s*|\s+)|(?:written by|posted by|reported by|story by|words by|text by|by|von|par|por|di|door|av|af|autor(?:in)?|auteur|author|reporting by|текст|автор)(?:\s*[:\-–]\s*|\s+))/iu
/** The tatweel (U+0640) serves as a dash where a keyboard has none. */
const BETWEEN_NAMES =
  /\s*(?:[,،;؛|/•·&]|\s(?:[Aa]nd|AND|und|et|y|e|en|och|og|with|mit)\s|\sو\s)\s*|\s*:\s+|\s+[-–—\u0640]\s+/u
const AFTER_NAME = /\s*(?:[,،|(،:]|\s[-–—]\s|\s(?:في|من)\s|\s(?:in|aus|for|from|special to|the)\s|\s[@|]\s).*$/iu
/** `and Tom Ray`, after the comma of a list. */
const LEFT_OVER = /^(?:and|und|et|y|och|og|with|mit)\s+/iu
/** What a person is, beside a name; by itself it names none. */
const ROLE =
  /^(?:مراسله?|مراسلنا|كاتبه?|صحفيه?|صحافيه?|محلل|باحثه?|خبيره?|رييس|مديره?|اعلاميه?|مدون|ناشطه?|طالبه?|رييسه|محررون)(?= |$)/u
/** «الجزيرة», «الرياضة»: with the article and alone it is a thing or an outlet. */
/** The verb of a byline whose name stands elsewhere. */
const LONE_VERB = /^(?:von|by|par|por|di|door|av|af|autore?n?|authors?|text|words|zur|alle|all)(?= |$)/u
/** One word of an outlet's name stands for it: «أفق - دبي». */
const LONE_ARABIC = /^\p{Script=Arabic}+$/u
const LONE_THING = /^ال\p{L}+$/u
const ALL_CAPITALS = /^[\p{Lu}\P{L}]+$/u
/** Shorter ones are the initials of a desk: `amw`, `red`. */
const LEAST_HANDLE = 4
const LOWER_LATIN = /^[a-z][\p{L}\d.-]*$/u
/** Who took the pictures is named behind who wrote. */
const PICTURES = /^\s*(?:تصوير|صور|عدسة|photos?|photograph|fotos?|foto|pictures?|images?)(?![\p{L}])/iu
const ARABIC_AND = 'و'
/** A longer text is no byline. */
const LONGEST = 200
/** The same with its white space and mail addresses, whose search takes time in the square of the length. */
const LONGEST_RAW = 2000

/**
 * The persons in a byline: «كتبت مريم الحداد» → «مريم الحداد»; `By Ann Lee and Tom Ray` → two. What names an outlet, an
 * agency, a desk or a place after a dash is no person.
 */
export function personNames(byline: string, outlets: readonly string[]): readonly string[] {
  if (byline.length > LONGEST_RAW) return []
  const text = byline
    .replace(/\S+@\S+|(?<=\s)@\w+|\S+\[at\]\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!text || text.length > LONGEST || /^https?:/.test(text)) return []
  const names: string[] = []
  for (const piece of text.replace(BEFORE_NAME, '').split(BETWEEN_NAMES).flatMap(joinedByWaw)) {
    if (names.length > 0 && PICTURES.test(piece)) break
    const name = tidyName(piece)
    if (isPersonName(name, outlets) && !isBesideName(name, names)) names.push(name)
    else if (names.length > 0 && !names.includes(name)) break
  }
  return names
}

/** «منى السيد ووائل بن يوسف» are two: the «و» before a name is written with it, unless the name begins with one. */
function joinedByWaw(piece: string): readonly string[] {
  const words = piece.trim().split(' ')
  const second = words.findIndex(
    (word, index) => index >= 2 && index <= words.length - 2 && /^و\p{L}{2,}/u.test(word) && !WAW_NAME.test(word),
  )
  const head = words.slice(0, second)
  return second < 0 ? [piece] : [head.join(' '), ...joinedByWaw(words.slice(second).join(' ').slice(1))]
}

function tidyName(piece: string): string {
  return piece
    .replace(BEFORE_NAME, '')
    .replace(LEFT_OVER, '')
    .replace(AFTER_NAME, '')
    .replace(/^[\s"'“”«»().\-–:*]+|[\s"'“”«»()\-–:*,]+$/gu, '')
    .trim()
}

function isPersonName(name: string, outlets: readonly string[]): boolean {
  const words = name.split(' ')
  if (
    name.length < (LOWER_LATIN.test(name) ? LEAST_HANDLE : 3) ||
    name.length > 60 ||
    words.length > 5 ||
    /[\d@#<>{}_]/u.test(name) ||
    !/\p{L}/u.test(name)
  )
    return false
  if (words[0] === ARABIC_AND) return false
  if (isPlace(name) || agencyNamed(name) !== undefined) return false
  const key = labelKey(name)
  if (ROLE.test(key) || LONE_VERB.test(key) || LONE_THING.test(name)) return false
  return (
    !NOT_A_PERSON.test(key) &&
    !(LONE_ARABIC.test(name) && outlets.some((outlet) => ` ${labelKey(outlet)} `.includes(` ${key} `))) &&
    !outlets.some((outlet) => labelKey(outlet).replaceAll(' ', '') === key.replaceAll(' ', ''))
  )
}

/** What follows a name without being one: the same again, a body in capitals after a name that has small letters. */
function isBesideName(name: string, names: readonly string[]): boolean {
  const first = names[0]
  if (first === undefined) return false
  return names.includes(name) || (ALL_CAPITALS.test(name) && !ALL_CAPITALS.test(first) && /\p{Lu}/u.test(name))
}

/** Whether a name is one word in small letters, an account's rather than a person's: `newsdesk7`. */
export function isHandle(name: string): boolean {
  return LOWER_LATIN.test(name)
}
