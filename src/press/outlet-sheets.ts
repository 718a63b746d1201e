import { isZone } from '../news/zoned-time.ts'
import { DESIGN_NAMES, FEED_FORMATS, type OutletSheet, PAGE_CHARSETS } from './edition.ts'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The zone of outlets that no file describes: the one that most Arabic outlets keep, and it never changes its clock. */
const DEFAULT_ZONE = '+03:00'

/**
 * Reads the value of an `outlets.json`: a list of `{slug, name, design}`, and where there are any `country`, `language`
 * (`ar`), `charset` (`utf-8`; a table design's: `windows-1256`), `feedFormat` (`rss`), `tagline`, `zone` (`+03:00`).
 *
 * @throws TypeError naming the outlet and the field that is wrong
 */
export function parseOutletSheets(value: unknown): readonly OutletSheet[] {
  if (!Array.isArray(value)) throw new TypeError('not a list of outlets')
  const outlets = value.map(parseOutletSheet)
  const slugs = new Set(outlets.map((outlet) => outlet.slug))
  if (slugs.size < outlets.length) throw new TypeError('two outlets share a slug')
  return outlets
}

function parseOutletSheet(row: Readonly<Record<string, unknown>>): OutletSheet {
  const wrong = (field: string): TypeError => new TypeError(`outlet "${row.slug}": wrong ${field}`)
  const { slug, name, country, language = 'ar', tagline, zone = DEFAULT_ZONE } = row
  if (typeof slug !== 'string' || !SLUG.test(slug)) throw wrong('slug')
  if (typeof name !== 'string' || !name) throw wrong('name')
  if (typeof language !== 'string') throw wrong('language')
  if (typeof zone !== 'string' || !isZone(zone)) throw wrong('zone')
  const design = memberOf(DESIGN_NAMES, row.design)
  if (!design) throw wrong('design')
  const feedFormat = memberOf(FEED_FORMATS, row.feedFormat ?? 'rss')
  if (!feedFormat) throw wrong('feedFormat')
  const charset = memberOf(PAGE_CHARSETS, row.charset ?? (design === 'table' ? 'windows-1256' : 'utf-8'))
  if (!charset) throw wrong('charset')
  return {
    slug,
    name,
    language,
    design,
    feedFormat,
    charset,
    zone,
    ...(typeof country === 'string' && { country: country.toLowerCase() }),
    ...(typeof tagline === 'string' && { tagline }),
  }
}

function memberOf<Member extends string>(members: readonly Member[], value: unknown): Member | undefined {
  return members.find((member) => member === value)
}

/** Makes up an outlet for each distinct name, in order of first mention; designs and feed formats take turns. */
export function inventOutlets(names: readonly string[]): readonly OutletSheet[] {
  return [...new Set(names)].map((name, index) => {
    const design = DESIGN_NAMES[index % DESIGN_NAMES.length] ?? 'wordpress'
    const slug = name.toLowerCase()
    return {
      slug: SLUG.test(slug) ? slug : `outlet-${index + 1}`,
      name,
      language: 'ar',
      design,
      charset: design === 'table' ? 'windows-1256' : 'utf-8',
      feedFormat: FEED_FORMATS[index % FEED_FORMATS.length] ?? 'rss',
      zone: DEFAULT_ZONE,
    }
  })
}
