import type { FactSetting } from '../facts/find-facts.ts'
import type { KnownNames } from '../facts/names/find-names.ts'
import type { ArticleContent } from '../news/article.ts'
import { zoneOfCountry } from '../news/country-zone.ts'
import type { DatedEvidence } from '../news/instant.ts'
import { isZone, toZonedTime, type ZonedTime } from '../news/zoned-time.ts'

/** Who published a text, as far as facts depend on it. */
export interface FactOutlet {
  /** ISO 3166 code in small letters. */
  readonly country?: string
  readonly names: readonly string[]
}

/** What the facts of an article are resolved against. */
export function factSetting(
  { title, bylines, published }: Pick<ArticleContent, 'title' | 'bylines' | 'published'>,
  { country, names }: FactOutlet,
  known?: KnownNames,
): FactSetting {
  const author = bylines.join('، ')
  return {
    reference: { published: publishedThere(published, country), ...(country !== undefined && { country }) },
    credits: { title, outlets: names, ...(author !== '' && { author }) },
    ...(known && { known }),
  }
}

/** The time of publication on the clock of the outlet's country, else of the zone that was written. */
export function publishedThere({ at, zone }: Pick<DatedEvidence, 'at' | 'zone'>, country?: string): ZonedTime {
  const written = zone !== undefined && zone !== 'Z' && isZone(zone) ? zone : 'UTC'
  return toZonedTime(at, zoneOfCountry(country) ?? written)
}
