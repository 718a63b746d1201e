/** A zone after a time: `10:00:00 +0300`, `10:00+03:00`, `10:00 GMT`. */
const ZONE = /\s[A-Z]{2,4}$|(?:\s|(?<=:\d\d))[+-]\d{2}:?\d{2}$/

/** The names in a byline that a peer gives as one string: `By A B, C D and E` is three. */
export function bylineNames(byline: string | null | undefined): readonly string[] {
  const names = (byline ?? '').trim().replace(/^by:?\s+/i, '')
  return names
    .split(/[,;،|\n]|\s(?:and|&)\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The day of a date as the peer wrote it, in the zone that it was written in; nothing if it is no date. */
export function writtenDay(date: string | null | undefined): string | undefined {
  const written = (date ?? '').trim()
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0]
  if (iso) return iso
  const withoutZone = written.replace(ZONE, '')
  const at = Date.parse(`${withoutZone} UTC`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString().slice(0, 10)
}
