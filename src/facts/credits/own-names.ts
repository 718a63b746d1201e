import { creditKey } from './credit-key.ts'
import { OUTLET_NOUNS, OUTLET_STAFF } from './credit-words.ts'
import { outletNamed } from './known-sources.ts'

/** What an outlet's page or a desk of it adds to the name: «الرياض الإلكتروني». */
const ADDITIONS: ReadonlySet<string> = new Set(
  ['الإلكتروني', 'الإلكترونية', 'الالكتروني', 'أونلاين', 'نت', 'نيوز', 'سبورت', 'عربي', 'عربية', 'com'].map(creditKey),
)
const SHORTEST_PART = 3
const MOST_KEPT = 500

/** Tells an outlet's own names from others'. */
export type OwnNames = (key: string) => boolean

const kept = new Map<string, OwnNames>()

/** The names under which an outlet speaks of itself: those given, all names of its row, and either with a noun or an addition. */
export function ownNames(outlets: readonly string[]): OwnNames {
  const asked = outlets.join('\n')
  const known = kept.get(asked)
  if (known) return known
  const keys = new Set(outlets.flatMap(keysOf))
  const own: OwnNames = (key) => keys.has(key) || keys.has(withoutAddition(key)) || keys.has(withoutNoun(key))
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(asked, own)
  return own
}

function keysOf(outlet: string): readonly string[] {
  const key = creditKey(outlet)
  const bare = withoutNoun(key)
  const forms = [key, bare, withoutAddition(bare)]
  const names = forms.flatMap((form) => outletNamed(form)?.keys ?? [])
  return [...forms, ...names].filter(({ length }) => length >= SHORTEST_PART)
}

function withoutAddition(key: string): string {
  const space = key.lastIndexOf(' ')
  return space > 0 && ADDITIONS.has(key.slice(space + 1)) ? key.slice(0, space) : key
}

function withoutNoun(key: string): string {
  const space = key.indexOf(' ')
  const noun = key.slice(0, Math.max(space, 0))
  return OUTLET_NOUNS.has(noun) || OUTLET_STAFF.has(noun) ? key.slice(space + 1) : key
}
