import { ALEF, LAM, YEH } from '../../arabic/letters.ts'
import type { NamedOutlet } from '../../news/credits.ts'
import { type FactText, gapBefore } from '../fact-text.ts'
import { CITING, EVERYDAY_NAMES, MEDIA_NOUNS, NEWS_OF_AGENCY, NO_OUTLETS } from './cited-words.ts'
import { sourceNamed } from './known-sources.ts'
import type { OwnNames } from './own-names.ts'
import type { SourceMention } from './source-mentions.ts'

interface CitedSetting {
  readonly mentions: readonly SourceMention[]
  readonly own: OwnNames
  /** Whose report it is, in words of `Credits.wire`. */
  readonly wire: readonly NamedOutlet[]
  readonly firstWord: number
}

/** Words before a name, or behind it, in which a citing word hands it the word. */
const [WORDS_BEFORE, WORDS_BEHIND] = [5, 1]
const LONGEST_QUOTED = 40
const QUOTED = /^\s*["“”«„(]\s*([^"“”«»„()\n]{2,40}?)\s*["“”»)]/u
/** «السعودية الرسمية»: what an agency is called besides its name. */
const OFFICIAL = new Set(['الرسميه'])
const [AGENCY, NEWS] = ['وكاله', 'الانباء']
/** Words of «وكالة الأنباء …», «وكالة الصحافة …», whose rest alone is no name. */
const OF_NAME: ReadonlySet<string> = new Set(['الانباء', 'الصحافه'])
/** «وكالة الأنباء الروسية الرسمية "ريا نوفوستي"»: so many words on, the name may follow. */
const NAME_WITHIN = 5
const OF_MEN = new RegExp(`^${ALEF}${LAM}.{3,}${YEH}$`, 'u')
const [OF_STATE, OF_NATION] = ['وكاله ', 'وكاله الانباء ']
/** «الموريتانية». */
const OF_LAND = /^ال.{3,}يه$/u
const BRACKETED_NAME = /^\s?\(\s?([^()\n]{2,14}?)\s?\)/u

/** The agencies and outlets that a text cites for single statements: «بحسب رويترز», «نقلت صحيفة …». */
export function citedOutlets(text: FactText, { mentions, own, wire, firstWord }: CitedSetting): readonly NamedOutlet[] {
  const cited: (NamedOutlet & { readonly at: number })[] = []
  const taken = new Set(wire.map(({ code }) => code))
  const add = (code: string, asWritten: string, at: number): void => {
    if (taken.has(code)) return
    taken.add(code)
    cited.push({ code, asWritten, at })
  }
  mentions.forEach((mention, index) => {
    if (own(mention.key) || mention.key === NEWS || !isCited(text, mention)) return
    add(mention.source.code, nameOf(text, mention, mentions[index + 1]), mention.start)
  })
  for (const { name, start } of namedByNoun(text, firstWord, mentions)) {
    const key = name.key
    if (!own(key)) add(sourceNamed(key)?.code ?? `other:${name.text}`, name.text, start)
  }
  return cited.sort((a, b) => a.at - b.at).map(({ code, asWritten }) => ({ code, asWritten }))
}

function isCited(text: FactText, mention: SourceMention): boolean {
  const before = text.words[mention.first - 1]
  const hasNoun = before !== undefined && (MEDIA_NOUNS.has(before.key) || NEWS_OF_AGENCY.has(before.key))
  const isEveryday = EVERYDAY_NAMES.has(mention.key)
  if (isEveryday && !mention.isEnclosed && (!hasNoun || isOfMen(text, mention.last))) return false
  return mention.prefix.endsWith(LAM) || isHandedTheWord(text, mention.first, mention.last)
}

/** «الاتحاد السعودي» is no outlet: of one, «صحيفة الاتحاد الإماراتية» is said. */
function isOfMen({ words }: FactText, at: number): boolean {
  return OF_MEN.test(words[at]?.key ?? '')
}

function isHandedTheWord({ words }: FactText, first: number, last: number): boolean {
  const sentence = words[first]?.sentence
  for (let at = Math.max(0, first - WORDS_BEFORE); at < Math.min(words.length, last + WORDS_BEHIND); at++) {
    const word = words[at]
    if (!word || word.sentence !== sentence || (at >= first && at < last)) continue
    if (CITING.has(word.key) || CITING.has(word.key.slice(1))) return true
  }
  return false
}

/** With what belongs to it: «وكالة الأنباء السعودية الرسمية», «وكالة أنباء الإمارات (وام)»; «رويترز» of «وكالة رويترز». */
function nameOf({ text, words }: FactText, mention: SourceMention, following: SourceMention | undefined): string {
  const core = coreOf(mention)
  if (core > 0) return text.slice(words[mention.first + core]?.start ?? mention.start, mention.end)
  if (!mention.key.startsWith(OF_STATE))
    return (mention.hidesArticle ? ALEF : '') + text.slice(mention.start, mention.end)
  const next = words[mention.last]
  const isAgain = following?.first === mention.last && following.source === mention.source && !following.isEnclosed
  const end = isAgain
    ? following.end
    : next && OFFICIAL.has(next.key) && mention.key.startsWith(OF_NATION)
      ? next.end
      : mention.end
  const bracketed = BRACKETED_NAME.exec(text.slice(end, end + 20))
  return text.slice(mention.start, isAgain ? end : end + (bracketed?.[0].length ?? 0))
}

/** How many words before the name only say that it is an agency: «وكالة أنباء فرانس برس» → 2. */
function coreOf({ key, source }: SourceMention): number {
  const words = key.split(' ')
  for (let count = Math.min(2, words.length - 1); count > 0; count--)
    if (words[0] === AGENCY && !OF_NAME.has(words[1] ?? '') && sourceNamed(words.slice(count).join(' ')) === source)
      return count
  return 0
}

interface NamedByNoun {
  readonly name: { readonly key: string; readonly text: string }
  readonly start: number
}

/** Outlets that we do not know, behind «صحيفة», «قناة», … in quotation marks, where they are handed the word. */
function namedByNoun(text: FactText, firstWord: number, mentions: readonly SourceMention[]): readonly NamedByNoun[] {
  const found: NamedByNoun[] = []
  const known = new Set(mentions.filter(({ key }) => key !== NEWS).map(({ first }) => first))
  for (let at = firstWord; at < text.words.length; at++) {
    const word = text.words[at]
    if (!word || !MEDIA_NOUNS.has(word.key) || known.has(at + 1)) continue
    const isNamedSoon = [...Array(NAME_WITHIN).keys()].some((step) => known.has(at + step))
    const ofAgency = MEDIA_NOUNS.get(word.key)?.noun === AGENCY
    const name = ofAgency ? (isNamedSoon ? undefined : agencyOfCountry(text, at)) : quotedBehind(text, at)
    if (name && !NO_OUTLETS.has(name.key) && isHandedTheWord(text, at, at + 1)) found.push({ name, start: word.start })
  }
  return found
}

function quotedBehind({ text, words }: FactText, at: number): NamedByNoun['name'] | undefined {
  const match = QUOTED.exec(text.slice(words[at]?.end ?? 0, (words[at]?.end ?? 0) + LONGEST_QUOTED + 6))
  if (!match?.[1]) return undefined
  const end = (words[at]?.end ?? 0) + match[0].length
  let last = at + 1
  while (last < words.length && (words[last]?.end ?? 0) <= end) last++
  const inside = words.slice(at + 1, last)
  return inside.length > 5 ? undefined : { key: inside.map(({ key }) => key).join(' '), text: match[1] }
}

/** «وكالة الأنباء الموريتانية»: a country's, which we may not list. */
function agencyOfCountry(text: FactText, at: number): NamedByNoun['name'] | undefined {
  const [agency, news, whose] = text.words.slice(at, at + 3)
  if (!agency || !news || !whose || !NEWS_OF_AGENCY.has(news.key) || gapBefore(text, at + 2) !== ' ') return undefined
  const noun = agency.start + (MEDIA_NOUNS.get(agency.key)?.prefix.length ?? 0)
  const next = text.words[at + 3]
  const end = next && gapBefore(text, at + 3) === ' ' && OF_LAND.test(next.key) ? next.end : whose.end
  return { key: `${agency.key} ${news.key} ${whose.key}`, text: text.text.slice(noun, end) }
}
