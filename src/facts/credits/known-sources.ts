import { NEWS_AGENCIES } from '../../news/news-agencies.ts'
import { type AttachedForm, attachedForms } from './attached-forms.ts'
import { creditKey } from './credit-key.ts'
import { OUTLET_NAMES } from './outlet-names.ts'

/** An agency or an outlet that we know by a name. */
export interface KnownSource {
  readonly kind: 'agency' | 'outlet'
  /** As `NamedOutlet` has it: `AFP`, `other:الحياة`. */
  readonly code: string
  /** All its names, folded. */
  readonly keys: readonly string[]
}

/** Media that the table of agencies lists, since credits name them as such. */
const MEDIA: ReadonlySet<string> = new Set(['CNN', 'BBC'])

const AGENCIES: readonly KnownSource[] = NEWS_AGENCIES.filter(([code]) => !MEDIA.has(code)).map(([code, ...names]) => ({
  kind: 'agency',
  code,
  keys: names.map(creditKey),
}))
const OUTLETS: readonly KnownSource[] = OUTLET_NAMES.map(([code, ...names]) => ({
  kind: 'outlet',
  code: `other:${names[0] ?? code}`,
  keys: [code, ...names].map(creditKey),
}))
/** Where a name is an agency's and an outlet's, the agency's counts. */
const BY_KEY: ReadonlyMap<string, KnownSource> = new Map(
  [...OUTLETS, ...AGENCIES].flatMap((source) => source.keys.map((key) => [key, source] as const)),
)

/** The agency or outlet that a folded name is one of; «وكالة» or «صحيفة» before it belongs to the name or not. */
export function sourceNamed(key: string): KnownSource | undefined {
  return BY_KEY.get(key)
}

/** The outlet of a name or code alone, agency or not. */
export function outletNamed(key: string): KnownSource | undefined {
  return OUTLETS_BY_KEY.get(key)
}

const OUTLETS_BY_KEY: ReadonlyMap<string, KnownSource> = new Map(
  OUTLETS.flatMap((source) => source.keys.map((key) => [key, source] as const)),
)

/** A known name as it may begin in a text: its words, and how the first is written there. */
export interface WrittenName {
  readonly words: readonly string[]
  readonly form: AttachedForm
}

/** Every known name by the forms of its first word, the longest first: what a text is searched with. */
export const NAMES_BY_FIRST_WORD: ReadonlyMap<string, readonly WrittenName[]> = namesByFirstWord()

function namesByFirstWord(): ReadonlyMap<string, readonly WrittenName[]> {
  const names = new Map<string, WrittenName[]>()
  const longestFirst = [...BY_KEY.keys()].map((key) => key.split(' ')).sort((a, b) => b.length - a.length)
  for (const words of longestFirst) {
    for (const form of attachedForms(words[0] ?? '')) {
      const listed = names.get(form.key)
      if (listed) listed.push({ words, form })
      else names.set(form.key, [{ words, form }])
    }
  }
  return names
}
