import { foldWord } from '../arabic/fold-word.ts'
import * as letter from '../arabic/letters.ts'
import { tokenize } from '../arabic/tokenizer.ts'
import { commonWords, RUN_WORDS } from './common-words.ts'

/** Words of a text that the other has too, that it has alone, or the signs and spaces between two such. */
export interface BesidePart {
  readonly kind: 'common' | 'own' | 'between'
  readonly text: string
}

/** A paragraph, or a sentence of a long one. */
export type BesidePiece = readonly BesidePart[]

/** Pieces that stand for each other in two texts; an empty side: the other text has nothing there. */
export interface BesideRow {
  readonly first: readonly BesidePiece[]
  readonly second: readonly BesidePiece[]
}

/** Two texts piece by piece. */
export interface TextsBeside {
  readonly rows: readonly BesideRow[]
  /** Words left out of the comparison, for a text was too long. */
  readonly uncompared: boolean
}

/** More words than any report; of a book the beginning is compared. */
const MOST_WORDS = 6000
/** Characters by which a word is known. */
const LONGEST_WORD = 60
/** A paragraph of more words is shown sentence by sentence: outlets join and part the paragraphs of a wire. */
const LONG_PARAGRAPH = 60
/** Pairs of pieces with words in common that are ordered; the strongest ones. */
const MOST_LINKS = 600
/** Between two sentences: the signs that end one stand before white space, unlike the point of a number. */
const BETWEEN_SENTENCES = new RegExp(String.raw`(?<=[.!?…${letter.ARABIC_QUESTION_MARK}]["»”)]*)\s+`, 'u')

/**
 * Lays two texts beside each other: which words both have, and which pieces stand for each other. Pieces are paired in the order
 * of both texts, as many common words as possible; what stands elsewhere in the other text is common and stands alone.
 *
 * @param first paragraphs
 * @param second paragraphs
 */
export function textsBeside(first: readonly string[], second: readonly string[]): TextsBeside {
  const [one, other] = [readPieces(first), readPieces(second)]
  const found = commonWords(one.keys, other.keys)
  const isFound = new Uint8Array(other.keys.length)
  for (const place of found) if (place >= 0) isFound[place] = 1
  const pieces = {
    first: one.pieces.map((piece) => partsOf(piece, (at) => (found[at] ?? -1) >= 0)),
    second: other.pieces.map((piece) => partsOf(piece, (at) => isFound[at] === 1)),
  }
  return { rows: rowsOf(pieces, linksOf(one, other, found)), uncompared: one.isCut || other.isCut }
}

interface Word {
  readonly start: number
  readonly end: number
}

interface Piece {
  readonly text: string
  readonly words: readonly Word[]
  /** Of its first word in the whole text. */
  readonly from: number
}

interface PiecedText {
  readonly pieces: readonly Piece[]
  /** All words, folded. */
  readonly keys: readonly string[]
  readonly isCut: boolean
}

function readPieces(paragraphs: readonly string[]): PiecedText {
  const pieces: Piece[] = []
  const keys: string[] = []
  for (const text of paragraphs.flatMap(sentencesIfLong)) {
    if (keys.length >= MOST_WORDS) return { pieces, keys, isCut: true }
    const words: Word[] = []
    tokenize(text, (start, end) => words.push({ start, end }))
    if (words.length === 0) continue
    pieces.push({ text, words, from: keys.length })
    for (const { start, end } of words) keys.push(foldWord(text.slice(start, Math.min(end, start + LONGEST_WORD))))
  }
  return { pieces, keys, isCut: false }
}

function sentencesIfLong(paragraph: string): readonly string[] {
  if (paragraph.split(/\s+/u, LONG_PARAGRAPH + 1).length <= LONG_PARAGRAPH) return [paragraph]
  return paragraph.split(BETWEEN_SENTENCES)
}

