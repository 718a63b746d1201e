import { type Html, html } from '../../base/html.ts'
import type { Article, Edit } from '../../news/article.ts'
import type { ArticleId } from '../../news/ids.ts'
import type { Source } from '../../news/source.ts'
import type { ArticleSummary, TextRelations } from '../../store/article-store.ts'
import type { CommentThread } from '../../store/comment-store.ts'
import type { RelatedStory } from '../../store/saga-store.ts'
import { snippetOf } from '../../store/snippet.ts'
import { type ArticleMarks, articleMarks, headingMarks } from '../article-marks.ts'
import { type CreditsShown, creditsShown } from '../credits-shown.ts'
import { type Findings, findingsOf } from '../findings.ts'
import { type CommentsOfArticle, loadComments } from '../load-comments.ts'
import { loadFacts } from '../load-facts.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { parseId } from '../parse-id.ts'
import { articleJsonLd, type MentionedName } from '../parts/article-json-ld.ts'
import { articleKicker } from '../parts/article-kicker.ts'
import { outletLink, textLanguage, titleLink } from '../parts/article-parts.ts'
import { blockMarkup } from '../parts/block-markup.ts'
import { kindWords } from '../parts/change-list.ts'
import { commentFeedLinks, commentSection, SENT_WORDS, type SectionSetting } from '../parts/comment-section.ts'
import { dateEvidence } from '../parts/date-evidence.ts'
import { findingsAside, findingsSummary, wayBack } from '../parts/findings-aside.ts'
import { goneNote } from '../parts/gone-note.ts'
import { markedText } from '../parts/marked-text.ts'
import { publicationFacts, sourceCredit } from '../parts/publication-facts.ts'
import { READ_ALSO, readAlso } from '../parts/read-also.ts'
import { textsInCommon } from '../parts/texts-in-common.ts'
import { relativeTime } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { absolute, articlePath, historyPath, namePath, outletPath, storyPath } from '../site-paths.ts'

const SAME_STORY = 12
/** Names in the page's structured data. */
const MENTIONS = 20

interface ArticlePage {
  readonly article: Article
  readonly source: Source
  /** The text that this one copies. */
  readonly original?: ArticleSummary
  /** What other articles have of its text. */
  readonly texts: TextRelations
  /** What its outlet changed, oldest first. */
  readonly edits: readonly Edit[]
  /** Other reports of the same story, oldest first. */
  readonly sameStory: readonly ArticleSummary[]
  readonly related: readonly RelatedStory[]
  readonly credits: CreditsShown
  readonly marks: ArticleMarks
  /** Absent where there is nothing to show. */
  readonly findings?: Findings
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

async function loadArticlePage(article: Article, context: PageContext): Promise<ArticlePage | undefined> {
  const { store, writing } = context
  const source = await store.sources.byId(article.sourceId)
  if (!source) return undefined
  const members = await store.stories.members(article.storyId)
  const [original] = article.copyOf ? await store.articles.summaries([article.copyOf.originalId]) : []
  const found = await loadFacts(article, store)
  const findings = found.facts && findingsOf(article, found.facts, found.catalogue)
  return {
    article,
    source,
    ...(original ? { original } : {}),
    texts: await store.articles.relations(article.id),
    edits: article.revision > 1 ? await store.articles.edits(article.id) : [],
    sameStory: members.filter((member) => member.id !== article.id).slice(0, SAME_STORY),
    related: await store.sagas.related(article.storyId, READ_ALSO),
    credits: creditsShown(article, source, found.facts?.credits),
    marks: articleMarks({ content: article, ...found, wayBack: wayBack(article.language, writing) }),
    ...(findings && { findings }),
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
      head: html`${articleJsonLd({ article, source, address, mentions: mentionsOf(page, context), ...(readers && { comments: shownOf(readers) }) })}
${readers && commentFeedLinks(article.id, context.writing)}`,
      feedOf: outletPath(source.slug),
      ...(hasForm && { codeFor: article.id, script: context.frame.assets.commentScript }),
      main: articleMain(page, context.writing),
    },
    context,
  )
}

function mentionsOf({ findings }: ArticlePage, { frame }: PageContext): readonly MentionedName[] {
  const names = findings ? Object.values(findings.names).flat() : []
  return names.slice(0, MENTIONS).map(({ name }) => ({
    kind: name.kind,
    name: name.name,
    url: absolute(namePath(name), frame),
  }))
}

function shownOf({ comments }: Readers): { readonly shown: number; readonly threads: readonly CommentThread[] } {
  return { shown: comments.about.shown, threads: comments.threads }
}

/** An article's page: what it says, whose it is, when it was published and how we know. */
function articleMain(page: ArticlePage, writing: Writing): Html {
  const { article, marks } = page
  return html`<div class="with-aside">
<article class="page">
<header>
${articleKicker(article, writing)}
<h1${textLanguage(article.language, writing)}>${markedText(article.title, headingMarks(marks.at('title')))}</h1>
${article.lead !== undefined && html`<p class="standfirst"${textLanguage(article.language, writing)}>${markedText(article.lead, marks.at('lead'))}</p>`}
${publicationFacts(page, writing)}
${page.findings && findingsSummary(page.findings, writing)}
${article.gone && goneNote(article.gone, writing)}
</header>
${article.kind === 'paywalled' && html`<p class="meta">${writing.wording.partOfText}</p>`}
<div class="body"${textLanguage(article.language, writing)}>
${article.blocks.map((block, index) => blockMarkup(block, (item, within) => marks.at({ block: index, item }, within), writing))}
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

/** «سجل التعديلات: عُدِّل مرتين · آخر تعديل قبل ساعة: تغيّر رقم» */
function historyLine({ article, edits }: ArticlePage, writing: Writing): Html {
  const { wording, count } = writing
  const last = edits.at(-1)
  const kinds = last ? kindWords(last.changes, writing) : ''
  return html`<p class="meta"><a href="${historyPath(article.id)}">${wording.history}: ${count(article.revision - 1, wording.revisions)}</a>
${last && html`· ${wording.lastEdit} ${relativeTime(last.seenAt, writing)}${kinds !== '' && `: ${kinds}`}`}</p>`
}

function aside(page: ArticlePage, writing: Writing): Html | false {
  const { article, findings, sameStory, related } = page
  const inCommon = textsInCommon(article.id, page.texts, writing)
  if (!findings && !inCommon && sameStory.length + related.length === 0) return false
  return html`<div class="aside">
${findings && findingsAside(findings, writing)}
${inCommon}
${sameStory.length > 0 && sameStorySection(page, writing)}
${related.length > 0 && readAlsoSection(page, writing)}
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

function readAlsoSection({ related }: ArticlePage, writing: Writing): Html {
  return html`<section aria-labelledby="read-also">
<h2 class="rule" id="read-also">${writing.wording.readAlso}</h2>
${readAlso(related, writing)}
</section>`
}

function reportLine(report: ArticleSummary, writing: Writing): Html {
  return html`<li${report.copyOf !== undefined && html` class="copy"`}>${outletLink(report)} ${titleLink(report, writing)} ${relativeTime(report.publishedAt, writing)}</li>`
}
