import type { ArticleId, ItemId, SourceId } from '../../../news/ids.ts'
import { toId } from '../../../news/ids.ts'
import { DAY_MS, type EpochMs } from '../../../news/instant.ts'
import type { CheckPlan, CheckRecord, CheckState, CheckStore, DueCheck, EditCounts } from '../../check-store.ts'
import type { OfferedItem } from '../../intake-store.ts'
import { goneFrom } from './article-rows.ts'
import { changeKindFrom } from './change-rows.ts'
import { countReason } from './count-reason.ts'
import type { Database } from './database.ts'
import { feedOfItem } from './intake-queries.ts'
import { integer, optionalInteger, optionalText, type Row, text } from './row.ts'
import { feedsOf, sourceById } from './source-queries.ts'

/** Looking again at articles, in SQLite. */
export function checkQueries(database: Database): CheckStore {
  return {
    due: async (now, most) => dueChecks(database, now, most),
    stateOf: async (id) => {
      const row = database.get('SELECT * FROM article_checks WHERE article_id = ?', id)
      return row && stateFrom(row)
    },
    record: async (check) => {
      database.transaction(() => recordCheck(database, check), { unseen: !check.turn && !check.refused })
    },
    edits: async (sourceId) => editCounts(database, sourceId),
  }
}

function stateFrom(row: Row): CheckState {
  return {
    checks: integer(row, 'checks'),
    unchanged: integer(row, 'unchanged'),
    confidence: integer(row, 'confidence'),
    ...optionalText(row, 'reader', 'reader'),
    ...optionalText(row, 'etag', 'etag'),
    ...optionalText(row, 'last_modified', 'lastModified'),
    missing: integer(row, 'missing'),
    ...optionalInteger(row, 'missing_since', 'missingSince'),
    ...optionalText(row, 'doubt', 'doubt'),
  }
}

const dayOf = (at: EpochMs): number => Math.floor(at / DAY_MS)

function dueChecks(
  database: Database,
  now: EpochMs,
  most: { readonly ofSourceADay: number; readonly inAll: number },
): readonly DueCheck[] {
  const rows = database.all(
    `SELECT * FROM (
       SELECT article_checks.*, canonical_url, first_seen_at, revised_at, gone_at, gone_reason,
         coalesce((SELECT check_days.checks FROM check_days
                   WHERE check_days.source_id = article_checks.source_id AND day = ?), 0)
           + row_number() OVER (PARTITION BY article_checks.source_id ORDER BY article_id DESC) AS turn
       FROM article_checks
         JOIN articles ON articles.id = article_id
         JOIN sources ON sources.id = article_checks.source_id
       WHERE next_check_at <= ? AND item IS NOT NULL AND paused = 0)
     WHERE turn <= ? ORDER BY article_id DESC LIMIT ?`,
    dayOf(now),
    now,
    most.ofSourceADay,
    most.inAll,
  )
  return rows.map((row) => dueFrom(database, row))
}

function dueFrom(database: Database, row: Row): DueCheck {
  const itemId = toId<ItemId>(integer(row, 'item_id'))
  const sourceId = toId<SourceId>(integer(row, 'source_id'))
  const source = sourceById(database, sourceId)
  const item = database.get('SELECT feed_id FROM items WHERE id = ?', itemId)
  if (!item || !source) throw new Error(`no item ${itemId}`)
  return {
    articleId: toId<ArticleId>(integer(row, 'article_id')),
    canonicalUrl: text(row, 'canonical_url'),
    firstSeenAt: integer(row, 'first_seen_at'),
    revisedAt: integer(row, 'revised_at'),
    ...goneFrom(row),
    item: {
      id: itemId,
      source,
      feed: feedOfItem(feedsOf(database, sourceId), integer(item, 'feed_id')),
      offered: JSON.parse(text(row, 'item')) as OfferedItem,
      attempts: 0,
    },
    state: stateFrom(row),
  }
}

