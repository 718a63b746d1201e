import { type NameId, toId } from '../../../news/ids.ts'
import { NAME_KINDS } from '../../../news/name-mention.ts'
import { type CataloguedName, NAME_STATES } from '../../name-store.ts'
import type { Database } from './database.ts'
import { integer, type Row, text } from './row.ts'

export const NAME_COLUMNS =
  'names.*, (SELECT json_group_array(key ORDER BY id) FROM name_keys WHERE name_id = names.id) AS keys'

/** A row with `NAME_COLUMNS`. */
export function nameFrom(row: Row): CataloguedName {
  const kind = NAME_KINDS.find((known) => known === row.kind)
  const state = NAME_STATES.find((known) => known === row.state)
  if (!kind || !state) throw new TypeError('a name of an unknown kind')
  return {
    id: toId<NameId>(integer(row, 'id')),
    kind,
    name: text(row, 'name'),
    keys: JSON.parse(text(row, 'keys')) as readonly string[],
    articles: integer(row, 'articles'),
    firstSeenAt: integer(row, 'first_seen_at'),
    lastSeenAt: integer(row, 'last_seen_at'),
    state,
  }
}

/** The number of the name itself, or of the one that took it in, however many merges later. */
export function standingName(database: Database, id: NameId): NameId | undefined {
  const row = database.get(
    `WITH RECURSIVE way (id, merged_into) AS (
       SELECT id, merged_into FROM names WHERE id = ?
       UNION ALL SELECT names.id, names.merged_into FROM way JOIN names ON names.id = way.merged_into)
     SELECT id FROM way WHERE merged_into IS NULL`,
    id,
  )
  return row && toId<NameId>(integer(row, 'id'))
}
