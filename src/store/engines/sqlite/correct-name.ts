import type { Act } from '../../../news/account.ts'
import { type NameId, toId } from '../../../news/ids.ts'
import type { KeptCorrection, NameCorrection } from '../../name-store.ts'
import { writeAudit } from './audit-queries.ts'
import { recountName, refreshName } from './count-names.ts'
import type { Database } from './database.ts'
import { standingName } from './name-rows.ts'
import { integer, optionalInteger, type Row, text } from './row.ts'

/** What a correction changed, as it was. */
interface NameBefore {
  readonly name: string
  readonly kind: string
  readonly state: string
  readonly nameDecided: number
  readonly kindDecided: number
  /** The numbers of the keys that it had. */
  readonly keys: readonly number[]
}

/** Does what an editor decided of a name, and keeps the way back. @returns whether there are such names */
export function correctName(
  database: Database,
  id: NameId,
  { correction, act }: { readonly correction: NameCorrection; readonly act: Act },
): boolean {
  const name = standingName(database, id)
  const into = correction.kind === 'merged' ? standingName(database, correction.into) : undefined
  const before = name && beforeOf(database, name)
  if (!before || (correction.kind === 'merged' && (into === undefined || into === name))) return false
  database.run(
    'INSERT INTO name_corrections (name_id, into_id, kind, before, by_name, at) VALUES (?, ?, ?, ?, ?, ?)',
    name,
    into ?? null,
    correction.kind,
    JSON.stringify(before),
    act.byName,
    act.at,
  )
  apply(database, name, { correction, into, before })
  const action = `name-${correction.kind}` as const
  writeAudit(database, act, { action, subject: `name ${name}`, detail: detailOf(correction, before, into) })
  return true
}

function beforeOf(database: Database, id: NameId): NameBefore | undefined {
  const row = database.get('SELECT * FROM names WHERE id = ?', id)
  const keys = database.all('SELECT id FROM name_keys WHERE name_id = ? ORDER BY id', id)
  return (
    row && {
      name: text(row, 'name'),
      kind: text(row, 'kind'),
      state: text(row, 'state'),
      nameDecided: integer(row, 'name_decided'),
      kindDecided: integer(row, 'kind_decided'),
      keys: keys.map((key) => integer(key, 'id')),
    }
  )
}

function apply(
  database: Database,
  id: NameId,
  decided: { readonly correction: NameCorrection; readonly into: NameId | undefined; readonly before: NameBefore },
): void {
  const { correction, into, before } = decided
  switch (correction.kind) {
    case 'renamed':
      database.run('UPDATE names SET name = ?, name_decided = 1 WHERE id = ?', correction.name, id)
      return
    case 'kind-changed':
      database.run('UPDATE names SET kind = ?, kind_decided = 1 WHERE id = ?', correction.to, id)
      return
    case 'confirmed':
    case 'hidden':
      database.run('UPDATE names SET state = ? WHERE id = ?', correction.kind, id)
      return
    case 'shown':
      database.run(`UPDATE names SET state = 'found' WHERE id = ?`, id)
      return
    case 'merged':
      database.run('UPDATE names SET merged_into = ? WHERE id = ?', into ?? null, id)
      if (into !== undefined) moveKeys(database, before.keys, { from: id, to: into })
      return
    default:
      correction satisfies never
  }
}

function detailOf(
  correction: NameCorrection,
  before: NameBefore,
  into: NameId | undefined,
): Readonly<Record<string, string | number>> {
  switch (correction.kind) {
    case 'renamed':
      return { was: before.name, is: correction.name }
    case 'kind-changed':
      return { name: before.name, was: before.kind, is: correction.to }
    case 'merged':
      return { name: before.name, into: into ?? 0 }
    default:
      return { name: before.name }
  }
}

/** Keys take with them all that was found under them. */
function moveKeys(
  database: Database,
  keys: readonly number[],
  { from, to }: { readonly from: NameId; readonly to: NameId },
): void {
  const listed = JSON.stringify(keys)
  database.run('UPDATE name_keys SET name_id = ? WHERE id IN (SELECT value FROM json_each(?))', to, listed)
  database.run('UPDATE name_mentions SET name_id = ? WHERE key_id IN (SELECT value FROM json_each(?))', to, listed)
  for (const name of [from, to]) recountName(database, name)
}

const NEWEST_FIRST = 'SELECT * FROM name_corrections WHERE name_id = ?1 OR into_id = ?1 ORDER BY id DESC'

/** Of the name and of what was merged into it, newest first: in this order they can be undone. */
export function correctionsOf(database: Database, id: NameId): readonly KeptCorrection[] {
  const name = standingName(database, id)
  return name ? database.all(NEWEST_FIRST, name).map(correctionFrom) : []
}

function correctionFrom(row: Row): KeptCorrection {
  const kinds = ['renamed', 'kind-changed', 'confirmed', 'hidden', 'shown', 'merged'] as const
  const kind = kinds.find((known) => known === row.kind)
  if (!kind) throw new TypeError(`no correction of this kind: ${String(row.kind)}`)
  return { kind, was: beforeFrom(row).name, byName: text(row, 'by_name'), at: integer(row, 'at') }
}

function beforeFrom(row: Row): NameBefore {
  return JSON.parse(text(row, 'before')) as NameBefore
}

/** Takes the newest correction of a name, or of one that was merged into it, back. @returns whether there was one */
export function undoCorrection(database: Database, id: NameId, act: Act): boolean {
  const standing = standingName(database, id)
  const row = standing && database.get(`${NEWEST_FIRST} LIMIT 1`, standing)
  if (!row) return false
  const name = toId<NameId>(integer(row, 'name_id'))
  const before = beforeFrom(row)
  database.run(
    'UPDATE names SET name = ?, kind = ?, state = ?, name_decided = ?, kind_decided = ?, merged_into = NULL WHERE id = ?',
    before.name,
    before.kind,
    before.state,
    before.nameDecided,
    before.kindDecided,
    name,
  )
  const { into } = optionalInteger(row, 'into_id', 'into')
  if (into !== undefined) moveKeys(database, before.keys, { from: toId<NameId>(into), to: name })
  // What was written since of a name that nobody decided on any more.
  refreshName(database, name, 0)
  database.run('DELETE FROM name_corrections WHERE id = ?', integer(row, 'id'))
  const detail = { name: before.name, undone: `name-${text(row, 'kind')}` }
  writeAudit(database, act, { action: 'name-correction-undone', subject: `name ${name}`, detail })
  return true
}
