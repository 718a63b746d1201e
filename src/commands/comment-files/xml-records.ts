import { readXmlTokens } from '../../feeds/xml-tokens.ts'

/** An element of an export that stands for one thing: an article, a comment. */
export interface XmlRecord {
  readonly tag: string
  /** Its `dsq:id`, as Disqus names things. */
  readonly id: string | undefined
  readonly parent: XmlRecord | undefined
  /** Texts of the elements inside that are wanted, the first of each name. */
  readonly fields: Readonly<Record<string, string>>
  /** The ids that empty elements inside point at: `<thread dsq:id="7"/>`. */
  readonly references: Readonly<Record<string, string>>
}

export interface RecordShape {
  /** Tag → the tag of the record that it must stand in; `''`: in none. */
  readonly records: Readonly<Record<string, string>>
  readonly fields: ReadonlySet<string>
}

interface OpenRecord extends XmlRecord {
  readonly fields: Record<string, string>
  readonly references: Record<string, string>
  readonly parent: OpenRecord | undefined
}

/** The records of an XML file, however broken, each as it closes. Linear in the text's length. */
export function readXmlRecords(text: string, { records: tags, fields }: RecordShape): readonly XmlRecord[] {
  const found: XmlRecord[] = []
  let record: OpenRecord | undefined
  let field: string | undefined
  let pieces: string[] = []
  readXmlTokens(text, {
    done: false,
    open(tag, attributes, empty) {
      const id = attributes['dsq:id']
      if (!empty && Object.hasOwn(tags, tag) && tags[tag] === (record?.tag ?? '')) {
        record = { tag, id, parent: record, fields: Object.create(null), references: Object.create(null) }
      } else if (record && id !== undefined) record.references[tag] ??= id
      else if (record && !empty && fields.has(tag)) [field, pieces] = [tag, []]
    },
    text(piece) {
      if (field !== undefined) pieces.push(piece)
    },
    close(tag) {
      if (record && tag === field) {
        record.fields[field] ??= pieces.join('')
        field = undefined
      } else if (record && tag === record.tag) {
        found.push(record)
        record = record.parent
      }
    },
  })
  return found
}
