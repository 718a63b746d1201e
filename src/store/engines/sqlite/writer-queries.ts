import type { Act } from '../../../news/account.ts'
import { BAN_KINDS, type BanKind, type CommentWriter } from '../../../news/comment.ts'
import { type BanId, type CommentId, toId, type WriterId } from '../../../news/ids.ts'
import type { Ban, NewBan, WriterContact, WriterNote, WriterRecord, WriterStore } from '../../writer-store.ts'
import { writeAudit } from './audit-queries.ts'
import { statesFrom } from './comment-queue.ts'
import type { Database } from './database.ts'
import { eraseWriter } from './erase-writer.ts'
import { forgetWhatIsOld } from './forget-what-is-old.ts'
import { bytes, integer, optionalInteger, optionalText, type Row, text } from './row.ts'

const WRITER_COLUMNS = `writers.*, confirmed_at, contacts.writer_id IS NOT NULL AS has_contact
  FROM writers LEFT JOIN contacts ON contacts.writer_id = writers.id`

/** Writers, their bans and their right to be forgotten, in SQLite. */
export function writerQueries(database: Database): WriterStore {
  const one = (condition: string, value: string | number): CommentWriter | undefined => {
    const row = database.get(`SELECT ${WRITER_COLUMNS} WHERE ${condition}`, value)
    return row && writerFrom(database, row)
  }
  return {
    byId: async (id) => one('writers.id = ?', id),
    byKey: async (key) => one('writers.key = ?', key),
    keyOf: async (id) => {
      const row = database.get('SELECT key FROM writers WHERE id = ?', id)
      return row && text(row, 'key')
    },
    ofComment: async (id) => one('writers.id = (SELECT comments.writer_id FROM comments WHERE id = ?)', id),
    addressKeyOf: async (id) => {
      const row = database.get('SELECT address_key FROM comments WHERE id = ? AND address_key IS NOT NULL', id)
      return row && text(row, 'address_key')
    },
    trusted: async () =>
      database
        .all('SELECT id, name FROM writers WHERE trusted_at IS NOT NULL ORDER BY id')
        .map((row) => ({ id: toId<WriterId>(integer(row, 'id')), name: text(row, 'name') })),
    setTrust: async (id, isTrusted, act) => database.transaction(() => setTrust(database, id, { isTrusted, act })),
    ...contactQueries(database),
    notes: async (id) => notesOf(database, id),
    addNote: async (id, note, act) =>
      database.transaction(() => addNote(database, id, { note, act }), { unseen: true }),
    bans: async (kind, at) =>
      database
        .all('SELECT * FROM bans WHERE kind = ? AND (until IS NULL OR until > ?) ORDER BY id DESC', kind, at)
        .map(banFrom),
    ban: async (ban, act) => database.transaction(() => keepBan(database, ban, act), { unseen: true }),
    lift: async (id, act) => database.transaction(() => liftBan(database, id, act), { unseen: true }),
    record: async (id) => recordOf(database, id),
    erase: async (id, act) => database.transaction(() => eraseWriter(database, id, act)),
    forget: async (moments, options) => database.transaction(() => forgetWhatIsOld(database, moments, options)),
  }
}

function contactQueries(
  database: Database,
): Pick<WriterStore, 'contact' | 'confirm' | 'mute' | 'repliesTo' | 'stopReplies'> {
  return {
    contact: async (id) => {
      const row = database.get('SELECT * FROM contacts WHERE writer_id = ?', id)
      return row && contactFrom(row)
    },
    confirm: async (id, at) => {
      database.run('UPDATE contacts SET confirmed_at = coalesce(confirmed_at, ?) WHERE writer_id = ?', at, id)
    },
    mute: async (id, at) => {
      database.run('UPDATE contacts SET muted_at = coalesce(muted_at, ?) WHERE writer_id = ?', at, id)
    },
    repliesTo: async (parentId) => {
      const row = database.get(
        `SELECT contacts.* FROM comments JOIN contacts USING (writer_id)
         WHERE comments.id = ? AND wants_replies = 1 AND state = 'approved' AND confirmed_at IS NOT NULL AND muted_at IS NULL`,
        parentId,
      )
      return row && contactFrom(row)
    },
    stopReplies: async (id) => {
      database.run('UPDATE comments SET wants_replies = 0 WHERE id = ?', id)
    },
  }
}

function writerFrom(database: Database, row: Row): CommentWriter {
  const id = toId<WriterId>(integer(row, 'id'))
  return {
    id,
    name: text(row, 'name'),
    counts: statesFrom(database.all('SELECT state, count FROM writer_comment_counts WHERE writer_id = ?', id)),
    firstAt: integer(row, 'first_at'),
    lastAt: integer(row, 'last_at'),
    ...optionalInteger(row, 'trusted_at', 'trustedAt'),
    hasContact: integer(row, 'has_contact') === 1,
    ...optionalInteger(row, 'confirmed_at', 'confirmedAt'),
  }
}

