import { TATWEEL } from '../../arabic/letters.ts'
import type { FactText } from '../fact-text.ts'
import { creditPieces, type Piece } from './credit-pieces.ts'
import { segmentsOf } from './credit-segments.ts'
import { Credited } from './credited.ts'
import type { OwnNames } from './own-names.ts'
import { isSurelyPerson, personShape } from './person-shape.ts'
import { readCreditLine } from './read-credit-line.ts'

const LONGEST_HEAD = 140
const LONGEST_LINE = 90
const LONGEST_DATELINE = 80
/** How far on a text is looked at for whom it speaks of. */
const LONGEST_BEGINNING = 1500
const LEAST_BODY = 100
const MOST_PIECES = 6
/** In words. */
const LONGEST_NAME = 5
const LONGEST_UNKNOWN = 3
/** Where a dateline may end: «الرياض: …», «القاهرة (رويترز) …», «دبي - …», `(CNN)-- …`, «وام / …». */
const ENDS = new RegExp(
  `:(?=\\s|$)|\\)(?:\\s*[-–—:/]+)?(?=\\s|\\p{L})|[»"”]\\s*[-–—:/]+|[-–—${TATWEEL}]+(?=\\s)|[-–—]{2,}|\\s/(?=\\s)`,
  'gu',
)
const PENNED = /^(?:هذ[اه]\s+)?(?:المقال|المقالة|التقرير|التحليل|الموضوع|العمود)\s+بقلم:?\s+([^،,.؛:\n]{4,50})/u
const DIGIT = /\d/
/** Marks of direction too, which nobody sees. */
const BEFORE_WORDS = /^[^\p{L}]+/u
const AT_END = /[\s\-–—,،/(«"“]+$/u
const IN = /\sفي$/u

/** What the opening words of the body credit: «عدن 26 شوال 1436 هـ … واس», «عين اليوم – الرياض», «سبق- جدة: …». */
export function openingCredits(text: FactText, { own, bodyStart }: { own: OwnNames; bodyStart: number }): Credited {
  const head = text.text
    .slice(bodyStart, bodyStart + LONGEST_HEAD * 2)
    .trimStart()
    .slice(0, LONGEST_HEAD)
  const lineEnd = head.indexOf('\n')
  const line = (lineEnd < 0 ? head : head.slice(0, lineEnd)).trim()
  if (lineEnd >= 0 && line.length <= LONGEST_LINE) {
    const follows = text.text
      .slice(bodyStart, bodyStart + LONGEST_BEGINNING)
      .trimStart()
      .slice(lineEnd)
    const found = datedLine(line, own) ?? creditLine(line, own) ?? nameLine(line, follows, own)
    if (found) return found
  }
  return opinionBy(line) ?? datelineOf(line, own) ?? new Credited()
}

/** «هذا المقال بقلم …، كاتب من المرفأ». */
function opinionBy(line: string): Credited | undefined {
  const name = PENNED.exec(line)?.[1]?.trim()
  const [segment, ...others] = segmentsOf(name ?? '')
  if (name === undefined || !segment || others.length > 0 || segment.words.length > LONGEST_NAME) return undefined
  if (personShape(segment.words, name) === 'none') return undefined
  const found = new Credited()
  found.addWriter(name)
  return found
}

/** The line of an agency's report, with the day between place and agency. */
export function datedLine(line: string, own: OwnNames): Credited | undefined {
  const digit = line.search(DIGIT)
  if (digit < 1) return undefined
  const last = creditPieces(line.slice(line.lastIndexOf(' ')), own).at(-1)?.meaning
  if (last?.kind !== 'own' && last?.kind !== 'source') return undefined
  const found = readCreditLine(line.slice(line.lastIndexOf(' ')).trim(), own)
  const place = line.slice(0, digit).replace(BEFORE_WORDS, '').replace(AT_END, '').replace(IN, '').trim()
  if (place !== '' && place.split(/\s+/).length <= 4) found.addPlace(place)
  return found
}

function creditLine(line: string, own: OwnNames): Credited | undefined {
  if (line.length > LONGEST_DATELINE) return undefined
  const pieces = creditPieces(line, own)
  return isCredit(pieces, line) || isNameAndPlace(pieces, line) ? readCreditLine(line, own) : undefined
}

/** The name of who wrote it, on a line of its own. Under a picture it is whom the text speaks of. */
function nameLine(line: string, follows: string, own: OwnNames): Credited | undefined {
  const [only, ...others] = creditPieces(line, own)
  if (!only || others.length > 0 || only.meaning.kind !== 'unknown' || /[.!؟?]$/u.test(line)) return undefined
  const lastName = only.text.slice(only.text.lastIndexOf(' ') + 1)
  if (follows.length < LEAST_BODY || follows.includes(lastName) || !isSurelyPerson(only.words)) return undefined
  return readCreditLine(line, own)
}

/** The longest opening that can be a dateline. */
function datelineOf(line: string, own: OwnNames): Credited | undefined {
  const head = line.slice(0, LONGEST_DATELINE)
  const ends = [...head.matchAll(ENDS)].map((match) => match.index + match[0].length)
  for (const end of ends.reverse()) {
    const opening = head.slice(0, end)
    const pieces = creditPieces(opening, own)
    if (isCredit(pieces, opening) || isLonePlace(pieces, opening)) return readCreditLine(opening, own)
  }
  return undefined
}

const ANCHORS: ReadonlySet<string> = new Set(['own', 'source', 'follow-up', 'role'])

/** Whether every piece is known or can be a person or a place, and one says that this is a credit. */
function isCredit(pieces: readonly Piece[], line: string): boolean {
  if (pieces.length === 0 || pieces.length > MOST_PIECES || speaksOn(pieces)) return false
  const unknown = pieces.filter(({ meaning }) => meaning.kind === 'unknown')
  if (!unknown.every(({ words }) => mayBeName(words, line))) return false
  if (pieces.some(({ meaning }) => ANCHORS.has(meaning.kind))) return true
  const hasPerson = unknown.some(({ words }) => personShape(words, line) === 'strong')
  return hasPerson && pieces.length <= 3 && pieces.some(({ meaning }) => meaning.kind === 'place')
}

/** A dateline has no colon but at its end, and behind a label. */
function speaksOn(pieces: readonly Piece[]): boolean {
  return pieces.slice(0, -1).some(({ meaning, gapAfter }) => meaning.kind !== 'role' && gapAfter.includes(':'))
}

function mayBeName(words: Piece['words'], line: string): boolean {
  const shape = personShape(words, line)
  if (words.length === 1) return true
  return shape !== 'none' && words.length <= (shape === 'strong' ? LONGEST_NAME : LONGEST_UNKNOWN)
}

/** «محمد الشراعي – مرفأ كذا», on a line of its own, where we do not know the place. */
function isNameAndPlace(pieces: readonly Piece[], line: string): boolean {
  const [name, place, ...others] = pieces
  if (name?.meaning.kind !== 'unknown' || place?.meaning.kind !== 'unknown' || others.length > 0) return false
  return place.words.length === 1 && !/[.!؟?]$/u.test(line) && personShape(name.words, line) === 'strong'
}

/** «القاهرة - …»: a colon may as well follow the subject of a title. */
function isLonePlace(pieces: readonly Piece[], opening: string): boolean {
  return pieces.every(({ meaning }) => meaning.kind === 'place') && pieces.length > 0 && /\s[-–—]+$/u.test(opening)
}
