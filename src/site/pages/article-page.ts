import { type Html, html } from '../../base/html.ts'
import type { Article, Edit } from '../../news/article.ts'
import type { ArticleId } from '../../news/ids.ts'
import type { Source } from '../../news/source.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import type { CommentThread } from '../../store/comment-store.ts'
import { snippetOf } from '../../store/snippet.ts'
import { type CommentsOfArticle, loadComments } from '../load-comments.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { parseId } from '../parse-id.ts'
import { articleJsonLd } from '../parts/article-json-ld.ts'
import { articleLine, kindBadge, outletLink, textLanguage, titleLink } from '../parts/article-parts.ts'
import { blockMarkup } from '../parts/block-markup.ts'
import { kindWords } from '../parts/change-list.ts'
import { commentFeedLinks, commentSection, SENT_WORDS, type SectionSetting } from '../parts/comment-section.ts'
import { dateEvidence } from '../parts/date-evidence.ts'
import { goneNote } from '../parts/gone-note.ts'
import { outwardLink } from '../parts/linked-text.ts'
import { fullDate, relativeTime } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { absolute, articlePath, historyPath, outletPath, sectionPath, storyPath } from '../site-paths.ts'
import type { Wording } from '../wording/wording.ts'

const READ_ALSO = 5
const SAME_STORY = 12

interface ArticlePage {
  readonly article: Article
  readonly source: Source
  /** The text that this one copies. */
  readonly original?: ArticleSummary
  /** What its outlet changed, oldest first. */
  readonly edits: readonly Edit[]
  /** Other reports of the same story, oldest first. */
  readonly sameStory: readonly ArticleSummary[]
  readonly readAlso: readonly ArticleSummary[]
  readonly readers?: Readers
}

/** What readers say of it, and where they can say more. */
interface Readers extends Pick<SectionSetting, 'forms' | 'sent'> {
  readonly comments: CommentsOfArticle
}

/** An article; an address whose slug is not the title's is sent on to the one that is. */
export async function articlePage(
  { id, slug, sent }: { readonly id?: string; readonly slug?: string; readonly sent?: string },
  context: PageContext,
): Promise<PageOutcome> {
  const articleId = parseId<ArticleId>(id)
  const article = articleId && (await context.store.articles.byId(articleId))
  if (!article) return { kind: 'missing' }
  const path = articlePath(article)
  if (`/article/${id}${slug ? `/${slug}` : ''}` !== path) return { kind: 'moved', to: path }
  const page = await loadArticlePage(article, context)
  if (!page) return { kind: 'missing' }
  return articleOutcome({ ...page, ...(await commentsOf(article, sent, context)) }, context)
}

/** The first page of its comments, and the form; nothing where the site takes none. */
async function commentsOf(
  article: Article,
  sent: string | undefined,
  context: PageContext,
): Promise<Pick<ArticlePage, 'readers'>> {
  const { forms } = context
  if (!forms) return {}
  const comments = await loadComments(article, { order: 'oldest', page: 1 }, context)
  const word = SENT_WORDS.find((known) => known === sent)
  return { readers: { comments, forms, ...(word && { sent: word }) } }
}

async function loadArticlePage(article: Article, { store, related }: PageContext): Promise<ArticlePage | undefined> {
  const source = await store.sources.byId(article.sourceId)
  if (!source) return undefined
  const members = await store.stories.members(article.storyId)
  const [original] = article.copyOf ? await store.articles.summaries([article.copyOf.originalId]) : []
  const alike = await related(article)
  return {
    article,
    source,
    ...(original ? { original } : {}),
    edits: article.revision > 1 ? await store.articles.edits(article.id) : [],
    sameStory: members.filter((member) => member.id !== article.id).slice(0, SAME_STORY),
    readAlso: alike.filter((other) => other.storyId !== article.storyId && other.id !== article.id).slice(0, READ_ALSO),
  }
}

function articleOutcome(page: ArticlePage, context: PageContext): PageOutcome {
  const { article, source, readers } = page
  const hasForm = readers?.comments.state.kind === 'open'
  const path = articlePath(article)
  const address = absolute(path, context.frame)
  return pageOutcome(
    {
      title: article.title,
      path,
      description: snippetOf(article),
      head: html`${articleJsonLd({ article, source, address, ...(readers && { comments: shownOf(readers) }) })}
${readers && commentFeedLinks(article.id, context.writing)}`,
      feedOf: outletPath(source.slug),
      ...(hasForm && { codeFor: article.id, script: context.frame.assets.commentScript }),
      main: articleMain(page, context.writing),
    },
    context,
  )
}

function shownOf({ comments }: Readers): { readonly shown: number; readonly threads: readonly CommentThread[] } {
  return { shown: comments.about.shown, threads: comments.threads }
}