function contactFrom(row: Row): WriterContact {
  return {
    writerId: toId<WriterId>(integer(row, 'writer_id')),
    sealed: bytes(row, 'sealed'),
    ...optionalInteger(row, 'confirmed_at', 'confirmedAt'),
    ...optionalInteger(row, 'muted_at', 'mutedAt'),
  }
}

function setTrust(
  database: Database,
  id: WriterId,
  { isTrusted, act }: { readonly isTrusted: boolean; readonly act: Act },
): void {
  database.run('UPDATE writers SET trusted_at = ? WHERE id = ?', isTrusted ? act.at : null, id)
  const action = isTrusted ? 'writer-trusted' : 'trust-withdrawn'
  writeAudit(database, act, { action, subject: `writer ${id}`, detail: {} })
}

function notesOf(database: Database, id: WriterId): readonly WriterNote[] {
  return database
    .all('SELECT * FROM writer_notes WHERE writer_id = ? ORDER BY id', id)
    .map((row) => ({ byName: text(row, 'by_name'), at: integer(row, 'at'), text: text(row, 'text') }))
}

function addNote(database: Database, id: WriterId, { note, act }: { readonly note: string; readonly act: Act }): void {
  database.run(
    'INSERT INTO writer_notes (writer_id, by_name, at, text) VALUES (?, ?, ?, ?)',
    id,
    act.byName,
    act.at,
    note,
  )
  writeAudit(database, act, { action: 'note-added', subject: `writer ${id}`, detail: {} })
}

function banFrom(row: Row): Ban {
  const kind = BAN_KINDS.find((known) => known === row.kind)
  if (!kind) throw new TypeError(`no ban of this kind: ${String(row.kind)}`)
  return {
    id: toId<BanId>(integer(row, 'id')),
    kind,
    value: text(row, 'value'),
    verdict: row.verdict === 'hold' ? 'hold' : 'reject',
    note: text(row, 'note'),
    byName: text(row, 'by_name'),
    at: integer(row, 'at'),
    ...optionalInteger(row, 'until', 'until'),
  }
}

function keepBan(database: Database, ban: NewBan, act: Act): BanId {
  const row = database.get(
    `INSERT INTO bans (kind, value, verdict, note, by_name, at, until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
     ON CONFLICT (kind, value) DO UPDATE SET verdict = ?3, note = ?4, by_name = ?5, at = ?6, until = ?7 RETURNING id`,
    ban.kind,
    ban.value,
    ban.verdict,
    ban.note,
    act.byName,
    act.at,
    ban.until ?? null,
  )
  if (!row) throw new Error('a ban was not kept')
  const id = toId<BanId>(integer(row, 'id'))
  writeAudit(database, act, { action: 'banned', subject: banSubject(id, ban.kind), detail: { verdict: ban.verdict } })
  return id
}

function liftBan(database: Database, id: BanId, act: Act): boolean {
  const row = database.get('DELETE FROM bans WHERE id = ? RETURNING kind', id)
  if (!row) return false
  writeAudit(database, act, { action: 'ban-lifted', subject: banSubject(id, text(row, 'kind')), detail: {} })
  return true
}

/** Not its value: the log holds nothing of a reader. */
function banSubject(id: BanId, kind: BanKind | string): string {
  return `${kind} ban ${id}`
}

function recordOf(database: Database, id: WriterId): WriterRecord | undefined {
  const row = database.get(`SELECT ${WRITER_COLUMNS} WHERE writers.id = ?`, id)
  if (!row) return undefined
  const comments = database.all(
    `SELECT comments.*, articles.title AS article_title FROM comments JOIN articles ON articles.id = article_id
     WHERE writer_id = ? ORDER BY comments.id`,
    id,
  )
  return {
    writer: writerFrom(database, row),
    comments: comments.map((comment) => recordedComment(database, comment)),
    notes: notesOf(database, id),
    bans: database.all(`SELECT * FROM bans WHERE kind = 'writer' AND value = ?`, String(id)).map(banFrom),
  }
}

function recordedComment(database: Database, row: Row): WriterRecord['comments'][number] {
  const id = toId<CommentId>(integer(row, 'id'))
  const earlier = database.all('SELECT text FROM comment_revisions WHERE comment_id = ? ORDER BY revision', id)
  return {
    id,
    articleTitle: text(row, 'article_title'),
    ...optionalInteger(row, 'number', 'number'),
    state: text(row, 'state'),
    name: text(row, 'name'),
    text: text(row, 'text'),
    writtenAt: integer(row, 'written_at'),
    ...optionalText(row, 'address', 'address'),
    earlierTexts: earlier.map((revision) => text(revision, 'text')),
  }
}
