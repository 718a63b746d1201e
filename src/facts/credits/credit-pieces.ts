import { WAW } from '../../arabic/letters.ts'
import { isDatelinePlace, isGivenName } from './byline-names.ts'
import { type CreditWord, type Segment, segmentsOf } from './credit-segments.ts'
import { type CreditRole, FOLLOW_UP, IDLE, LATER_ROLES, OUTLET_ENDINGS, OUTLET_NOUNS, ROLES } from './credit-words.ts'
import { sourceNamed } from './known-sources.ts'
import type { OwnNames } from './own-names.ts'
import { personShape, splitPersons } from './person-shape.ts'

/** What a part of a credit line is known to be. */
export type PieceMeaning =
  | { readonly kind: 'own'; readonly code?: string; readonly mayBePlace: boolean }
  /** `code` is missing where we do not know the outlet. */
  | { readonly kind: 'source'; readonly code: string | undefined }
  | { readonly kind: 'role'; readonly role: CreditRole }
  | { readonly kind: 'follow-up' | 'idle' | 'place' | 'unknown' }

/** A part of a credit line as written, with its folded key. */
export interface Piece {
  readonly meaning: PieceMeaning
  readonly text: string
  readonly key: string
  readonly words: readonly CreditWord[]
  readonly inBrackets: boolean
  readonly gapAfter: string
  readonly start: number
  readonly end: number
}

/** The outlet of that name calls the city «المدينة المنورة». */
const MEDINA = 'المدينه'
const FROM = 'من'
const LONGEST_PLACE = 4
/** Behind them a name goes on: «محمد آل ماطر» names no place. */
const JOINS: ReadonlySet<string> = new Set(['ال', 'بن', 'ابن', 'بنت', 'عبد', 'ابو', 'ام'])
const HAS_DIGIT = /\d/
/** A date or a clock of the page: `Tuesday`, `pm`. */
const ENGLISH_DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|january|february|march|april|may|june|july|august|september|october|november|december|am|pm|next|previous|amp|nbsp|ndash|quot)$/

/** The pieces of a credit line: each segment, cut where a word in it is known to begin or end something. */
export function creditPieces(line: string, own: OwnNames): readonly Piece[] {
  return segmentsOf(line).flatMap((segment) => new SegmentReader(line, segment, own).read())
}

class SegmentReader {
  readonly #line: string
  readonly #segment: Segment
  readonly #own: OwnNames

  constructor(line: string, segment: Segment, own: OwnNames) {
    this.#line = line
    this.#segment = segment
    this.#own = own
  }

  read(): readonly Piece[] {
    return this.#split(this.#segment.words.filter(({ key }) => !ENGLISH_DATE.test(key)))
  }

