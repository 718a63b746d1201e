import { foldWord } from '../../arabic/fold-word.ts'
import * as letter from '../../arabic/letters.ts'
import { ARTICLE, attach } from '../clitics.ts'
import { DAY_PARTS, DAY_WORDS, HALF_WORDS, KEY_WORDS, MODIFIERS, UNITS, WEEKDAY_NAMES } from './date-words.ts'
import { MONTHS, type MonthName } from './month-table.ts'

export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'
/** «الماضي», «المقبل», «الجاري». */
export type Modifier = 'past' | 'coming' | 'this'
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
export type KeyWord =
  | 'in'
  | 'from'
  | 'to'
  | 'between'
  | 'and'
  | 'since'
  | 'before'
  | 'after'
  | 'within'
  | 'this'
  | 'matching'
  | 'dated'
  | 'first'
  | 'first-day'
  | 'last'
  | 'less'
  | 'o-clock'
  | 'local-time'
  | 'month-start'
  | 'month-middle'
  | 'month-end'
  | 'hijri'
  | 'common-era'
  | 'feast'
  | 'now'
  | 'every'
  | 'part-of-year'
  | 'decade'
  | 'each-of'

/** All that a word can be within a date. */
export interface Cue {
  /** How many letters are attached before the word. */
  readonly attached: number
  /** 0 is Sunday; of «الجمعة». */
  readonly weekday?: number
  /** Of «جمعة», which alone is another word. */
  readonly bareWeekday?: number
  /** Days from the day of writing: «أمس» −1. */
  readonly shift?: number
  readonly months?: readonly MonthName[]
  readonly part?: DayPart
  /** «ص», «PM»: only after an hour. */
  readonly half?: DayPart
  readonly modifier?: Modifier
  readonly unit?: Unit
  /** With `unit`: the dual counts itself, the plural must be counted. */
  readonly count?: 1 | 2 | 'many'
  readonly isDefinite?: boolean
  readonly keyWord?: KeyWord
}

type Meaning = Omit<Cue, 'attached'>

const PREFIXES = ['', letter.WAW, letter.FEH, letter.BEH, letter.LAM, letter.WAW + letter.BEH, letter.WAW + letter.LAM]

/** With these words a date begins; the others only go on with one. */
const BEGINNING: ReadonlySet<KeyWord> = new Set([
  'since',
  'before',
  'after',
  'within',
  'this',
  'dated',
  'first',
  'first-day',
  'last',
  'o-clock',
  'month-start',
  'month-middle',
  'month-end',
  'feast',
  'now',
  'part-of-year',
  'decade',
])

const CUES: ReadonlyMap<string, Cue> = build()

/** What a folded word can be within a date, whatever is attached to it; `undefined` for nearly every word. */
export function cueOf(key: string): Cue | undefined {
  return CUES.get(key)
}

/** Whether a date may begin with a word. */
export function beginsDate({ weekday, bareWeekday, shift, months, part, unit, keyWord }: Cue): boolean {
  const isNamed = weekday !== undefined || bareWeekday !== undefined || shift !== undefined || months !== undefined
  return isNamed || part !== undefined || unit !== undefined || (keyWord !== undefined && BEGINNING.has(keyWord))
}

function build(): ReadonlyMap<string, Cue> {
  const meanings = new Map<string, Meaning>()
  const add = (words: string, meaning: Meaning): void => {
    for (const word of words.split(' ')) meanings.set(foldWord(word), { ...meanings.get(foldWord(word)), ...meaning })
  }
  for (const [weekday, words] of WEEKDAY_NAMES.entries()) {
    add(words, { weekday })
    add(words.replaceAll(/(^| )ال/g, '$1'), { bareWeekday: weekday })
  }
  for (const [shift, words] of DAY_WORDS) add(words, { shift })
  for (const [part, words] of DAY_PARTS) add(words, { part })
  for (const [half, words] of HALF_WORDS) add(words, { half })
  for (const [modifier, words] of MODIFIERS) add(words, { modifier })
  for (const [unit, one, two, many] of UNITS) {
    for (const [words, count] of [
      [one, 1],
      [two, 2],
      [many, 'many'],
    ] as const) {
      add(words, { unit, count })
      add(
        words
          .split(' ')
          .map((word) => ARTICLE + word)
          .join(' '),
        { unit, count, isDefinite: true },
      )
    }
  }
  for (const [keyWord, words] of KEY_WORDS) add(words, { keyWord })
  for (const [key, months] of MONTHS) add(key, { months })
  return withPrefixes(meanings)
}

/** Of two readings of a word the one with less attached is kept. */
function withPrefixes(meanings: ReadonlyMap<string, Meaning>): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>()
  for (const prefix of PREFIXES) {
    for (const [word, meaning] of meanings) {
      if (prefix !== '' && word.length < 2) continue
      const key = attach(prefix, word)
      if (!cues.has(key)) cues.set(key, { ...meaning, attached: prefix.length })
    }
  }
  return cues
}
