import { labelKey } from './label-key.ts'
import { metaOf, type PageHead } from './page-head.ts'
import type { StructuredArticle } from './structured-article.ts'

const LONGEST = 40
/** The first step of every trail, and what stands for "no section". */
const NO_SECTION =
  /^(?:الرييسيه|الصفحه الرييسيه|رييسيه|home|home ?page|accueil|inicio|startseite|news|uncategori[sz]ed|غير مصنف)$/u

/**
 * The outlet's own word for the section: as structured, as its meta says, or the last step of its trail before the article;
 * never the outlet's name, the title or the home page.
 */
export function sectionOf(
  head: PageHead,
  structured: StructuredArticle | undefined,
  { outlets, title }: { readonly outlets: readonly string[]; readonly title: string },
): string | undefined {
  const others = new Set([...outlets, title].map(labelKey))
  const trail = (structured?.trail ?? []).toReversed()
  const named = [structured?.section, metaOf(head, 'article:section', 'section', 'parsely-section'), ...trail]
  return named.find((name) => name !== undefined && name.length <= LONGEST && isSection(labelKey(name), others))
}

function isSection(key: string, others: ReadonlySet<string>): boolean {
  return /\p{L}/u.test(key) && !others.has(key) && !NO_SECTION.test(key)
}
