import { ALEF, LAM, WAW, YEH } from '../../arabic/letters.ts'
import { NOT_A_PERSON, WAW_NAME } from '../../news/person-words.ts'
import { isFamilyName, isGivenName } from './byline-names.ts'
import type { CreditWord } from './credit-segments.ts'
import { SENTENCE_WORDS } from './credit-words.ts'

const ARTICLE = ALEF + LAM
const MOST_WORDS = 6
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

/** How sure it is that words name a person: `strong` by a given name, «بن», a title; `weak` by nothing against it. */
export function personShape(words: readonly CreditWord[], line: string): 'strong' | 'weak' | 'none' {
  const keys = words.map(({ key }) => key)
  if (keys.length > MOST_WORDS || keys.some((key) => SENTENCE_WORDS.has(key) || /\d/.test(key))) return 'none'
  if (NOT_A_PERSON.test(keys.join(' ')) || SMALL_LATIN.test(line.slice(words[0]?.start ?? 0, words[0]?.end)))
    return 'none'
  const named = keys.findIndex((key) => !TITLES.has(key))
  const rest = keys.slice(Math.max(named, 0))
  const [first = ''] = rest
  const hasTitle = named > 0
  if (rest.length === 0 || (rest.length < 2 && !hasTitle)) return 'none'
  const last = rest.at(-1) ?? ''
  const isFamily = !first.startsWith(ARTICLE) && (NISBA.test(last) || isFamilyName(last))
  const isStrong =
    hasTitle ||
    isFamily ||
    isGivenName(first) ||
    OPENS_NAME.has(first) ||
    rest.slice(1).some((key) => WITHIN_NAME.has(key))
  return isStrong ? 'strong' : 'weak'
}

/** «ماجد هود ومحمد المرحبي» → two: the «و» before a name is written with it, unless the name begins with one. */
export function splitPersons(words: readonly CreditWord[], line: string): readonly string[] {
  const at = words.findIndex((word, index) => index >= 2 && index < words.length && isAnd(word, words, line))
  if (at < 0) return [line.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)]
  const word = words[at]
  const isLone = word?.key === WAW
  const rest = words.slice(isLone ? at + 1 : at)
  const [next] = rest
  const after = next && !isLone ? [{ ...next, start: next.start + 1, key: next.key.slice(1) }, ...rest.slice(1)] : rest
  return [...splitPersons(words.slice(0, at), line), ...splitPersons(after, line)]
}

function isAnd({ key, start, end }: CreditWord, words: readonly CreditWord[], line: string): boolean {
  if (key === WAW) return words.at(-1)?.start !== start
  if (!key.startsWith(WAW) || key.length < 3 || WAW_NAME.test(line.slice(start, end))) return false
  const follows = words.some((word) => word.start > start)
  return follows || isGivenName(key.slice(1))
}
