import { CHANGE_KINDS, type Change, type ChangeKind, type ChangePlace } from '../../../news/change.ts'
import type { ArticleId, SourceId } from '../../../news/ids.ts'
import type { Database } from './database.ts'
import { integer, type Row, text } from './row.ts'

/** A kind of change as a row names it. */
export function changeKindFrom(word: string): ChangeKind {
  const kind = CHANGE_KINDS.find((known) => known === word)
  if (!kind) throw new TypeError(`no kind of change "${word}"`)
  return kind
}

function placeFrom(word: string): ChangePlace {
  return word === 'title' || word === 'lead' ? word : Number(word)
}

/** An article's changes by the number of the revision that they made, in reading order. */
export function changesOf(database: Database, id: ArticleId): ReadonlyMap<number, readonly Change[]> {
  const rows = database.all(
    'SELECT number, kind, place, before, after FROM changes WHERE article_id = ? ORDER BY number, position',
    id,
  )
  const byNumber = Map.groupBy(rows, (row) => integer(row, 'number'))
  return new Map([...byNumber].map(([number, ofNumber]) => [number, ofNumber.map(changeFrom)]))
}

function changeFrom(row: Row): Change {
  return {
    kind: changeKindFrom(text(row, 'kind')),
    place: placeFrom(text(row, 'place')),
    before: text(row, 'before'),
    after: text(row, 'after'),
  }
}

/** Keeps what made a revision. */
export function insertChanges(
  database: Database,
  revision: { readonly articleId: ArticleId; readonly number: number; readonly sourceId: SourceId },
  changes: readonly Change[],
): void {
  for (const [position, change] of changes.entries()) {
    database.run(
      `INSERT INTO changes (article_id, number, position, source_id, kind, place, before, after)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      revision.articleId,
      revision.number,
      position,
      revision.sourceId,
      change.kind,
      String(change.place),
      change.before,
      change.after,
    )
  }
}
