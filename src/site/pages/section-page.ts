import { html } from '../../base/html.ts'
import { listMarkup, loadListPage } from '../list-page.ts'
import { loadSection } from '../load-section.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { topicNamed, topicOfSection } from '../section-topic.ts'
import type { PageContext } from '../site-context.ts'
import { sectionPath } from '../site-paths.ts'
import { topicPage } from './topic-page.ts'

interface Asked {
  readonly section: string
  readonly before: string | undefined
  readonly country: string | undefined
}

/** A section of ours; the word of an outlet that means one leads there, any other to its own articles. */
export async function sectionPage({ section, before, country }: Asked, context: PageContext): Promise<PageOutcome> {
  const topic = topicNamed(section)
  if (topic) return await topicPage(topic, { before, country }, context)
  const meant = topicOfSection(section)
  if (meant) return { kind: 'moved', to: sectionPath(meant) }
  return await outletSectionPage({ section, before }, context)
}

/** A section of outlets that is none of ours: its articles, however they write its name. */
async function outletSectionPage(
  { section: spelling, before }: Pick<Asked, 'section' | 'before'>,
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
