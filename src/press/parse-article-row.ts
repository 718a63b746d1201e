import type { EpochMs } from '../news/instant.ts'
import type { ArticleUpdate, OutletSheet, PressArticle } from './edition.ts'
import { parseEditionDate } from './edition-date.ts'

/**
 * A row of an edition's file, nothing about it believed yet: `outlet`, `title`, `text` and `date`, and where there are
 * any `id`, `abstract`, `category`, `author` and `credits` (a text or a list), `dateline`, `image`, and `updates`, a list
 * of `{date, title?, text?, note?, removed?}`. Other fields are passed over.
 */
export type ArticleRow = Readonly<Record<string, unknown>>

export type ParsedRow =
  | { readonly outcome: 'article'; readonly article: PressArticle }
  | { readonly outcome: 'empty' }
  | { readonly outcome: 'wrong'; readonly reason: string }

export interface RowContext {
  readonly outlet: OutletSheet
  readonly today: EpochMs
  /** The article's name if the row has none. */
  readonly id: string
}

/** Corpora hide authors behind such names, which no outlet would print. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads one row: an article, `empty` without title or text, `wrong` if a date or a type cannot be read. */
export function parseArticleRow(row: ArticleRow, context: RowContext): ParsedRow {
  const title = textOf(row.title)
  const text = textOf(row.text)
  if (!title || !text) return { outcome: 'empty' }
  const publishedAt = dateOf(row.date, context)
  if (publishedAt === undefined) return { outcome: 'wrong', reason: `date "${row.date}" cannot be read` }
  const updates = updatesOf(row.updates, context)
  if (!updates) return { outcome: 'wrong', reason: 'updates cannot be read' }
  const id = textOf(row.id) ?? context.id
  const author = listOf(row.author).filter((name) => !UUID.test(name))
  const article: PressArticle = {
    id,
    outlet: context.outlet.slug,
    title,
    text,
    publishedAt,
    ...optional('abstract', textOf(row.abstract)),
    ...optional('category', textOf(row.category)),
    ...optional('author', author.join('، ') || undefined),
    ...optional('dateline', textOf(row.dateline)),
    credits: listOf(row.credits),
    ...optional('imagePath', imagePathOf(textOf(row.image), id)),
    updates,
  }
  return { outcome: 'article', article }
}

function optional<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: string })
}

function textOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim()) || undefined
}

function listOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((entry) => textOf(entry) ?? [])
}

function dateOf(value: unknown, context: RowContext): EpochMs | undefined {
  return typeof value === 'string'
    ? parseEditionDate(value, { today: context.today, zone: context.outlet.zone })
    : undefined
}

/** The press loads nothing from elsewhere: a picture of another host gets a path of this one. */
function imagePathOf(image: string | undefined, id: string): string | undefined {
  if (!image) return undefined
  return image.startsWith('/') ? image : `/image/${encodeURIComponent(id)}`
}

function updatesOf(value: unknown, context: RowContext): readonly ArticleUpdate[] | undefined {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return undefined
  const updates = value.flatMap((row: ArticleRow | null): ArticleUpdate[] => {
    const at = dateOf(row?.date, context)
    if (at === undefined) return []
    return [
      {
        at,
        ...optional('title', textOf(row?.title)),
        ...optional('text', textOf(row?.text)),
        ...optional('note', textOf(row?.note)),
        ...(typeof row?.removed === 'boolean' ? { removed: row.removed } : {}),
      },
    ]
  })
  return updates.length === value.length ? updates.sort((a, b) => a.at - b.at) : undefined
}
