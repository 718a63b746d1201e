import { foldWord } from '../arabic/fold-word.ts'
import type { Article, Dateline } from '../news/article.ts'
import type { Credits, NamedOutlet, OtherCredit } from '../news/credits.ts'
import { NEWS_AGENCIES } from '../news/news-agencies.ts'
import type { Source } from '../news/source.ts'

/** Where an article comes from, each thing once. */
export interface CreditsShown {
  readonly places: readonly string[]
  /** An outlet of the dateline that is not the publisher. */
  readonly outlet?: string
  readonly kind?: NonNullable<Dateline['kind']>
  /** How the text says its kind: «رصد». */
  readonly kindWord?: string
  readonly writers: readonly string[]
  readonly others: readonly OtherCredit[]
  /** Whose text it is, where it is not the publisher's. */
  readonly wire: readonly string[]
  /** Cited within the text. */
  readonly quoted: readonly string[]
}

type CreditedArticle = Pick<Article, 'dateline' | 'bylines' | 'credits'>

/** Joins what the page's metadata credit with what the text does; of both, what the text says more exactly. */
export function creditsShown(
  article: CreditedArticle,
  { name: publisher }: Pick<Source, 'name'>,
  found?: Credits,
): CreditsShown {
  const cited = writtenForms(found?.quoted)
  const credited = found && found.wire.length > 0 ? writtenForms(found.wire) : without(article.credits, cited)
  const wire = without(unlike(credited), [publisher])
  const outlet = found?.outlet ?? article.dateline?.outlet
  const place = article.dateline?.place
  const kind = found?.kind ?? article.dateline?.kind
  return {
    places: found && found.places.length > 0 ? found.places : place === undefined ? [] : [place],
    ...(outlet !== undefined && !isPartOf(outlet, publisher) && without([outlet], wire).length > 0 && { outlet }),
    ...(kind && { kind }),
    ...(found?.kindWord !== undefined && { kindWord: found.kindWord }),
    writers: without(unlike([...article.bylines, ...(found?.writers ?? [])]), [publisher]),
    others: found?.others ?? [],
    wire,
    quoted: without(unlike(cited), [publisher, ...wire]),
  }
}

function writtenForms(outlets: readonly NamedOutlet[] = []): readonly string[] {
  return outlets.map(({ asWritten }) => asWritten)
}

/** «وكالة رويترز» is «رويترز», «أ.ف.ب» is «أ ف ب». */
const KIND_OF_OUTLET = new RegExp(
  `^(?:${['وكالة', 'صحيفة', 'موقع', 'قناة', 'جريدة'].map(foldWord).join('|')})\\s+`,
  'u',
)

function lettersOf(name: string): string {
  return foldWord(name.normalize('NFC'))
    .trim()
    .replace(KIND_OF_OUTLET, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const AGENCY_CODES: ReadonlyMap<string, string> = new Map(
  NEWS_AGENCIES.flatMap(([code, ...forms]) => forms.map((form) => [lettersOf(form), code] as const)),
)

/** «فرانس برس» and «أ ف ب» are one agency. */
function keyOf(name: string): string {
  const letters = lettersOf(name)
  return AGENCY_CODES.get(letters) ?? letters
}

/** «الرازقي» is «وكالة الرازقي للأنباء». */
function isPartOf(outlet: string, publisher: string): boolean {
  const words = new Set(publisher.split(/\s+/).map(lettersOf))
  return (
    keyOf(outlet) === keyOf(publisher) ||
    outlet
      .trim()
      .split(/\s+/)
      .every((word) => words.has(lettersOf(word)))
  )
}

function unlike(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.size < seen.add(keyOf(name)).size)
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const keys = new Set(others.map(keyOf))
  return names.filter((name) => !keys.has(keyOf(name)))
}
