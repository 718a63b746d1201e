import type { Act } from '../../../news/account.ts'
import { type CommentSettings, DEFAULT_COMMENT_SETTINGS } from '../../../news/comment-settings.ts'
import type { ArticleId } from '../../../news/ids.ts'
import type { CommentPolicy, SettingStore } from '../../setting-store.ts'
import { writeAudit } from './audit-queries.ts'
import type { Database } from './database.ts'
import { integer, type Row, text } from './row.ts'

const WHOLE_SITE = 0

/** Settings and policies in SQLite. */
export function settingQueries(database: Database): SettingStore {
  return {
    comments: async () => commentSettings(database),
    saveComments: async (settings, act) => database.transaction(() => saveSettings(database, settings, act)),
    commentVersions: async (limit) =>
      database.all('SELECT * FROM comment_settings ORDER BY version DESC LIMIT ?', limit).map((row) => ({
        version: integer(row, 'version'),
        settings: settingsFrom(row),
        at: integer(row, 'at'),
        byName: text(row, 'by_name'),
      })),
    policy: async (articleId) => policyVersions(database, articleId)[0],
    policyVersions: async (articleId) => policyVersions(database, articleId),
    savePolicy: async (policy, act, articleId) =>
      database.transaction(() => savePolicy(database, policy, { act, scope: articleId ?? WHOLE_SITE })),
  }
}

function commentSettings(database: Database): CommentSettings {
  const row = database.get('SELECT settings FROM comment_settings ORDER BY version DESC LIMIT 1')
  return row ? settingsFrom(row) : DEFAULT_COMMENT_SETTINGS
}

function settingsFrom(row: Row): CommentSettings {
  // Settings that came later than the version that was saved have their defaults.
  const saved = JSON.parse(text(row, 'settings')) as Partial<CommentSettings>
  const retention = { ...DEFAULT_COMMENT_SETTINGS.retention, ...saved.retention }
  return { ...DEFAULT_COMMENT_SETTINGS, ...saved, retention }
}

function saveSettings(database: Database, settings: CommentSettings, act: Act): void {
  const { lastId } = database.run(
    'INSERT INTO comment_settings (settings, at, by_name) VALUES (?, ?, ?)',
    JSON.stringify(settings),
    act.at,
    act.byName,
  )
  writeAudit(database, act, { action: 'settings-saved', subject: 'comment settings', detail: { version: lastId } })
}

function policyVersions(database: Database, articleId: ArticleId | undefined): readonly CommentPolicy[] {
  return database
    .all('SELECT * FROM comment_policies WHERE article_id = ? ORDER BY version DESC', articleId ?? WHOLE_SITE)
    .map(policyFrom)
}

function policyFrom(row: Row): CommentPolicy {
  return {
    version: integer(row, 'version'),
    text: text(row, 'text'),
    at: integer(row, 'at'),
    byName: text(row, 'by_name'),
  }
}

function savePolicy(
  database: Database,
  policy: string,
  { act, scope }: { readonly act: Act; readonly scope: number },
): void {
  const version = (policyVersions(database, scope as ArticleId)[0]?.version ?? 0) + 1
  database.run(
    'INSERT INTO comment_policies (article_id, version, text, at, by_name) VALUES (?, ?, ?, ?, ?)',
    scope,
    version,
    policy,
    act.at,
    act.byName,
  )
  const subject = scope === WHOLE_SITE ? 'comment policy' : `comment policy of article ${scope}`
  writeAudit(database, act, { action: 'policy-saved', subject, detail: { version } })
}