/** A piece cut where common words end or begin; signs before the first word and after the last belong to it. */
function partsOf({ text, words, from }: Piece, isCommon: (at: number) => boolean): BesidePiece {
  const parts: { kind: BesidePart['kind']; text: string }[] = []
  let end = 0
  for (const [index, word] of words.entries()) {
    const kind = isCommon(from + index) ? 'common' : 'own'
    const last = parts.at(-1)
    const between = text.slice(end, word.start)
    end = index === words.length - 1 ? text.length : word.end
    if (last?.kind === kind) last.text += between + text.slice(word.start, end)
    else {
      if (last) parts.push({ kind: 'between', text: between })
      parts.push({ kind, text: text.slice(last ? word.start : 0, end) })
    }
  }
  return parts
}

interface Link {
  readonly one: number
  readonly other: number
  readonly words: number
}

/** The strongest pairs of pieces with a run of words in common, in order. */
function linksOf(one: PiecedText, other: PiecedText, found: Int32Array): readonly Link[] {
  const [ofOne, ofOther] = [pieceOfWord(one), pieceOfWord(other)]
  const counts = new Map<number, number>()
  const width = other.pieces.length
  for (const [at, place] of found.entries()) {
    if (place < 0) continue
    const pair = (ofOne[at] ?? 0) * width + (ofOther[place] ?? 0)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, words]) => words >= RUN_WORDS)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_LINKS)
    .sort((a, b) => a[0] - b[0])
    .map(([pair, words]) => ({ one: Math.floor(pair / width), other: pair % width, words }))
}

function pieceOfWord({ pieces, keys }: PiecedText): Uint32Array {
  const piece = new Uint32Array(keys.length)
  for (const [index, { from, words }] of pieces.entries()) piece.fill(index, from, from + words.length)
  return piece
}

/** Of all links those that do not cross, with the most words together. */
function inOrder(links: readonly Link[]): readonly Link[] {
  const best: { readonly words: number; readonly before: number }[] = []
  for (const [index, link] of links.entries()) {
    let chosen = { words: link.words, before: -1 }
    for (let before = 0; before < index; before++) {
      const words = (best[before]?.words ?? 0) + link.words
      if ((links[before]?.other ?? 0) <= link.other && words > chosen.words) chosen = { words, before }
    }
    best.push(chosen)
  }
  const chain: Link[] = []
  let at = best.reduce((most, { words }, index) => (words > (best[most]?.words ?? 0) ? index : most), 0)
  for (let link = links[at]; link; link = links[at]) {
    chain.push(link)
    at = best[at]?.before ?? -1
  }
  return chain.reverse()
}

interface Pieces {
  readonly first: readonly BesidePiece[]
  readonly second: readonly BesidePiece[]
}

/** Pieces that are linked, directly or by a common one, are a row; what lies between two rows stands alone, the first text's before the second's. */
function rowsOf({ first, second }: Pieces, links: readonly Link[]): readonly BesideRow[] {
  const rows: BesideRow[] = []
  let [one, other] = [0, 0]
  const alone = (toOne: number, toOther: number): void => {
    if (toOne > one) rows.push({ first: first.slice(one, toOne), second: [] })
    if (toOther > other) rows.push({ first: [], second: second.slice(other, toOther) })
  }
  for (const group of groupsOf(inOrder(links))) {
    alone(group.one.from, group.other.from)
    one = group.one.to + 1
    other = group.other.to + 1
    rows.push({ first: first.slice(group.one.from, one), second: second.slice(group.other.from, other) })
  }
  alone(first.length, second.length)
  return rows
}

interface Group {
  readonly one: { readonly from: number; to: number }
  readonly other: { readonly from: number; to: number }
}

function groupsOf(chain: readonly Link[]): readonly Group[] {
  const groups: Group[] = []
  for (const { one, other } of chain) {
    const last = groups.at(-1)
    if (last && (one === last.one.to || other === last.other.to)) {
      last.one.to = one
      last.other.to = other
    } else groups.push({ one: { from: one, to: one }, other: { from: other, to: other } })
  }
  return groups
}
