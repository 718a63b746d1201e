import { type Html, html } from '../../base/html.ts'
import type { Article } from '../../news/article.ts'
import { blockTexts } from '../../news/block.ts'
import type { ArticleId } from '../../news/ids.ts'
import type { Source } from '../../news/source.ts'
import { textsBeside } from '../../revisions/texts-beside.ts'
import type { ArticleSummary } from '../../store/article-store.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { parseId } from '../parse-id.ts'
import { outletLink, textLanguage, titleLink } from '../parts/article-parts.ts'
import { besideRows } from '../parts/beside-rows.ts'
import { howMuch, howWeKnow } from '../parts/copy-note.ts'
import { fullDate } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'
import { besidePath, outletPath } from '../site-paths.ts'

/** How two texts stand to each other, the second being the one that we saw later. */
type Relation =
  | { readonly kind: 'copy'; readonly copyOf: NonNullable<Article['copyOf']> }
  /** Both are copies of a third. */
  | { readonly kind: 'copies'; readonly root: ArticleSummary | undefined }
  | { readonly kind: 'passage'; readonly words: number }

interface Side {
  readonly article: Article
  readonly source: Source
  /** «الأصل», «المنقول». */
  readonly role: string
}

interface BesidePage {
  readonly relation: Relation
  /** The original or earlier text first. */
  readonly first: Side
  readonly second: Side
}

/** The texts of two articles side by side that share text; of any other two there is no such page. */
export async function besidePage(
  values: { readonly id?: string; readonly earlier?: string },
  context: PageContext,
): Promise<PageOutcome> {
  const [later, earlier] = await Promise.all([articleOf(values.id, context), articleOf(values.earlier, context)])
  if (!later || !earlier) return { kind: 'missing' }
  const relation = await relationOf(later, earlier, context)
  if (!relation) {
    const isReversed = (await relationOf(earlier, later, context)) !== undefined
    return isReversed ? { kind: 'moved', to: besidePath(earlier.id, later.id) } : { kind: 'missing' }
  }
  const page = await sidesOf({ later, earlier, relation }, context)
  if (!page) return { kind: 'missing' }
  return pageOutcome(
    {
      title: `${context.writing.wording.copying.beside}: ${later.title}`,
      path: besidePath(later.id, earlier.id),
      noindex: true,
      main: besideMain(page, context.writing),
    },
    context,
  )
}

async function articleOf(id: string | undefined, { store }: PageContext): Promise<Article | undefined> {
  const articleId = parseId<ArticleId>(id)
  return articleId && (await store.articles.byId(articleId))
}

async function relationOf(later: Article, earlier: Article, { store }: PageContext): Promise<Relation | undefined> {
  const { copyOf } = later
  if (copyOf?.originalId === earlier.id) return { kind: 'copy', copyOf }
  if (copyOf && copyOf.originalId === earlier.copyOf?.originalId && later.id > earlier.id) {
    const [root] = await store.articles.summaries([copyOf.originalId])
    return { kind: 'copies', root }
  }
  const { passages } = await store.articles.relations(later.id)
  const shared = passages.find(({ article, cameLater }) => article.id === earlier.id && !cameLater)
  return shared && { kind: 'passage', words: shared.words }
}

async function sidesOf(
  { later, earlier, relation }: { readonly later: Article; readonly earlier: Article; readonly relation: Relation },
  { store, writing }: PageContext,
): Promise<BesidePage | undefined> {
  const { copying } = writing.wording
  const isCopy = relation.kind === 'copy'
  const isTurned = isCopy && relation.copyOf.hadItFirst === true
  const [one, other] = isTurned ? [later, earlier] : [earlier, later]
  const first = await store.sources.byId(one.sourceId)
  const second = await store.sources.byId(other.sourceId)
  if (!first || !second) return undefined
  return {
    relation,
    first: { article: one, source: first, role: isCopy ? copying.original : copying.earlier },
    second: { article: other, source: second, role: isCopy ? copying.copy : copying.later },
  }
}

function besideMain(page: BesidePage, writing: Writing): Html {
  const { relation, first, second } = page
  const { copying } = writing.wording
  const beside = textsBeside(paragraphsOf(first.article), paragraphsOf(second.article))
  const legend = relation.kind === 'copy' ? copying.copyLegend : copying.passageLegend
  return html`<div class="beside-page">
<h1>${copying.beside}</h1>
<p>${relationWords(relation, writing)}</p>
<p class="meta">${legend}</p>
${beside.uncompared && html`<p class="meta">${copying.uncompared}</p>`}
<div class="beside-heads">${[first, second].map((side) => sideHead(side, writing))}</div>
${besideRows(beside.rows, { first, second, isCopy: relation.kind === 'copy' }, writing)}
</div>`
}

function relationWords(relation: Relation, writing: Writing): Html {
  const { wording, count } = writing
  switch (relation.kind) {
    case 'copy':
      return html`${howMuch(relation.copyOf, writing)}. ${howWeKnow(relation.copyOf, writing)}`
    case 'copies':
      return html`${relation.root && html`${wording.copying.bothFrom} ${titleLink(relation.root, writing)}${wording.comma}${outletLink(relation.root)}`}`
    case 'passage':
      return html`${count(relation.words, wording.copying.sharedWords)}.`
  }
}

function sideHead({ article, source, role }: Side, writing: Writing): Html {
  return html`<section>
<p class="kicker">${role}</p>
<h2${textLanguage(article.language, writing)}>${titleLink(article, writing)}</h2>
<p class="meta"><a class="outlet" href="${outletPath(source.slug)}"><bdi>${source.name}</bdi></a> · ${fullDate(article.published, writing)}</p>
</section>`
}

function paragraphsOf({ lead, blocks }: Article): readonly string[] {
  return [lead ?? '', ...blocks.flatMap(blockTexts)].flatMap((text) => text.split('\n')).filter((text) => text.trim())
}
