import type { Article } from '../news/article.ts'
import type { ArticleFacts } from '../news/article-facts.ts'
import type { DateMention } from '../news/date-mention.ts'
import type { Figure } from '../news/figure.ts'
import { NAME_KINDS, type NameKind } from '../news/name-mention.ts'
import type { Quotation } from '../news/quotation.ts'
import { runningText } from '../news/running-text.ts'
import type { Span } from '../news/span.ts'
import type { CataloguedName } from '../store/name-store.ts'
import { sentenceAt } from './article-marks.ts'
import { countsPeople } from './figure-words.ts'
import { foldDates } from './fold-dates.ts'
import { foldFigures } from './fold-figures.ts'

/** A fact and where the page shows it. */
export interface Found<T extends Span> {
  readonly fact: T
  /** As the text writes it. */
  readonly words: string
  /** In which it stands. */
  readonly sentence: Span
}

export interface FoundName {
  readonly name: CataloguedName
  /** A person's title or office as the text gives it. */
  readonly title?: string
}

/** What an article says, each thing once, in the order of the text. */
export interface Findings {
  /** Of the article: BCP 47 primary tag. */
  readonly language: string
  /** People counted. */
  readonly figures: readonly Found<Figure>[]
  /** Money and percent, with the words round them. */
  readonly otherFigures: readonly (Found<Figure> & { readonly around: string })[]
  readonly dates: readonly Found<DateMention>[]
  readonly quotations: readonly Found<Quotation>[]
  /** Most mentioned first. */
  readonly names: Readonly<Record<NameKind, readonly FoundName[]>>
  readonly nameCount: number
}

/** What a page shows of an article's facts; `undefined` where there is nothing to show. */
export function findingsOf(
  article: Pick<Article, 'title' | 'lead' | 'blocks' | 'language'>,
  facts: ArticleFacts,
  catalogue: ReadonlyMap<string, CataloguedName>,
): Findings | undefined {
  const { text } = runningText(article)
  const headlineEnd = article.title.length
  const placed = <T extends Span>(found: readonly T[]) =>
    found.flatMap((fact): readonly Found<T>[] => {
      const sentence = facts.sentences[sentenceAt(facts.sentences, fact.start) ?? -1]
      return sentence === undefined ? [] : [{ fact, sentence, words: text.slice(fact.start, fact.end) }]
    })
  const names = foundNames(facts, catalogue)
  const findings = {
    language: article.language,
    figures: placed(foldFigures(facts.figures.filter(countsPeople), headlineEnd)),
    otherFigures: placed(foldFigures(facts.figures.filter(isNotable), headlineEnd)).map((found) => ({
      ...found,
      around: wordsAround(text, found.fact, found.sentence),
    })),
    dates: placed(foldDates(facts.dates, headlineEnd)),
    quotations: placed(tellingQuotations(facts.quotations)),
    names,
    nameCount: Object.values(names).flat().length,
  }
  const { figures, otherFigures, dates, quotations, nameCount } = findings
  const lines = figures.length + otherFigures.length + dates.length + quotations.length + nameCount
  return lines > 0 ? findings : undefined
}

function isNotable(figure: Figure): boolean {
  return !countsPeople(figure) && !figure.isUnsure && figure.value !== null
}

const WORDS_BEFORE = 6
const WORDS_AFTER = 3

/** Some words of a sentence on either side of a fact, with an ellipsis where more of it stands. */
function wordsAround(text: string, { start, end }: Span, sentence: Span): string {
  const before = text.slice(sentence.start, start).split(' ')
  const after = text.slice(end, sentence.end).split(' ')
  const head = before.length > WORDS_BEFORE + 1 ? ['…', ...before.slice(-WORDS_BEFORE - 1)] : before
  const tail = after.length > WORDS_AFTER + 1 ? [...after.slice(0, WORDS_AFTER + 1), '…'] : after
  return `${head.join(' ')}${text.slice(start, end)}${tail.join(' ')}`
}

/** Whole sayings, each once; a doubtful speaker is worse than none. */
function tellingQuotations(quotations: readonly Quotation[]): readonly Quotation[] {
  const seen = new Set<string>()
  return quotations.filter(
    ({ text, isPartial, isUnsure }) => !isPartial && !isUnsure && seen.size < seen.add(text).size,
  )
}

function foundNames(facts: ArticleFacts, catalogue: ReadonlyMap<string, CataloguedName>): Findings['names'] {
  const counts = new Map<number, { found: FoundName; mentions: number }>()
  for (const { key, title, isUnsure } of facts.names) {
    const name = isUnsure ? undefined : catalogue.get(key)
    if (!name) continue
    const { found, mentions } = counts.get(name.id) ?? { found: { name }, mentions: 0 }
    const titled = title !== undefined && name.kind === 'person' && found.title === undefined
    counts.set(name.id, { found: titled ? { ...found, title } : found, mentions: mentions + 1 })
  }
  const byMentions = [...counts.values()].sort((a, b) => b.mentions - a.mentions).map(({ found }) => found)
  const ofKind = (kind: NameKind) => byMentions.filter(({ name }) => name.kind === kind)
  const [person, place, organisation] = NAME_KINDS
  return { [person]: ofKind(person), [place]: ofKind(place), [organisation]: ofKind(organisation) }
}
