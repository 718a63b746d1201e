import { analyze } from '../../arabic/analyze.ts'
import type { NameMention } from '../../news/name-mention.ts'
import type { Span } from '../../news/span.ts'
import { distinct, shingleSequence } from './shingles.ts'
import { languageSeed, termKey } from './term-key.ts'
import type { PackedCounts } from './term-vector.ts'

/** The words of an article. */
export interface ArticleText {
  /** BCP 47 primary tag. */
  readonly language: string
  readonly title: string
  readonly lead?: string
  readonly text: string
  /** Names in its running text; absent where nobody looked. */
  readonly names?: readonly NameMention[]
}

/** What the grouping compares of an article, made of its words alone. */
export interface PreparedText {
  /** Count of each term in the opening: title, lead and first terms of the text, a title's term counting more. */
  readonly opening: ReadonlyMap<number, number>
  /** What each term of the whole tells of the event: by where it stands, how often, and whether it is a name or a number. */
  readonly telling: PackedCounts
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
/** News is told in its first paragraphs, about 120 words; what follows is background that other events share, and says little. */
const OPENING_TERMS = 90
const BACKGROUND_WEIGHT = 0.15
/** Who acts, and how many, sets an event apart from another of its subject; where it happens, they have in common. */
const PERSON_FACTOR = 1.4
const NUMBER_FACTOR = 1.3
const PLACE_FACTOR = 0.7
/** A headline and a first paragraph: what a report is about. */
const BEGINNING_TERMS = 40
/** More than any report; keeps a page as long as a book from costing like fifty. */
const MOST_CHARACTERS = 30_000
/** Between the parts of the running text. */
const GAP = 2

const NUMBER = /^\p{Nd}/u

/** Analyses an article once for all that the grouping does with it. */
export function prepareText(article: ArticleText): PreparedText {
  const preparation = new Preparation(article.language, article.names ?? [])
  const { title: headline, lead: standfirst } = article
  const title = preparation.read(headline, { weight: TITLE_WEIGHT, at: 0 })
  const leadAt = headline.length + GAP
  const lead = standfirst === undefined ? [] : preparation.read(standfirst, { weight: 1, at: leadAt })
  const textAt = standfirst === undefined ? leadAt : leadAt + standfirst.length + GAP
  const text = preparation.read(article.text.slice(0, MOST_CHARACTERS), { weight: 1, at: textAt })
  const passage = shingleSequence(Uint32Array.from(text.length > 0 ? text : [...title, ...lead]))
  return {
    opening: preparation.opening,
    telling: preparation.telling(),
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
  readonly #mass = new Map<number, number>()
  readonly #factors = new Map<number, number>()
  readonly #language: string
  readonly #seed: number
  readonly #names: readonly NameMention[]
  #name = 0

  constructor(language: string, names: readonly NameMention[]) {
    this.#language = language
    this.#seed = languageSeed(language)
    this.#names = names
  }

  /**
   * Counts the terms of one part, of which the first belong to the opening, and gives their keys in order.
   *
   * @param of what a term of its opening weighs, and where in the running text it begins, after all that were read before
   */
  read(part: string, of: { readonly weight: number; readonly at: number }): readonly number[] {
    return analyze(part, this.#language).map((token, index) => {
      const key = termKey(token.term, this.#seed)
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
      const isOpening = index < OPENING_TERMS
      this.#mass.set(key, (this.#mass.get(key) ?? 0) + (isOpening ? of.weight : BACKGROUND_WEIGHT))
      if (isOpening) {
        this.opening.set(key, (this.opening.get(key) ?? 0) + of.weight)
        if (!this.words.has(key)) this.words.set(key, part.slice(token.start, token.end))
      }
      if (NUMBER.test(token.term)) {
        this.numbers.push(key)
        this.#factors.set(key, NUMBER_FACTOR)
      } else {
        const factor = this.#nameFactor({ start: of.at + token.start, end: of.at + token.end })
        if (factor !== undefined) this.#factors.set(key, factor)
      }
      return key
    })
  }

  telling(): PackedCounts {
    // What the background says once says next to nothing, and is half of the terms.
    const said = [...this.#mass].filter(([, mass]) => mass > BACKGROUND_WEIGHT)
    const terms = Uint32Array.from(said, ([key]) => key)
    const factors = Float32Array.from(said, ([key, mass]) => Math.log(1 + mass) * (this.#factors.get(key) ?? 1))
    return { terms, factors }
  }

  /** What a word counts that is part of a name; nothing of any other. Words come in the order of the text. */
  #nameFactor({ start, end }: Span): number | undefined {
    while ((this.#names[this.#name]?.end ?? Infinity) <= start) this.#name++
    const name = this.#names[this.#name]
    if (!name || name.start >= end) return undefined
    if (name.kind === 'person') return PERSON_FACTOR
    return name.kind === 'place' ? PLACE_FACTOR : 1
  }
}
