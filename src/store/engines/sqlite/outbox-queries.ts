import { type CommentId, type MailId, toId } from '../../../news/ids.ts'
import type { EpochMs } from '../../../news/instant.ts'
import { MAIL_KINDS, type MailDraft, type MailKind, type OutboxMail } from '../../../news/mail.ts'
import type { OutboxStore } from '../../outbox-store.ts'
import type { Database } from './database.ts'
import { bytes, countIn, integer, optionalText, type Row, text } from './row.ts'

/** Puts drafts into the outbox, in the transaction of what causes them. */
export function putInOutbox(
  database: Database,
  drafts: readonly MailDraft[],
  { at, about }: { readonly at: EpochMs; readonly about?: CommentId },
): void {
  for (const draft of drafts) {
    database.run(
      `INSERT INTO outbox (key, kind, comment_id, recipient, language, draft, written_at, due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
      draft.key,
      draft.kind,
      draft.about ?? about ?? null,
      draft.to,
      draft.language,
      JSON.stringify(draft.values),
      at,
      at,
    )
  }
}

/** After it no key goes on: keys are ASCII. */
const LAST = '\u007F'

/** The outbox in SQLite. */
export function outboxQueries(database: Database): OutboxStore {
  const end = (
    id: MailId,
    outcome: 'sent' | 'given-up',
    { at, error }: { readonly at: EpochMs; readonly error?: string },
  ) =>
    // Whom it went to and what it said is nobody's business any more.
    database.run(
      `UPDATE outbox SET outcome = ?, ended_at = ?, due_at = NULL, recipient = NULL, draft = '{}',
         attempts = attempts + 1, last_error = coalesce(?, last_error) WHERE id = ? AND outcome = 'waiting'`,
      outcome,
      at,
      error ?? null,
      id,
    )
  return {
    add: async (drafts, at) => database.transaction(() => putInOutbox(database, drafts, { at }), { unseen: true }),
    due: async (at, limit) =>
      database.all('SELECT * FROM outbox WHERE due_at <= ? ORDER BY due_at, id LIMIT ?', at, limit).map(mailFrom),
    sent: async (id, at) => void end(id, 'sent', { at }),
    givenUp: async (id, trouble) => void end(id, 'given-up', trouble),
    failed: async (id, { error, nextAt }) => {
      database.run(
        'UPDATE outbox SET attempts = attempts + 1, last_error = ?, due_at = ? WHERE id = ? AND due_at IS NOT NULL',
        error,
        nextAt,
        id,
      )
    },
    countKeys: async (start) =>
      countIn(database.get('SELECT count(*) AS count FROM outbox WHERE key >= ?1 AND key < ?1 || ?2', start, LAST)),
    troubles: async () =>
      database
        .all(
          `SELECT outcome, kind, last_error, count(*) AS count FROM outbox
           WHERE outcome <> 'sent' AND last_error IS NOT NULL GROUP BY outcome, kind, last_error
           ORDER BY count DESC, outcome, kind, last_error LIMIT 50`,
        )
        .map((row) => ({
          outcome: row.outcome === 'waiting' ? 'waiting' : 'given-up',
          kind: kindOf(row),
          error: text(row, 'last_error'),
          count: integer(row, 'count'),
        })),
    counts: async () => {
      const rows = database.all('SELECT outcome, count(*) AS count FROM outbox GROUP BY outcome')
      const countOf = (outcome: string): number => countIn(rows.find((row) => row.outcome === outcome))
      return { waiting: countOf('waiting'), sent: countOf('sent'), givenUp: countOf('given-up') }
    },
  }
}

function kindOf(row: Row): MailKind {
  const kind = MAIL_KINDS.find((known) => known === row.kind)
  if (!kind) throw new TypeError(`no mail of this kind: ${String(row.kind)}`)
  return kind
}

function mailFrom(row: Row): OutboxMail {
  return {
    id: toId<MailId>(integer(row, 'id')),
    kind: kindOf(row),
    to: bytes(row, 'recipient'),
    language: row.language === 'en' ? 'en' : 'ar',
    values: JSON.parse(text(row, 'draft')) as OutboxMail['values'],
    key: text(row, 'key'),
    ...(row.comment_id === null ? {} : { about: toId<CommentId>(integer(row, 'comment_id')) }),
    writtenAt: integer(row, 'written_at'),
    attempts: integer(row, 'attempts'),
    ...optionalText(row, 'last_error', 'lastError'),
  }
}
