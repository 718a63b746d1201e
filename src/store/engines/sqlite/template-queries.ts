import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { EMPTY_TEMPLATE, type OutletTemplate } from '../../../news/outlet-template.ts'
import type { TemplateStore } from '../../template-store.ts'
import type { Database } from './database.ts'
import { bytes } from './row.ts'

/** Outlets' templates in SQLite: JSON, compressed with zstd. */
export function templateQueries(database: Database): TemplateStore {
  return {
    of: async (id) => {
      const row = database.get('SELECT template FROM templates WHERE source_id = ?', id)
      return row ? unpack(bytes(row, 'template')) : EMPTY_TEMPLATE
    },
    keep: async (id, template) =>
      database.transaction(() => {
        database.run(
          `INSERT INTO templates (source_id, template) VALUES (?, ?)
           ON CONFLICT (source_id) DO UPDATE SET template = excluded.template`,
          id,
          zstdCompressSync(JSON.stringify(template)),
        )
      }),
  }
}

function unpack(packed: Uint8Array): OutletTemplate {
  return JSON.parse(zstdDecompressSync(packed).toString('utf8')) as OutletTemplate
}