/** An article's page: what it says, whose it is, when it was published and how we know. */
function articleMain(page: ArticlePage, writing: Writing): Html {
  const { article } = page
  return html`<div class="with-aside">
<article class="page">
<header>
${article.section !== undefined && html`<p class="kicker"><a href="${sectionPath(article.section)}">${article.section}</a></p>`}
<h1${textLanguage(article.language, writing)}>${article.title}</h1>
${article.lead !== undefined && html`<p class="standfirst"${textLanguage(article.language, writing)}>${article.lead}</p>`}
${articleFacts(page, writing)}
${article.gone && goneNote(article.gone, writing)}
</header>
${article.kind === 'paywalled' && html`<p class="meta">${writing.wording.partOfText}</p>`}
<div class="body"${textLanguage(article.language, writing)}>
${article.blocks.map((block) => blockMarkup(block, writing))}
</div>
<footer>
${sourceCredit(page, writing)}
${dateEvidence(article.published, writing.wording.dateEvidence, writing)}
${article.updated && dateEvidence(article.updated, writing.wording.updateEvidence, writing)}
${historyLine(page, writing)}
</footer>
</article>
${aside(page, writing)}
${page.readers && commentSection(page.readers.comments, { ...page.readers, writing })}
</div>`
}

function articleFacts({ article, source, original }: ArticlePage, writing: Writing): Html {
  const { wording } = writing
  const outlet = html`<a class="outlet" href="${outletPath(source.slug)}"><bdi>${source.name}</bdi></a>`
  return html`<div class="facts">
<p>${kindBadge(article, writing)}${outlet}${datelineWords(article, writing)}${article.bylines.length > 0 && html` <span class="by">${wording.by} ${nameList(article.bylines, wording)}</span>`}</p>
<p>${wording.publishedAt}: ${fullDate(article.published, writing)}</p>
${article.updated && article.updated.at !== article.published.at && html`<p>${wording.updatedAt}: ${fullDate(article.updated, writing)}</p>`}
${original && html`<p class="copy-note">${wording.copyOf} ${titleLink(original, writing)}${wording.comma}${outletLink(original)}${overlapWords(article, writing)}</p>`}
</div>`
}

function datelineWords({ dateline }: Article, { wording }: Writing): Html | false {
  const words = [dateline?.place, dateline?.outlet, dateline?.kind && wording.datelineKinds[dateline.kind]]
  const known = words.filter((word) => word !== undefined)
  return (
    known.length > 0 &&
    html` <span class="written-in">${known.map((word, index) => html`${index > 0 && ' – '}<bdi>${word}</bdi>`)}</span>`
  )
}

function nameList(names: readonly string[], { comma }: Wording): Html {
  return html`${names.map((name, index) => html`${index > 0 && comma}<bdi>${name}</bdi>`)}`
}

function overlapWords({ copyOf }: Article, { wording }: Writing): Html | undefined {
  return copyOf && html` <span class="meta">${wording.overlap} ${Math.round(copyOf.overlap * 100)}%</span>`
}

/** «سجل التعديلات: عُدِّل مرتين · آخر تعديل قبل ساعة: تغيّر رقم» */
function historyLine({ article, edits }: ArticlePage, writing: Writing): Html {
  const { wording, count } = writing
  const last = edits.at(-1)
  const kinds = last ? kindWords(last.changes, writing) : ''
  return html`<p class="meta"><a href="${historyPath(article.id)}">${wording.history}: ${count(article.revision - 1, wording.revisions)}</a>
${last && html`· ${wording.lastEdit} ${relativeTime(last.seenAt, writing)}${kinds !== '' && `: ${kinds}`}`}</p>`
}

function sourceCredit({ article, source }: ArticlePage, writing: Writing): Html {
  const { wording } = writing
  return html`<p class="credit">${wording.source} ${outwardLink(article.canonicalUrl, html`<bdi>${source.name}</bdi>`)}
<span class="meta">${outwardLink(article.canonicalUrl, wording.readAtSource)}</span></p>
${article.credits.length > 0 && html`<p class="meta">${wording.creditedTo} ${nameList(article.credits, wording)}</p>`}`
}

function aside(page: ArticlePage, writing: Writing): Html | false {
  const { sameStory, readAlso } = page
  if (sameStory.length + readAlso.length === 0) return false
  return html`<div class="aside">
${sameStory.length > 0 && sameStorySection(page, writing)}
${readAlso.length > 0 && readAlsoSection(page, writing)}
</div>`
}

function sameStorySection({ article, sameStory }: ArticlePage, writing: Writing): Html {
  const { wording } = writing
  return html`<section aria-labelledby="same-story">
<h2 class="rule" id="same-story">${wording.sameStory}</h2>
<ol class="reports">${sameStory.map((report) => reportLine(report, writing))}</ol>
<p><a class="more" href="${storyPath(article.storyId)}">${wording.storyLink}</a></p>
</section>`
}

function readAlsoSection({ readAlso }: ArticlePage, writing: Writing): Html {
  return html`<section aria-labelledby="read-also">
<h2 class="rule" id="read-also">${writing.wording.readAlso}</h2>
<ol>${readAlso.map((other) => articleLine(other, writing))}</ol>
</section>`
}

function reportLine(report: ArticleSummary, writing: Writing): Html {
  return html`<li${report.copyOf !== undefined && html` class="copy"`}>${outletLink(report)} ${titleLink(report, writing)} ${relativeTime(report.publishedAt, writing)}</li>`
}
