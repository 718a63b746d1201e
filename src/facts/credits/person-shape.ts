import { WAW, YEH } from '../../arabic/letters.ts'
import { NOT_A_PERSON, WAW_NAME } from '../../news/person-words.ts'
import { ARTICLE } from '../clitics.ts'
import { isListedFamilyName } from '../names/listed-names.ts'
import { isGivenName } from './byline-names.ts'
import type { CreditWord } from './credit-segments.ts'
import { SENTENCE_WORDS } from './credit-words.ts'

const MOST_WORDS = 6
const MOST_WITH_TITLES = 16
const MOST_WITH_ARTICLE = 3
/** What may stand before a name and belongs to it. */
const TITLES: ReadonlySet<string> = new Set(
  'د ا م دكتور الدكتور دكتوره الدكتوره الشيخ الاستاذ الاستاذه استاذ المهندس المهندسه اللواء العميد العقيد المستشار السفير الفنان الفنانه الركن الشريف الامير الاميره البروفيسور القس المطران'.split(
    ' ',
  ),
)
const OPENS_NAME: ReadonlySet<string> = new Set('عبد ابو ام ابن بنت ال'.split(' '))
const WITHIN_NAME: ReadonlySet<string> = new Set('بن بنت ابن ال ولد'.split(' '))
/** «الأحمدي». */
const NISBA = new RegExp(`^${ARTICLE}.{3,}${YEH}$`, 'u')
const SMALL_LATIN = /^[a-z]/

/** Titles of those who are written about and seldom write. */
const RULERS: ReadonlySet<string> = new Set(['الملك', 'الامير', 'الاميره', 'الريس', 'الشيخ'])
const LONGEST_NAME = 5

/** Whether words name one person beyond doubt, as a line of running text must: by a given name, «بن» or a title. */
export function isSurelyPerson(words: readonly CreditWord[]): boolean {
  const keys = words.map(({ key }) => key)
  if (isNoName(keys) || RULERS.has(keys[0] ?? '')) return false
  const rest = keys.slice(keys.findIndex((key) => !TITLES.has(key)))
  return (
    rest.length >= 2 && rest.length <= LONGEST_NAME && (isGivenName(rest[0] ?? '') || OPENS_NAME.has(rest[0] ?? ''))
  )
}

type Shape = 'strong' | 'weak' | 'none'

/** How sure it is that words name a person, or several: `strong` by a given name, «بن», a title; `weak` by nothing against it. */
export function personShape(words: readonly CreditWord[], line: string): Shape {
  const shapes = splitPersons(words, line).map((part) => shapeOfOne(part, line))
  return shapes.find((shape) => shape === 'none') ?? shapes.find((shape) => shape === 'weak') ?? 'strong'
}

function shapeOfOne(words: readonly CreditWord[], line: string): Shape {
  const keys = words.map(({ key }) => key)
  if (isNoName(keys) || SMALL_LATIN.test(line.slice(words[0]?.start ?? 0, words[0]?.end))) return 'none'
  const named = keys.findIndex((key) => !TITLES.has(key))
  const rest = keys.slice(Math.max(named, 0))
  const [first = ''] = rest
  const hasTitle = named > 0
  if (rest.length === 0 || (rest.length < 2 && !hasTitle)) return isJoinedName(first) ? 'strong' : 'none'
  if (hasTitle || hasName(rest)) return 'strong'
  return first.startsWith(ARTICLE) && rest.length > MOST_WITH_ARTICLE ? 'none' : 'weak'
}

function isNoName(keys: readonly string[]): boolean {
  const counted = keys.filter((key) => !(TITLES.has(key) || WITHIN_NAME.has(key) || OPENS_NAME.has(key)))
  if (counted.length > MOST_WORDS || keys.length > MOST_WITH_TITLES) return true
  return keys.some((key) => SENTENCE_WORDS.has(key) || /\d/.test(key)) || NOT_A_PERSON.test(keys.join(' '))
}

function hasName(keys: readonly string[]): boolean {
  const [first = '', ...rest] = keys
  const last = rest.at(-1) ?? ''
  if (isGivenName(first) || OPENS_NAME.has(first) || rest.some((key) => WITHIN_NAME.has(key))) return true
  return !first.startsWith(ARTICLE) && (NISBA.test(last) || isListedFamilyName(last))
}

/** «ناصرالشراعي»: the blank before the article is missing. */
function isJoinedName(key: string): boolean {
  const article = key.indexOf(ARTICLE, 3)
  return article > 0 && article < key.length - 3 && isGivenName(key.slice(0, article))
}

/** «ماجد هود ومحمد المرحبي» → two: the «و» before a name is written with it, unless the name begins with one. */
export function splitPersons(words: readonly CreditWord[], line: string): readonly (readonly CreditWord[])[] {
  const at = words.findIndex((word, index) => index >= 2 && isAnd(word, words, line))
  const word = words[at]
  if (!word) return [words]
  const isLone = word.key === WAW
  const behind = words.slice(at + 1)
  const next = isLone ? behind : [{ ...word, start: word.start + 1, key: word.key.slice(1) }, ...behind]
  return [words.slice(0, at), ...splitPersons(next, line)]
}

function isAnd({ key, start, end }: CreditWord, words: readonly CreditWord[], line: string): boolean {
  if (key === WAW) return words.at(-1)?.start !== start
  if (!key.startsWith(WAW) || key.length < 3 || WAW_NAME.test(line.slice(start, end))) return false
  const follows = words.some((word) => word.start > start)
  return follows || isGivenName(key.slice(1))
}
