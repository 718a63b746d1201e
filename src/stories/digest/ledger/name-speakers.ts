import { foldWord } from '../../../arabic/fold-word.ts'
import { NEWS_AGENCIES } from '../../../news/news-agencies.ts'
import { FIELDS, INSTITUTIONS, TAKES_NEXT } from './institution-words.ts'

/** One name for all the ways in which a story's reports write a speaker. */
export type SpeakerNames = (saidBy: string) => string

/** What a speaker's words come to. */
interface ReadSpeaker {
  /** What variants have in common: `وزاره الصحه`; of a person the folded name. */
  readonly key: string
  /** What sets two of one key apart: `فلسطيني`. */
  readonly nisba?: string
  /** As a page shows it. */
  readonly shown: string
  /** Folded words beside the institution: the name of whoever speaks for it is among them. */
  readonly beside?: readonly string[]
}

/**
 * Folds the variants of speakers in a story: an institution stands for whoever speaks for it, and a last name for the full
 * one.
 *
 * @param all as written, each as often as it stands, in the order of the reports
 * @example «متحدث باسم وزارة الصحة المصرية», «الصحة المصرية», «وزارة الصحة» → «وزارة الصحة المصرية»
 */
export function nameSpeakers(all: readonly string[]): SpeakerNames {
  const read = new Map(all.map((words) => [words, readSpeaker(words)]))
  const speakers = [...read.values()]
  const nisbas = Map.groupBy(
    speakers.filter(({ nisba }) => nisba !== undefined),
    ({ key }) => key,
  )
  // Two ministries of health in one story are two; where only one is named in full, a bare one is that.
  const keyOf = (speaker: ReadSpeaker): string => {
    const { key, nisba } = knownPerson(speaker, speakers) ?? speaker
    const several = new Set(nisbas.get(key)?.map((other) => other.nisba)).size > 1
    return several && nisba !== undefined ? `${key} ${nisba}` : key
  }
  const shown = new Map<string, readonly ReadSpeaker[]>()
  for (const words of all) {
    const speaker = read.get(words)
    if (!speaker || knownPerson(speaker, speakers)) continue
    shown.set(keyOf(speaker), [...(shown.get(keyOf(speaker)) ?? []), speaker])
  }
  return (words) => {
    const speaker = read.get(words) ?? readSpeaker(words)
    return fullestForm(shown.get(keyOf(speaker)) ?? []) ?? speaker.shown
  }
}

/** «القدرة» is whoever «أشرف القدرة، الناطق باسم وزارة الصحة» speaks for; «يوين» is «بيتر يوين». */
function knownPerson(speaker: ReadSpeaker, speakers: readonly ReadSpeaker[]): ReadSpeaker | undefined {
  if (speaker.beside) return undefined
  const name = speaker.key.split(' ')
  const found = speakers.filter((other) => {
    if (other === speaker || other.key === speaker.key) return false
    const words = other.beside ?? other.key.split(' ')
    return words.length > name.length && name.every((word) => words.includes(word))
  })
  return new Set(found.map(({ key }) => key)).size === 1 ? found[0] : undefined
}

/** A form with its country tells more than one without; else the one written most. */
function fullestForm(speakers: readonly ReadSpeaker[]): string | undefined {
  const forms = Map.groupBy(speakers, ({ shown }) => shown)
  const rank = (same: readonly ReadSpeaker[]) => (same[0]?.nisba === undefined ? 0 : speakers.length) + same.length
  const [first] = [...forms].sort((a, b) => rank(b[1]) - rank(a[1]) || b[0].length - a[0].length)
  return first?.[0]
}

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
/** «منظمة أطباء بلا حدود», «مستشفى المنارة الجامعي»: a name of its own, where nothing else stands with it. */
const NAMED = /^(?:هييه|منظمه|مستشفي|مشفي|اتحاد|لجنه|مكتب|مركز|جمعيه|حاكم|محافظ|اداره|مديريه|سلطه)$/u
const MOST_IN_NAME = 5

function endOfName(written: string, folded: readonly string[]): number {
  const isAlone = folded.length <= MOST_IN_NAME && !/[،,]/u.test(written)
  return isAlone && NAMED.test(folded[0] ?? '') ? folded.length : 0
}

