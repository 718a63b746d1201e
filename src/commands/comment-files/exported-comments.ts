import { type CsvValue, csvLine, writeCsv } from '../../base/csv.ts'
import { coveredText } from '../../comments/covered-text.ts'
import type { ArticleId, CommentId } from '../../news/ids.ts'
import type { Store } from '../../store/store.ts'

/** A comment as it leaves the house: what readers see, and no more. */
export interface ExportedComment {
  readonly id: CommentId
  /** The article's address at its outlet. */
  readonly article: string
  readonly title: string
  readonly number: number | undefined
  /** The id of the comment that it answers. */
  readonly parent: CommentId | undefined
  readonly name: string
  readonly text: string
  /** ISO 8601, UTC. */
  readonly writtenAt: string
}

const PAGE = 500

/** Every approved comment, in the order of their ids. */
export async function* exportedComments(store: Store): AsyncGenerator<ExportedComment> {
  const addresses = new Map<ArticleId, string>()
  let after: CommentId | undefined
  for (;;) {
    const page = await store.comments.queue({
      state: 'approved',
      order: 'oldest',
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    for (const { id, articleId, articleTitle, number, parentId, name, text, redactions, writtenAt } of page) {
      if (!addresses.has(articleId))
        addresses.set(articleId, (await store.articles.byId(articleId))?.canonicalUrl ?? '')
      yield {
        id,
        article: addresses.get(articleId) ?? '',
        title: articleTitle,
        number,
        parent: parentId,
        name,
        text: coveredText({ text, redactions }),
        writtenAt: new Date(writtenAt).toISOString(),
      }
    }
    after = page.at(-1)?.id
    if (after === undefined) return
  }
}

/** The same as lines of JSON, or as a table in which no text is a formula. */
export async function* commentLines(store: Store, { csv }: { readonly csv: boolean }): AsyncGenerator<string> {
  if (csv) yield writeCsv(['id', 'article', 'title', 'number', 'parent', 'name', 'text', 'written'], [])
  for await (const comment of exportedComments(store))
    yield csv ? csvLine(cells(comment)) : `${JSON.stringify(comment)}\n`
}

function cells({ id, article, title, number, parent, name, text, writtenAt }: ExportedComment): readonly CsvValue[] {
  return [id, article, title, number, parent, name, text, writtenAt]
}
