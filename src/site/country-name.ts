import type { Writing } from './site-context.ts'

const writers = new Map<string, Intl.DisplayNames>()

/** What the site's language calls a country by its ISO 3166 code: «لبنان»; a code that it does not know stays as it is. */
export function countryName(code: string, { wording }: Pick<Writing, 'wording'>): string {
  const known = writers.get(wording.language)
  const writer = known ?? new Intl.DisplayNames(wording.language, { type: 'region', fallback: 'code' })
  if (!known) writers.set(wording.language, writer)
  return writer.of(code.toUpperCase()) ?? code
}