function recordCheck(database: Database, check: CheckRecord): void {
  updateCheck(database, check.articleId, check)
  database.run(
    `INSERT INTO check_days (source_id, day, checks) VALUES (?, ?, 1)
     ON CONFLICT (source_id, day) DO UPDATE SET checks = checks + 1`,
    check.sourceId,
    dayOf(check.at),
  )
  database.run('DELETE FROM check_days WHERE source_id = ? AND day < ?', check.sourceId, dayOf(check.at) - 7)
  if (check.refused) countReason(database, check.sourceId, { ...check.refused, at: check.at })
  if (check.turn?.kind === 'gone') {
    const { at, reason } = check.turn
    database.run('UPDATE articles SET gone_at = ?, gone_reason = ? WHERE id = ?', at, reason, check.articleId)
  } else if (check.turn) {
    database.run('UPDATE articles SET gone_at = NULL, gone_reason = NULL WHERE id = ?', check.articleId)
  }
}

function updateCheck(database: Database, id: ArticleId, { nextCheckAt, state }: CheckPlan): number {
  // What the feed offered is needed for as long as the page will be read again.
  return database.run(
    `UPDATE article_checks SET next_check_at = ?1, item = iif(?1 IS NULL, NULL, item), checks = ?, unchanged = ?,
       confidence = ?, reader = ?, etag = ?, last_modified = ?, missing = ?, missing_since = ?, doubt = ?
     WHERE article_id = ?`,
    ...planValues({ ...(nextCheckAt === undefined ? {} : { nextCheckAt }), state }),
    id,
  ).changes
}

function planValues({ nextCheckAt, state }: CheckPlan): readonly (string | number | null)[] {
  return [
    nextCheckAt ?? null,
    state.checks,
    state.unchanged,
    state.confidence,
    state.reader ?? null,
    state.etag ?? null,
    state.lastModified ?? null,
    state.missing,
    state.missingSince ?? null,
    state.doubt ?? null,
  ]
}

/** Plans the next look at an article that was just read; its item must still have what the feed offered. */
export function planCheck(
  database: Database,
  read: { readonly articleId: ArticleId; readonly sourceId: SourceId; readonly itemId: ItemId | undefined },
  plan: CheckPlan,
): void {
  if (read.itemId === undefined) {
    updateCheck(database, read.articleId, plan)
    return
  }
  database.run(
    `INSERT INTO article_checks (article_id, source_id, item_id, item, next_check_at, checks, unchanged, confidence,
       reader, etag, last_modified, missing, missing_since, doubt)
     SELECT ?, ?, id, json_remove(offered, '$.contentBlocks'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM items WHERE id = ?
     ON CONFLICT (article_id) DO UPDATE SET item_id = excluded.item_id, item = excluded.item,
       next_check_at = excluded.next_check_at, checks = excluded.checks, unchanged = excluded.unchanged,
       confidence = excluded.confidence, reader = excluded.reader, etag = excluded.etag, last_modified = excluded.last_modified,
       missing = excluded.missing, missing_since = excluded.missing_since, doubt = excluded.doubt`,
    read.articleId,
    read.sourceId,
    ...planValues(plan),
    read.itemId,
  )
}

function editCounts(database: Database, sourceId: SourceId): EditCounts {
  const count = (sql: string): number => integer(database.get(sql, sourceId) ?? { n: 0 }, 'n')
  const edited = count('SELECT count(*) AS n FROM articles WHERE source_id = ? AND revision > 1')
  const gone = count('SELECT count(*) AS n FROM articles WHERE source_id = ? AND gone_at IS NOT NULL')
  const kinds = database
    .all(
      'SELECT kind, count(DISTINCT article_id) AS articles FROM changes WHERE source_id = ? GROUP BY kind ORDER BY kind',
      sourceId,
    )
    .map((row) => ({ kind: changeKindFrom(text(row, 'kind')), articles: integer(row, 'articles') }))
  const all = gone > 0 ? [...kinds, { kind: 'gone' as const, articles: gone }] : kinds
  return { edited, kinds: all.sort((a, b) => b.articles - a.articles) }
}
