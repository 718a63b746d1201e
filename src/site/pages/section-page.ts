import { html } from '../../base/html.ts'
import { listMarkup, loadListPage } from '../list-page.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import type { PageContext } from '../site-context.ts'
import { sectionPath } from '../site-paths.ts'

/** A section's articles of all outlets. */
export async function sectionPage(
  { section, before }: { readonly section: string; readonly before: string | undefined },
  context: PageContext,
): Promise<PageOutcome> {
  const list = await loadListPage(context.store.articles, { filter: { section }, before })
  if (list.articles.length === 0) return { kind: 'missing' }
  const path = sectionPath(section)
  return pageOutcome(
    {
      title: section,
      path,
      description: `${section}: ${context.frame.siteName}`,
      feedOf: path,
      noindex: !list.isFirst,
      main: html`<div class="page"><h1>${section}</h1>${listMarkup(list, path, context.writing)}</div>`,
    },
    context,
  )
}
