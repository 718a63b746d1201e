import type { Dateline } from '../news/article.ts'
import { NEWS_AGENCIES } from '../news/news-agencies.ts'
import { isDatelinePlace } from './dateline-places.ts'
import { labelKey } from './label-key.ts'

/** What credits name beside the agencies: any of them, and Egypt's by the words that it shares with a newspaper. */
const OTHER_CREDITS: readonly (readonly [string, string])[] = [
  ['وكالات', 'وكالات'],
  ['الوكالات', 'وكالات'],
  ['الشرق الأوسط', 'أ ش أ'],
]
const AGENCIES = new Map(
  [
    ...NEWS_AGENCIES.flatMap(([, shown, ...others]) => [shown, ...others].map((name) => [name, shown] as const)),
    ...OTHER_CREDITS,
  ].map(([name, shown]) => [labelKey(name), shown] as const),
)
const KINDS = new Map<string, NonNullable<Dateline['kind']>>(
  (
    [
      ['متابعة', 'follow-up'],
      ['متابعات', 'follow-up'],
      ['وكالات', 'agencies'],
      ['الوكالات', 'agencies'],
      ['خاص', 'special'],
      ['خاصّ', 'special'],
      ['حصري', 'exclusive'],
      ['حصرياً', 'exclusive'],
      ['agencies', 'agencies'],
      ['exclusive', 'exclusive'],
    ] as const
  ).map(([word, kind]) => [labelKey(word), kind]),
)
const OPENING = /^(.{2,70}?)(?:\s*:\s?-+\s|\s+[-–—]+\s|[-–—]{1,2}\s|\)\s*[-–—:]*\s|:\s)/u
const LONGEST_HEAD = 100
const LONGEST_ALONE = 50
const BETWEEN = /[()،,/:|\-–—]+/u
const DIGIT = /\d/

/** The agency that a name means, as credits show it: `AFP` → «أ ف ب»; `undefined` for any other name. */
export function agencyNamed(name: string): string | undefined {
  return AGENCIES.get(labelKey(name))
}

/**
 * The dateline at the opening of a text: «القاهرة (رويترز) - …» → place and outlet; «بغداد اليوم- متابعة» → outlet and kind.
 * Only words that are known as a place, an agency, a kind or one of the outlet's names count; the text stays as it is.
 */
export function openingDateline(text: string, outlets: readonly string[]): Dateline | undefined {
  const found: { place?: string; outlet?: string; kind?: NonNullable<Dateline['kind']>; unknown?: string } = {}
  const outletKeys = outlets.map(labelKey)
  for (const piece of openingPieces(text.slice(0, LONGEST_HEAD))) {
    const key = labelKey(piece)
    const kind = KINDS.get(key)
    if (kind) found.kind = kind
    else if (outletKeys.includes(key) || AGENCIES.has(key)) found.outlet = piece
    else if (isDatelinePlace(piece)) found.place ??= piece
    else if (isPartOfOutlet(key, outletKeys)) found.outlet ??= piece
    else if (DIGIT.test(piece) || found.unknown !== undefined) continue
    else if (found.place === undefined && found.outlet === undefined) found.unknown = piece
  }
  return asDateline(found, text)
}

/** An unknown name is an outlet's only where nothing but the kind follows it: «مرافئ اليوم- متابعة». */
function asDateline(found: Dateline & { readonly unknown?: string }, text: string): Dateline | undefined {
  const { unknown, ...known } = found
  if (unknown === undefined) return Object.keys(known).length > 0 ? known : undefined
  const alone = text.length <= LONGEST_ALONE && known.kind && !known.outlet && !known.place
  return alone ? { outlet: unknown, ...known } : undefined
}

/** «خضراء» of «وكالة خضراء الإخبارية». */
function isPartOfOutlet(key: string, outlets: readonly string[]): boolean {
  return key.length >= 3 && outlets.some((outlet) => ` ${outlet} `.includes(` ${key} `))
}

/** The pieces between the separators, as long as they stay short: at most four, before the running text begins. */
function openingPieces(head: string): readonly string[] {
  const match = OPENING.exec(head)
  const whole = match ? head.slice(0, match[0].length) : head.length < 50 ? head : ''
  const after = match ? head.slice(match[0].length) : ''
  const next = OPENING.exec(after)?.[1] ?? (after.length < 30 ? after : '')
  const pieces = `${whole}|${next.length < 30 ? next : ''}`.split(BETWEEN)
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece && piece.split(/\s+/).length <= 4)
    .slice(0, 4)
}
