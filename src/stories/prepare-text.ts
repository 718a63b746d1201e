import { analyze, type Token } from '../arabic/analyze.ts'
import { distinct, shinglesOf } from './shingles.ts'
import { termKey } from './term-key.ts'

/** The words of an article. */
export interface ArticleText {
  /** BCP 47 primary tag. */
  readonly language: string
  readonly title: string
  readonly lead?: string
  readonly text: string
}

/** What the grouping compares of an article, made of its words alone. */
export interface PreparedText {
  /** Weighted count of each term in the opening: title, lead and first terms of the text. */
  readonly opening: ReadonlyMap<number, number>
  /** A word as written for each term of the opening, for explanations. */
  readonly words: ReadonlyMap<number, string>
  /** Every distinct term. */
  readonly terms: Uint32Array
  /** Of title and text, sorted. */
  readonly shingles: Uint32Array
  /** The numbers in it, sorted and distinct. */
  readonly numbers: Uint32Array
}

/** A headline's word says twice as much on the event as one of the text. */
const TITLE_WEIGHT = 2
/** News is told in its first paragraphs; what follows is background that other events share. About 120 words. */
const OPENING_TERMS = 90
/** Enough for any report; keeps a book-length page from costing like fifty. */
const MOST_CHARACTERS = 30_000

const NUMBER = /^\p{Nd}/u

/** Analyses an article once for all that the grouping does with it. */
export function prepareText(article: ArticleText): PreparedText {
  const seed = termKey(article.language)
  const opening = new Map<number, number>()
  const words = new Map<number, string>()
  const numbers: number[] = []
  const keysOf = (text: string, weight: number, reach: number): number[] => {
    const tokens = analyze(text, article.language)
    return tokens.map((token, index) => {
      const key = termKey(token.term, seed)
      if (NUMBER.test(token.term)) numbers.push(key)
      if (index < reach) {
        opening.set(key, (opening.get(key) ?? 0) + weight)
        if (!words.has(key)) words.set(key, surface(text, token))
      }
      return key
    })
  }
  const title = keysOf(article.title, TITLE_WEIGHT, Number.POSITIVE_INFINITY)
  const lead = keysOf(article.lead ?? '', 1, OPENING_TERMS)
  const text = keysOf(article.text.slice(0, MOST_CHARACTERS), 1, OPENING_TERMS)
  return {
    opening,
    words,
    terms: distinct(Uint32Array.from([...title, ...lead, ...text]).sort()),
    shingles: shinglesOf(Uint32Array.from(text.length > 0 ? text : [...title, ...lead])),
    numbers: distinct(Uint32Array.from(numbers).sort()),
  }
}

function surface(text: string, token: Token): string {
  return text.slice(token.start, token.end)
}
