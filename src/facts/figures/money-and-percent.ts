import { foldWord, foldWords } from '../../arabic/fold-word.ts'
import * as letter from '../../arabic/letters.ts'
import type { FigureKind } from '../../news/figure.ts'
import type { NumberMention } from '../numbers/number-mention.ts'
import { CURRENCIES, NATIONAL_CURRENCIES } from './money-words.ts'
import { breakBefore, keyAt, type TollSentence } from './toll-sentence.ts'

/** What a number measures other than people. */
export interface Measure {
  readonly kind: Extract<FigureKind, 'money' | 'percent'>
  readonly currency?: string
  /** After its last word. */
  readonly end: number
}

const CODES = new Map(CURRENCIES.flatMap(([code, words]) => foldWords(words).map((word) => [word, code])))
const NATIONAL = new Map(NATIONAL_CURRENCIES.map(([money, nation, code]) => [foldWord(`${money} ${nation}`), code]))
const CURRENCY_SIGNS = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
])
const PERCENT_SIGN = /^\s?[%٪]/u
const HUNDREDTHS = new Set(foldWords('بالميه بالمايه بالميية'))
const HUNDRED = new Set('الميه المايه ميه مايه'.split(' '))
const ACCUSATIVE_OR_PLURAL = new Map([
  ['ريالا', 'ريال'],
  ['ريالات', 'ريال'],
  ['درهما', 'درهم'],
  ['دراهم', 'درهم'],
  ['جنيها', 'جنيه'],
  ['جنيهات', 'جنيه'],
  ['دينارا', 'دينار'],
  ['دنانير', 'دينار'],
  ['ليرات', 'ليره'],
  ['دولارا', 'دولار'],
  ['دولارات', 'دولار'],
])

/** Whether a number is a share or an amount of money: «12٪», «في المئة», «3 ملايين دولار», «$20». */
export function measureOf(sentence: TollSentence, { start, lastWord, value }: NumberMention): Measure | undefined {
  const { text, first } = sentence
  const after = lastWord - first
  const end = text.words[lastWord - 1]?.end ?? 0
  if (PERCENT_SIGN.test(text.text.slice(end, end + 2))) return { kind: 'percent', end: after }
  const key = keyAt(sentence, after)
  const isNext = breakBefore(sentence, after) === 'none'
  if (isNext && HUNDREDTHS.has(key)) return { kind: 'percent', end: after + 1 }
  if (isNext && key === 'في' && HUNDRED.has(keyAt(sentence, after + 1))) return { kind: 'percent', end: after + 2 }
  const sign =
    CURRENCY_SIGNS.get(text.text[start - 1] ?? '') ?? CURRENCY_SIGNS.get(text.text.slice(end, end + 2).trim()[0] ?? '')
  if (sign !== undefined) return { kind: 'money', currency: sign, end: after }
  // «عام 2010 سنت الحكومة» passed a law.
  if (!isNext || (key === CENT && value >= MANY_CENTS)) return undefined
  return moneyAt(sentence, after)
}

const CENT = 'سنت'
const MANY_CENTS = 1000

function moneyAt(sentence: TollSentence, at: number): Measure | undefined {
  const key = keyAt(sentence, at)
  const code = CODES.get(key)
  if (code === undefined) return undefined
  const nation = keyAt(sentence, at + 1)
  const money = ACCUSATIVE_OR_PLURAL.get(key) ?? key
  const bare = nation.startsWith(letter.ALEF + letter.LAM) ? nation.slice(2) : nation
  const national =
    NATIONAL.get(`${money} ${bare}`) ?? NATIONAL.get(`${money} ${bare.replace(ACCUSATIVE_OR_FEMININE, '')}`)
  const currency = national ?? code
  return { kind: 'money', end: at + (national === undefined ? 1 : 2), ...(currency !== '' && { currency }) }
}

const ACCUSATIVE_OR_FEMININE = new RegExp(`[${letter.ALEF}${letter.HEH}]$`, 'u')
