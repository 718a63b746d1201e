import { analyze } from '../../arabic/analyze.ts'
import { distinct, shingleSequence } from './shingles.ts'
import { languageSeed, termKey } from './term-key.ts'

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
  /** Count of each term in the opening: title, lead and first terms of the text, a title's term counting more. */
  readonly opening: ReadonlyMap<number, number>
  /** Count of each term in the whole. */
  readonly counts: ReadonlyMap<number, number>
  /** A word as written for each term of the opening, for explanations. */
  readonly words: ReadonlyMap<number, string>
  /** Shingles of the text in order; of title and lead where there is no text. */
  readonly passage: Uint32Array
  /** The same, sorted and distinct. */
  readonly shingles: Uint32Array
  /** The first terms of title, lead and text, sorted and distinct. */
  readonly beginning: Uint32Array
  /** The numbers in it, sorted and distinct. */
  readonly numbers: Uint32Array
}

/** A headline's word says three times as much on the event as one of the text. */
const TITLE_WEIGHT = 3
/** News is told in its first paragraphs, about 120 words; what follows is background that other events share. */
const OPENING_TERMS = 90
/** A headline and a first paragraph: what a report is about. */
const BEGINNING_TERMS = 40
/** More than any report; keeps a page as long as a book from costing like fifty. */
const MOST_CHARACTERS = 30_000

const NUMBER = /^\p{Nd}/u

/** Analyses an article once for all that the grouping does with it. */
export function prepareText(article: ArticleText): PreparedText {
  const preparation = new Preparation(article.language)
  const title = preparation.read(article.title, { weight: TITLE_WEIGHT, opening: OPENING_TERMS })
  const lead = preparation.read(article.lead ?? '', { weight: 1, opening: OPENING_TERMS })
  const text = preparation.read(article.text.slice(0, MOST_CHARACTERS), { weight: 1, opening: OPENING_TERMS })
  const passage = shingleSequence(Uint32Array.from(text.length > 0 ? text : [...title, ...lead]))
  return {
    opening: preparation.opening,
    counts: preparation.counts,
    words: preparation.words,
    passage,
    shingles: distinct(passage.toSorted()),
    beginning: distinct(Uint32Array.from([...title, ...lead, ...text].slice(0, BEGINNING_TERMS)).sort()),
    numbers: distinct(Uint32Array.from(preparation.numbers).sort()),
  }
}

/** Gathers the terms of an article's parts. */
class Preparation {
  readonly opening = new Map<number, number>()
  readonly counts = new Map<number, number>()
  readonly words = new Map<number, string>()
  readonly numbers: number[] = []
  readonly #language: string
  readonly #seed: number

  constructor(language: string) {
    this.#language = language
    this.#seed = languageSeed(language)
  }

  /** Counts the terms of one part, of which the first belong to the opening, and gives their keys in order. */
  read(part: string, of: { readonly weight: number; readonly opening: number }): readonly number[] {
    return analyze(part, this.#language).map((token, index) => {
      const key = termKey(token.term, this.#seed)
      if (NUMBER.test(token.term)) this.numbers.push(key)
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
      if (index < of.opening) {
        this.opening.set(key, (this.opening.get(key) ?? 0) + of.weight)
        if (!this.words.has(key)) this.words.set(key, part.slice(token.start, token.end))
      }
      return key
    })
  }
}
