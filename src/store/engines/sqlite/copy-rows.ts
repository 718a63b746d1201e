import { COPY_EVIDENCE, type CopyRelation } from '../../../news/article.ts'
import { type ArticleId, toId } from '../../../news/ids.ts'
import type { Placement } from '../../../news/placement.ts'
import type { Database } from './database.ts'
import { integer, optionalInteger, type Row } from './row.ts'

export const COPY_COLUMNS = 'copy_of, copy_overlap, copy_kept, copy_evidence, copy_had_it_first'

/** A row with `COPY_COLUMNS`. */
export function copyFrom(row: Row): { copyOf?: CopyRelation } {
  if (row.copy_of === null) return {}
  const evidence = COPY_EVIDENCE.find((known) => known === row.copy_evidence)
  return {
    copyOf: {
      originalId: toId<ArticleId>(integer(row, 'copy_of')),
      overlap: integer(row, 'copy_overlap'),
      ...optionalInteger(row, 'copy_kept', 'kept'),
      ...(evidence && { evidence }),
      ...(row.copy_had_it_first !== null && { hadItFirst: true }),
    },
  }
}

/** Writes what earlier texts an article repeats, in place of what was known; where nobody looked for passages, they stay. */
export function keepEarlierTexts(
  database: Database,
  id: ArticleId,
  { copyOf, passages }: Pick<Placement, 'copyOf' | 'passages'>,
): void {
  database.run(
    'UPDATE articles SET copy_of = ?, copy_overlap = ?, copy_kept = ?, copy_evidence = ?, copy_had_it_first = ? WHERE id = ?',
    copyOf?.originalId ?? null,
    copyOf?.overlap ?? null,
    copyOf?.kept ?? null,
    copyOf?.evidence ?? null,
    copyOf?.hadItFirst ? 1 : null,
    id,
  )
  if (!copyOf && !passages) return
  database.run('DELETE FROM shared_passages WHERE article_id = ?', id)
  for (const { otherId, share, words } of passages ?? []) {
    database.run(
      'INSERT INTO shared_passages (article_id, other_id, share, words) VALUES (?, ?, ?, ?)',
      id,
      otherId,
      share,
      words,
    )
  }
}
