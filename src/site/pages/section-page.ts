import { html } from '../../base/html.ts'
import { listMarkup, loadListPage } from '../list-page.ts'
import { loadSection } from '../load-section.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import type { PageContext } from '../site-context.ts'
import { sectionPath } from '../site-paths.ts'

/** A section's articles of all outlets, however they write its name. */
export async function sectionPage(
  { section: spelling, before }: { readonly section: string; readonly before: string | undefined },
  context: PageContext,
): Promise<PageOutcome> {
  const section = await loadSection(spelling, context)
  if (!section) return { kind: 'missing' }
  const { name, filter } = section
  const list = await loadListPage(context.store.articles, { filter, before })
  if (list.articles.length === 0) return { kind: 'missing' }
  const path = sectionPath(name)
  return pageOutcome(
    {
      title: name,
      path,
      description: `${name}: ${context.frame.siteName}`,
      feedOf: path,
      noindex: !list.isFirst,
      main: html`<div class="page"><h1>${name}</h1>${listMarkup(list, path, context.writing)}</div>`,
    },
    context,
  )
}
