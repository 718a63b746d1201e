/** Names under which publishing systems keep the date of publication in a page's scripts. */
const KEYED =
  /["']?(?:datePublished|date_published|publish(?:ed)?_?(?:date|time|at|on)|publication_?date|pub_?date|article_publication_date|first_published(?:_at)?|contentDatum|post_?date|created_?on)["']?\s*[:=]\s*["']([^"'<>\\]{8,40})["']/gi
/** A script holds a list of other articles as often as this one's data. */
const MOST_DATES = 12
const LONGEST_SCRIPT = 300_000

/** What a page's scripts give as dates of publication, in order: `"publishDate": "2024-04-03"`. */
export function scriptDates(scripts: readonly string[]): readonly string[] {
  const dates: string[] = []
  for (const script of scripts)
    for (const match of script.slice(0, LONGEST_SCRIPT).matchAll(KEYED)) {
      if (dates.length >= MOST_DATES) return dates
      if (match[1]) dates.push(match[1])
    }
  return dates
}
