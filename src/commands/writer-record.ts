import { writeCsv } from '../base/csv.ts'
import type { Keyring } from '../base/keyring.ts'
import { openContact } from '../comments/sealed-contact.ts'
import type { WriterId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Store } from '../store/store.ts'
import type { WriterRecord } from '../store/writer-store.ts'

/** All that we keep of a writer, with the e-mail address opened. */
export interface OpenedRecord extends WriterRecord {
  readonly contact?: {
    readonly email: string
    readonly confirmedAt?: EpochMs
    readonly mutedAt?: EpochMs
  }
}

export async function writerRecord(
  { store, keyring }: { readonly store: Store; readonly keyring: Keyring },
  id: WriterId,
): Promise<OpenedRecord | undefined> {
  const record = await store.writers.record(id)
  const contact = await store.writers.contact(id)
  const email = contact && openContact(keyring, contact.sealed)
  if (!record || !contact || email === undefined) return record
  const { confirmedAt, mutedAt } = contact
  return {
    ...record,
    contact: {
      email,
      ...(confirmedAt === undefined ? {} : { confirmedAt }),
      ...(mutedAt === undefined ? {} : { mutedAt }),
    },
  }
}

/** Moments as ISO 8601 in UTC, in a form that other programs read. */
export function recordAsJson(record: OpenedRecord): string {
  return `${JSON.stringify(record, (key, value) => (/At$|^at$|^until$/.test(key) && typeof value === 'number' ? isoTime(value) : value), 2)}\n`
}

/** The comments alone, one a row: what else there is stands in the JSON. */
export function recordAsCsv({ comments, contact }: OpenedRecord): string {
  return writeCsv(
    ['id', 'article', 'number', 'state', 'name', 'text', 'written', 'address', 'e-mail', 'earlier texts'],
    comments.map((comment) => [
      comment.id,
      comment.articleTitle,
      comment.number,
      comment.state,
      comment.name,
      comment.text,
      isoTime(comment.writtenAt),
      comment.address,
      contact?.email,
      comment.earlierTexts.join('\n\n'),
    ]),
  )
}

function isoTime(at: EpochMs): string {
  return new Date(at).toISOString()
}
