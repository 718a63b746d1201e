import { type Html, html } from '../../base/html.ts'
import type { Revision } from '../../news/article.ts'
import { bodyText } from '../../news/block.ts'
import type { ArticleId } from '../../news/ids.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { parseId } from '../parse-id.ts'
import { textLanguage, titleLink } from '../parts/article-parts.ts'
import { fullDate } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { historyPath } from '../site-paths.ts'

/** The list of an article's revisions. */
export async function historyPage(id: string | undefined, context: PageContext): Promise<PageOutcome> {
  const articleId = parseId<ArticleId>(id)
  const revisions = articleId === undefined ? [] : await context.store.articles.revisions(articleId)
  const current = revisions.at(-1)
  if (!current) return { kind: 'missing' }
  return pageOutcome(
    {
      title: `${context.writing.wording.history}: ${current.content.title}`,
      path: historyPath(current.articleId),
      noindex: true,
      main: historyMain(revisions, context.writing),
    },
    context,
  )
}

function historyMain(revisions: readonly Revision[], writing: Writing): Html {
  const { wording } = writing
  const current = revisions.at(-1)
  return html`<div class="page">
<h1>${wording.history}</h1>
${current && html`<p>${titleLink({ id: current.articleId, ...current.content }, writing)}</p>`}
<p class="meta">${wording.historyIntro}</p>
<ol class="entries">${revisions.map((revision) => revisionEntry(revision, revision === current, writing))}</ol>
</div>`
}

function revisionEntry({ number, seenAt, content }: Revision, isCurrent: boolean, writing: Writing): Html {
  const { wording, count } = writing
  const words = bodyText(content.blocks).split(/\s+/u).filter(Boolean).length
  return html`<li class="entry">
<p class="kicker">${wording.revision} ${number}${isCurrent && ` · ${wording.currentVersion}`}</p>
<h2${textLanguage(content.language, writing)}>${content.title}</h2>
<p class="meta">${wording.seenAt}: ${fullDate({ at: seenAt, precision: 'minute' }, writing)} · ${count(words, wording.bodyLength)}</p>
</li>`
}
