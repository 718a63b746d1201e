import { escapeJsonForScript } from '../../base/escape.ts'
import { type Html, html, markupIPromiseIsSafe } from '../../base/html.ts'
import type { StoryView } from '../load-story.ts'
import type { PageContext } from '../site-context.ts'
import { absolute, articlePath, namePath, storyPath } from '../site-paths.ts'
import { SCHEMA_TYPES } from './article-json-ld.ts'

/** Reports and names in a page's structured data; more is for `/api/stories/:id`. */
const REPORTS = 30
const MENTIONS = 20

/** schema.org CollectionPage for search engines: the story's reports, whose they are, and whom they name. */
export function storyJsonLd(view: StoryView, { frame, writing }: Pick<PageContext, 'frame' | 'writing'>): Html {
  const { story, members } = view
  const data = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: story.headline,
    url: absolute(storyPath(story.id), frame),
    inLanguage: writing.wording.language,
    datePublished: new Date(story.firstReportedAt).toISOString(),
    dateModified: new Date(story.lastReportedAt).toISOString(),
    isAccessibleForFree: true,
    mentions: mentionsOf(view, frame),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: members.length,
      itemListOrder: 'https://schema.org/ItemListOrderAscending',
      itemListElement: members.slice(0, REPORTS).map((report, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: {
          '@type': 'NewsArticle',
          headline: report.title,
          url: absolute(articlePath(report), frame),
          inLanguage: report.language,
          datePublished: new Date(report.publishedAt).toISOString(),
          publisher: { '@type': 'NewsMediaOrganization', name: report.sourceName },
        },
      })),
    },
  }
  // A data block: `escapeJsonForScript` writes every character that could end it as an escape.
  return html`<script type="application/ld+json">${markupIPromiseIsSafe(escapeJsonForScript(data))}</script>`
}

function mentionsOf({ digest, catalogue }: StoryView, frame: PageContext['frame']): readonly object[] | undefined {
  const known = (digest?.names ?? []).flatMap(({ key }) => catalogue.get(key) ?? [])
  if (known.length === 0) return undefined
  return known.slice(0, MENTIONS).map((name) => ({
    '@type': SCHEMA_TYPES[name.kind],
    name: name.name,
    url: absolute(namePath(name), frame),
  }))
}
