import type { FactText } from '../fact-text.ts'
import { creditKey } from './credit-key.ts'
import { creditPieces, type Piece } from './credit-pieces.ts'
import { IDLE } from './credit-words.ts'
import { Credited } from './credited.ts'
import { sourceNamed } from './known-sources.ts'
import type { OwnNames } from './own-names.ts'
import { isSurelyPerson, personShape } from './person-shape.ts'
import { readCreditLine } from './read-credit-line.ts'

const LONGEST_END = 600
const MOST_LINES = 6
/** Before the name of a source that is no agency of ours, in `NamedOutlet.code`. */
const OTHER = 'other:'
const MOST_OUTLET_WORDS = 5
/** «** جميع المقالات تمثل رأي كتابها». */
const FOOTNOTE = '**'
const LONGEST_LINE = 80
const SHORTEST_TITLE = 8
/** «- تركية الشراعي». */
const LONGEST_SIGNED = 30
/** A shorter text is signed by nobody: it may be a name under a picture. */
const LEAST_SIGNED = 120
/** «18:12 ت م». */
const CLOCK = /^\s*\d{1,2}:\d{2}.{0,8}$/u
const BRACKETED = /[([“"«]\s*([^()[\]“”"«»]{2,40})\s*[)\]”"»]\s*\.?$/u
/** «… بحسب وكالة الأنباء السعودية (واس).» */
const CITED = /وكال|نباء|نقل|حسب|وفق|ذكر|قال/u
const CITED_WITHIN = 60
const ENDS_SENTENCE = /[.!?؟…:»”"]\s*$/u
/** «نقلا عن مجلة مرافئ», «المصدر: مرافئ»: the rest of the line names whose report it is. */
const TAKEN_FROM =
  /(?:(?:^|[.!؟…*)])[*\s-]*(?:نقل(?:ا|ًا|اً)?\s+عن|خدمة\s+«?)|(?:^|[.!؟…»”"*)\s])(?:ال)?(?:مصدر|مصادر)\s*:)\s*([^.:\n]{2,50})\.?\s*$/u
/** «النهار» of «"النهار" اللبنانية». */
const QUOTED = /["“«]([^"”»]{2,40})["”»]/u
const NOUN = /^(?:صحيفة|جريدة|مجلة|موقع|وكالة|قناة|شبكة)\s+/u
const BESIDE_NAME = /^[\s"“”«»'*\-–—]+|[\s"“”«»'*\-–—.]+$/gu
const SIGNATURE = /(?:^|[.!؟…»”"\n]\s*[-–—]?\s*)((?:[\p{L}]\.\s?){0,2}[^.!؟…»”"\n:،()]{5,40})$/u

interface ClosingSetting {
  readonly own: OwnNames
  readonly report: { readonly title: string; readonly bodyStart: number }
  /** What author field and opening have said. */
  readonly found: Credited
}

/** What the end of a text credits: «فرانس 24/ أ ف ب», «(رويترز)», «نقلا عن …», the name of who wrote it. */
export function closingCredits({ text }: FactText, { own, report, found }: ClosingSetting): Credited {
  const closing = new Credited()
  const needsWriter = found.isEmpty && text.length - report.bodyStart >= LEAST_SIGNED
  const start = Math.max(report.bodyStart, text.length - LONGEST_END)
  const lines = text.slice(start).split('\n')
  const seen = start > report.bodyStart ? lines.slice(1) : lines
  const last = seen
    .reverse()
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, MOST_LINES)
  for (const line of last) {
    if (isFurniture(line, report.title) || line.startsWith(FOOTNOTE)) continue
    const credited = endOfLine(line, own, needsWriter && closing.writers.length === 0)
    if (credited) closing.add(credited.found)
    if (!credited?.isWhole) break
  }
  return closing
}

function isFurniture(line: string, title: string): boolean {
  return (
    IDLE.has(creditKey(line)) ||
    CLOCK.test(line) ||
    (title.length >= SHORTEST_TITLE && line.endsWith(title) && line !== title)
  )
}

/** The credit that a line is or ends with. */
function endOfLine(
  line: string,
  own: OwnNames,
  needsWriter: boolean,
): { found: Credited; isWhole: boolean } | undefined {
  const pieces = line.length <= LONGEST_LINE ? creditPieces(line, own) : []
  if (isCreditOnly(pieces, line)) return { found: readCreditLine(line, own), isWhole: true }
  const taken = TAKEN_FROM.exec(line.slice(-LONGEST_LINE))?.[1]
  if (taken) return { found: takenFrom(taken, own), isWhole: false }
  const bracketed = BRACKETED.exec(line.slice(-50))
  if (bracketed) return inBrackets(line, bracketed[1] ?? '', own)
  return needsWriter ? signature(line, own) : undefined
}

/** «فرانس 24/ أ ف ب», «(رويترز)», «تصوير: خالد المرشود»: nothing but sources, labels and whom they name. */
function isCreditOnly(pieces: readonly Piece[], line: string): boolean {
  let hasRole = false
  const kinds = pieces.map(({ meaning, words }) => {
    if (meaning.kind === 'role') hasRole = true
    if (meaning.kind !== 'unknown') return meaning.kind
    return hasRole && personShape(words, line) !== 'none' ? 'person' : 'unknown'
  })
  return kinds.some((kind) => ['own', 'source', 'follow-up', 'person'].includes(kind)) && !kinds.includes('unknown')
}

function takenFrom(name: string, own: OwnNames): Credited {
  const quoted = QUOTED.exec(name)?.[1]
  const bare = quoted ?? name.replace(BESIDE_NAME, '').replace(NOUN, '').replace(BESIDE_NAME, '')
  const known = readCreditLine(bare, own)
  const found = new Credited()
  found.outlet = known.outlet
  found.kindWord = known.kindWord
  for (const { code, asWritten } of known.wire) if (!code.startsWith(OTHER)) found.addWire(code, asWritten)
  if (!found.isEmpty || bare.split(/\s+/).length > MOST_OUTLET_WORDS) return found
  found.addWire(sourceNamed(creditKey(bare))?.code ?? `${OTHER}${bare}`, bare)
  return found
}

/** In brackets after a sentence's end. Behind words that run on, only an agency counts: «… في البلاد (رويترز)». */
function inBrackets(line: string, name: string, own: OwnNames): { found: Credited; isWhole: boolean } | undefined {
  const pieces = creditPieces(name, own)
  if (!isCreditOnly(pieces, name)) return undefined
  const before = line.slice(0, line.slice(-50).search(BRACKETED) + Math.max(0, line.length - 50))
  const isApart = ENDS_SENTENCE.test(before) || /\s{2,}$/u.test(before)
  const isCaption = /\)\.?$/.test(line) && !CITED.test(before.slice(-CITED_WITHIN)) && isAgency(pieces)
  return isApart || isCaption ? { found: readCreditLine(name, own), isWhole: false } : undefined
}

/** An agency alone, whose long name it does not stand behind. */
function isAgency(pieces: readonly Piece[]): boolean {
  return pieces.every(({ meaning }) => meaning.kind === 'source' && meaning.code?.startsWith(OTHER) === false)
}

/** The name of a person behind the last sentence, or alone on the last line. */
function signature(line: string, own: OwnNames): { found: Credited; isWhole: boolean } | undefined {
  const name = SIGNATURE.exec(line.slice(-60))?.[1]?.trim()
  if (!name) return undefined
  const bare = name.replace(/^[-–—*\s]+/u, '')
  const [piece, ...others] = creditPieces(bare, own)
  if (!piece || others.length > 0 || piece.meaning.kind !== 'unknown') return undefined
  const isDashed = /^\s*[-–—]/u.test(line) && line.length < LONGEST_SIGNED
  const isLikely = isDashed && piece.words.length === 2 && personShape(piece.words, bare) !== 'none'
  if (!isLikely && !isSurelyPerson(piece.words)) return undefined
  const found = new Credited()
  found.addWriter(piece.text)
  return { found, isWhole: name.length === line.length }
}
