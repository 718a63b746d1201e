import { type Html, html } from '../../base/html.ts'
import type { Disappearance, Revision } from '../../news/article.ts'
import { bodyText } from '../../news/block.ts'
import type { ArticleId } from '../../news/ids.ts'
import { compareContents } from '../../revisions/compare-contents.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { parseId } from '../parse-id.ts'
import { textLanguage, titleLink } from '../parts/article-parts.ts'
import { changeList } from '../parts/change-list.ts'
import { differenceMarkup } from '../parts/difference-markup.ts'
import { goneNote } from '../parts/gone-note.ts'
import { fullDate } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { historyPath } from '../site-paths.ts'

/** Comparing costs time; of an article that its outlet edits all day, the latest changes are shown. */
const COMPARED = 20

/** The list of an article's revisions, with what changed in each. */
export async function historyPage(id: string | undefined, context: PageContext): Promise<PageOutcome> {
  const articleId = parseId<ArticleId>(id)
  const revisions = articleId === undefined ? [] : await context.store.articles.revisions(articleId)
  const current = revisions.at(-1)
  if (!current) return { kind: 'missing' }
  const article = await context.store.articles.byId(current.articleId)
  return pageOutcome(
    {
      title: `${context.writing.wording.history}: ${current.content.title}`,
      path: historyPath(current.articleId),
      noindex: true,
      main: historyMain(revisions, article?.gone, context.writing),
    },
    context,
  )
}

function historyMain(revisions: readonly Revision[], gone: Disappearance | undefined, writing: Writing): Html {
  const { wording } = writing
  const current = revisions.at(-1)
  const entries = revisions.map((revision, index) => ({
    revision,
    isCurrent: revision === current,
    previous: index < revisions.length - COMPARED ? undefined : revisions[index - 1],
  }))
  return html`<div class="page">
<h1>${wording.history}</h1>
${current && html`<p>${titleLink({ id: current.articleId, ...current.content }, writing)}</p>`}
<p class="meta">${wording.historyIntro}</p>
<ol class="entries">${entries.map((entry) => revisionEntry(entry, writing))}${gone && html`<li class="entry">${goneNote(gone, writing)}</li>`}</ol>
</div>`
}

interface RevisionEntry {
  readonly revision: Revision
  readonly isCurrent: boolean
  /** What it is compared with. */
  readonly previous: Revision | undefined
}

function revisionEntry({ revision, isCurrent, previous }: RevisionEntry, writing: Writing): Html {
  const { number, seenAt, content } = revision
  const { wording, count } = writing
  const words = bodyText(content.blocks).split(/\s+/u).filter(Boolean).length
  return html`<li class="entry">
<p class="kicker">${wording.revision} ${number}${isCurrent && ` · ${wording.currentVersion}`}</p>
<h2${textLanguage(content.language, writing)}>${content.title}</h2>
<p class="meta">${wording.seenAt}: ${fullDate({ at: seenAt, precision: 'minute' }, writing)} · ${count(words, wording.bodyLength)}</p>
${changeList(revision.changes, writing)}
${previous && differenceMarkup(previous.content, content, writing)}
${previous && foldedNote(previous, revision, writing)}
</li>`
}

/** What differs between two revisions and is no edit. */
function foldedNote(previous: Revision, { content }: Revision, { wording }: Writing): Html | false {
  const { folded } = compareContents(previous.content, content)
  const words = folded.map((kind) => wording.noiseKinds[kind]).join(wording.comma)
  return words !== '' && html`<p class="meta">${wording.foldedAway} ${words}.</p>`
}
