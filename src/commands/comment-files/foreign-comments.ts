import type { EpochMs } from '../../news/instant.ts'
import { type RecordShape, readXmlRecords, type XmlRecord } from './xml-records.ts'

/** A comment as another system wrote it down. */
export interface ForeignComment {
  /** Its id there. */
  readonly key: string
  readonly parentKey: string | undefined
  readonly articleUrl: string
  readonly name: string
  readonly email: string
  /** Text with the markup of the system. */
  readonly markup: string
  /** `NaN` where it says no date. */
  readonly at: EpochMs
  /** `other`: a trackback, or what else is no comment. */
  readonly standing: 'shown' | 'not-shown' | 'other'
}

const SHAPE: RecordShape = {
  records: { item: '', 'wp:comment': 'item', thread: '', post: '' },
  fields: new Set([
    'link',
    'wp:comment_id',
    'wp:comment_parent',
    'wp:comment_author',
    'wp:comment_author_email',
    'wp:comment_content',
    'wp:comment_date_gmt',
    'wp:comment_approved',
    'wp:comment_type',
    'message',
    'createdat',
    'isdeleted',
    'isspam',
    'isapproved',
    'name',
    'email',
  ]),
}

/** Reads an export of WordPress (WXR) or of Disqus; `undefined` for a file that is neither. */
export function readForeignComments(text: string): readonly ForeignComment[] | undefined {
  const records = readXmlRecords(text, SHAPE)
  if (records.length === 0) return undefined
  const threads = new Map<string, string>()
  for (const { tag, id, fields } of records)
    if (tag === 'thread' && id !== undefined) threads.set(id, fields.link ?? '')
  return records.flatMap((record) => {
    if (record.tag === 'wp:comment') return [fromWordPress(record)]
    return record.tag === 'post' ? [fromDisqus(record, threads)] : []
  })
}

function fromWordPress({ fields, parent }: XmlRecord): ForeignComment {
  const field = (name: string) => (fields[`wp:comment_${name}`] ?? '').trim()
  const type = field('type')
  const isShown = field('approved') === '1'
  return {
    key: field('id'),
    parentKey: /^[1-9]\d*$/.test(field('parent')) ? field('parent') : undefined,
    articleUrl: (parent?.fields.link ?? '').trim(),
    name: field('author'),
    email: field('author_email'),
    markup: fields['wp:comment_content'] ?? '',
    at: Date.parse(`${field('date_gmt').replace(' ', 'T')}Z`),
    standing: type !== '' && type !== 'comment' ? 'other' : isShown ? 'shown' : 'not-shown',
  }
}

function fromDisqus({ id = '', fields, references }: XmlRecord, threads: ReadonlyMap<string, string>): ForeignComment {
  const isShown = fields.isdeleted !== 'true' && fields.isspam !== 'true' && fields.isapproved !== 'false'
  return {
    key: id,
    parentKey: references.parent,
    articleUrl: (threads.get(references.thread ?? '') ?? '').trim(),
    name: (fields.name ?? '').trim(),
    email: (fields.email ?? '').trim(),
    markup: fields.message ?? '',
    at: Date.parse((fields.createdat ?? '').trim()),
    standing: isShown ? 'shown' : 'not-shown',
  }
}