  #split(words: readonly CreditWord[]): readonly Piece[] {
    if (words.length === 0) return []
    const whole = this.#piece(words)
    if (whole.meaning.kind !== 'unknown' || words.length === 1) return [whole]
    const cut =
      this.#cutBeforeFrom(words) ??
      this.#cutBeforeAnd(words) ??
      this.#cutAfterHead(words) ??
      this.#cutBeforeRole(words) ??
      this.#cutAtPlace(words)
    return cut ?? [whole]
  }

  /** «عيسى المرساوي من الرياض وخالد الشراعي من جدة». */
  #cutBeforeFrom(words: readonly CreditWord[]): readonly Piece[] | undefined {
    const isBehindName = this.#line.slice(0, words[0]?.start).trim() !== ''
    const at = words.findIndex(({ key }, index) => (index > 0 || isBehindName) && key === FROM)
    const behind = words.slice(at + 1)
    if (at < 0 || behind.length === 0) return undefined
    const before = this.#split(words.slice(0, at))
    const length = placeLength(behind)
    if (length === 0)
      return personShape(behind, this.#line) === 'strong' ? [...before, ...this.#split(behind)] : undefined
    const place = this.#piece(behind.slice(0, length), { kind: 'place' })
    return [...before, place, ...this.#split(withoutAnd(behind.slice(length)))]
  }

  /** «واس ورويترز». */
  #cutBeforeAnd(words: readonly CreditWord[]): readonly Piece[] | undefined {
    for (let at = 1; at < words.length; at++) {
      const word = words[at]
      if (!word?.key.startsWith(WAW) || word.key.length < 3) continue
      const rest = [{ ...word, start: word.start + 1, key: word.key.slice(1) }, ...words.slice(at + 1)]
      const piece = this.#piece(rest)
      if (piece.meaning.kind === 'source' || piece.meaning.kind === 'own' || piece.meaning.kind === 'follow-up')
        return [...this.#split(words.slice(0, at)), piece]
    }
    return undefined
  }

  /** A label, a word that means nothing here, or the outlet's own name before other words: «تصوير خالد المرشود», «سبق ابها». */
  #cutAfterHead(words: readonly CreditWord[]): readonly Piece[] | undefined {
    for (let length = Math.min(3, words.length - 1); length > 0; length--) {
      const head = this.#piece(words.slice(0, length))
      // «د.» before a name is its title.
      if (head.key.length === 1) continue
      const isHead =
        ['role', 'idle', 'follow-up'].includes(head.meaning.kind) ||
        (head.meaning.kind === 'own' && !head.meaning.mayBePlace)
      if (isHead && !(head.meaning.kind === 'own' && words.length - length > LONGEST_PLACE))
        return [head, ...this.#split(words.slice(length))]
    }
    return undefined
  }

  /** «جدة تصوير», «صالح المرساوي تصوير»: behind which another person is named. */
  #cutBeforeRole(words: readonly CreditWord[]): readonly Piece[] | undefined {
    const at = words.findIndex(({ key }, index) => index > 0 && LATER_ROLES.has(key))
    return at < 0 ? undefined : [...this.#split(words.slice(0, at)), ...this.#split(words.slice(at))]
  }

  /** «سالم الشراعي المدينة المنورة», «القاهرة د ب أ»: a place and what else a credit names, with nothing between them. */
  #cutAtPlace(words: readonly CreditWord[]): readonly Piece[] | undefined {
    for (let length = Math.min(3, words.length - 1); length > 0; length--) {
      const [head, tail] = [words.slice(0, length), words.slice(-length)]
      const [behind, ahead] = [words.slice(length), words.slice(0, -length)]
      if (isDatelinePlace(keyOf(head)) && this.#mayStandBesidePlace(behind))
        return [this.#piece(head), ...this.#split(behind)]
      if (isDatelinePlace(keyOf(tail)) && this.#mayStandBesidePlace(ahead) && !JOINS.has(ahead.at(-1)?.key ?? ''))
        return [...this.#split(ahead), this.#piece(tail)]
    }
    return undefined
  }

  #mayStandBesidePlace(words: readonly CreditWord[]): boolean {
    const { kind } = this.#piece(words).meaning
    if (kind === 'place' || kind === 'source') return true
    const parts = splitPersons(words, this.#line)
    return kind === 'unknown' && isGivenName(words[0]?.key ?? '') && parts.every((part) => part.length > 1)
  }

  #piece(words: readonly CreditWord[], meaning?: PieceMeaning): Piece {
    const [first, last] = [words[0], words.at(-1)]
    const { inBrackets, gapAfter } = this.#segment
    const [start, end] = [first?.start ?? 0, last?.end ?? 0]
    const key = keyOf(words)
    const isLast = last === this.#segment.words.at(-1)
    return {
      meaning: meaning ?? meaningOf(key, this.#own),
      text: this.#line.slice(start, end),
      key,
      words,
      inBrackets,
      gapAfter: isLast ? gapAfter : ' ',
      start,
      end,
    }
  }
}

/** How many words behind «من» name the place: as many as a known one has, or all of the few that there are. */
function placeLength(words: readonly CreditWord[]): number {
  for (let length = Math.min(LONGEST_PLACE, words.length); length > 0; length--)
    if (isDatelinePlace(keyOf(words.slice(0, length)))) return length
  if (words.some(({ key }) => key === FROM)) return 1
  return words.length < LONGEST_PLACE && !isGivenName(words[0]?.key ?? '') ? words.length : 0
}

/** The «و» that joins the next person. */
function withoutAnd([first, ...rest]: readonly CreditWord[]): readonly CreditWord[] {
  if (!first) return rest
  if (first.key === WAW) return rest
  const isAnd = first.key.startsWith(WAW) && !isGivenName(first.key)
  return [isAnd ? { ...first, start: first.start + 1, key: first.key.slice(1) } : first, ...rest]
}

function keyOf(words: readonly CreditWord[]): string {
  return words.map(({ key }) => key).join(' ')
}

/** What a whole segment means. */
function meaningOf(key: string, own: OwnNames): PieceMeaning {
  const source = sourceNamed(key)
  if (own(key))
    return {
      kind: 'own',
      mayBePlace: isDatelinePlace(key) && key !== MEDINA,
      ...(source?.kind === 'agency' && { code: source.code }),
    }
  if (FOLLOW_UP.has(key)) return { kind: 'follow-up' }
  const role = ROLES.get(key) ?? ROLES.get(firstOfTwo(key))
  if (role) return { kind: 'role', role }
  if (IDLE.has(key)) return { kind: 'idle' }
  if (source?.kind === 'agency') return { kind: 'source', code: source.code }
  if (isDatelinePlace(key)) return { kind: 'place' }
  if (source) return { kind: 'source', code: source.code }
  if (isSomeOutlet(key)) return { kind: 'source', code: undefined }
  if (HAS_DIGIT.test(key) || key.length === 1) return { kind: 'idle' }
  return { kind: 'unknown' }
}

/** «إعداد وترجمة»: the first of two labels counts. */
function firstOfTwo(key: string): string {
  const [first = '', second = '', ...more] = key.split(' ')
  return more.length === 0 && second.startsWith(WAW) && ROLES.has(second.slice(1)) ? first : ''
}

/** «البوابة المرفئية للأخبار», «مرافئ بوست»: by its first word or its last. */
function isSomeOutlet(key: string): boolean {
  const words = key.split(' ')
  return words.length > 1 && (OUTLET_NOUNS.has(words[0] ?? '') || OUTLET_ENDINGS.has(words.at(-1) ?? ''))
}