function readSpeaker(written: string): ReadSpeaker {
  const words = written.split(/\s+/u).map((word) => word.replace(EDGES, ''))
  const folded = words.map(foldWord)
  const agency =
    /^(?:ال)?وكال(?:ه|ات)$/u.test(folded[0] ?? '') &&
    AGENCY_NAMES.find(([name]) => ` ${folded.join(' ')} `.includes(` ${name} `))
  if (agency) return { key: `وكاله ${agency[1]}`, shown: agency[1], beside: [] }
  for (let at = 0; at < folded.length; at++) {
    const length = institutionAt(folded, at)
    if (length === 0) continue
    const nisbas = nisbaWords(folded, at + length)
    const end = at + length + nisbas.length + (nisbas.length === 0 ? placeLength(folded, at) : 0)
    const [first = '', ...rest] = words.slice(at, Math.max(end, at === 0 ? endOfName(written, folded) : 0))
    const adjectives = nisbas.map(bare).join(' ')
    const key = institutionKey(folded.slice(at, at + length))
    const isOwn = NO_COUNTRY.test(adjectives)
    return {
      key: isOwn ? `${key} ${adjectives}` : key,
      ...(adjectives && !isOwn && { nisba: adjectives }),
      shown: [withoutClitic(first, folded[at] ?? ''), ...rest].join(' '),
      beside: [...folded.slice(0, at), ...folded.slice(end)],
    }
  }
  const name = written.split(/[،,]/u).at(-1) ?? written
  return {
    key: name
      .trim()
      .split(/\s+/u)
      .map((word) => foldWord(word.replace(EDGES, '')))
      .join(' '),
    shown: written,
  }
}

/** «وكالة الأنباء الروسية إيتار تاس» is «تاس»: the names of agencies, folded, the longest first, each with the form that credits show. */
const AGENCY_NAMES: readonly (readonly [name: string, shown: string])[] = NEWS_AGENCIES.flatMap(
  ([, shown, ...others]) =>
    [shown, ...others]
      .map((name) => name.split(' ').map(foldWord).join(' '))
      // «الفرنسية» alone is an adjective in any agency's name.
      .filter((name) => name.length > 2 && !/^(?:ال)?\S+يه$/u.test(name))
      .map((name) => [name, shown] as const),
).toSorted((a, b) => b[0].length - a[0].length)

/** How many words of an institution's name begin here; 0 if none does. */
function institutionAt(folded: readonly string[], at: number): number {
  const word = withoutLetter(folded[at] ?? '')
  const next = folded[at + 1]
  if (word === 'الدفاع' && next !== 'المدني') return at === 0 ? 1 : 0
  if (word === 'مصادر' || word === 'مصدر') return next !== undefined && ADJECTIVE.test(next) ? 2 : 0
  if (TAKES_NEXT.has(word)) return next === undefined ? 0 : 2
  if (INSTITUTIONS.has(word)) return 1
  return at === 0 && FIELDS.has(word) ? 1 : 0
}

const DIRECTIONS = /^(?:شرق|غرب|شمال|جنوب|مدينه|ولايه|محافظه|اقليم)$/u

/** «شرطة تورونتو», «شرطة شرق جاوة»: its name is not whole without its place. */
function placeLength(folded: readonly string[], at: number): number {
  const word = withoutLetter(folded[at] ?? '')
  if (!INSTITUTIONS.has(word) || word.startsWith('ال')) return 0
  return DIRECTIONS.test(folded[at + 1] ?? '') ? 2 : 1
}

/** «طبية» */
const ADJECTIVE = /^(?!ال)\S{2,}يه?$/u

function institutionKey([first = '', second = '']: readonly string[]): string {
  const head = withoutLetter(first)
  if (FIELDS.has(head) && second === '') return `وزاره ${bare(head)}`
  if (head === 'وزير' || head === 'وزيره') return `وزاره ${bare(second)}`
  if (head === 'القوات' || bare(head) === 'جيش') return 'جيش'
  if (head === 'مشفي') return `مستشفي ${bare(second)}`
  if (head === 'مصدر') return `مصادر ${second}`
  return `${bare(head)} ${bare(second)}`.trim()
}

/** «بوزارة», «لهيئة» */
function withoutLetter(word: string): string {
  const rest = word.slice(1)
  return /^[بلو]/u.test(word) && (TAKES_NEXT.has(rest) || INSTITUTIONS.has(rest)) ? rest : word
}

function withoutClitic(word: string, folded: string): string {
  return withoutLetter(folded) === folded ? word : word.slice(1)
}

const NISBA = /^(?:ال)?\S{2,}ي(?:ه|ين|ون)?$/u
const MOST_NISBAS = 2
/** «الشرطة المحلية» is one of its own beside «الشرطة الإندونيسية». */
const NO_COUNTRY = /^(?:محلي|اقليمي|جنايي|مدني|عسكري|بحري)/u

/** The adjectives that follow: «الإندونيسية». */
function nisbaWords(folded: readonly string[], from: number): readonly string[] {
  const words: string[] = []
  for (const word of folded.slice(from, from + MOST_NISBAS)) {
    if (!NISBA.test(word)) break
    words.push(word)
  }
  return words
}

/** «الفلسطينية» → «فلسطيني»; «الأميركية» and «الأمريكية» are one. */
function bare(word: string): string {
  return word
    .replace(/^ال/u, '')
    .replace(/(?<=ي)ه$/u, '')
    .replace(/^امريكي/u, 'اميركي')
}
