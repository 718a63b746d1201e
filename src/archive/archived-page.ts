import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { contentCodings, looksLikeZlib } from '../base/content-coding.ts'
import { type HttpMessage, parseHttpMessage } from './http-message.ts'
import type { WarcRecord } from './warc-record.ts'

/** A page as it was fetched once, its codings undone. */
export interface ArchivedPage {
  readonly url: string
  /** `WARC-Date`, as it is written. */
  readonly date: string
  readonly status: number
  readonly contentType?: string
  readonly bytes: Uint8Array
  readonly recordId: string
}

/** Why a record holds no page that can be read. */
export const PAGE_REFUSALS = [
  'not-http',
  'no-address',
  'too-large',
  'bad-encoding',
  /** The rest of a record that was cut into pieces. */
  'segmented',
  /** It says that the page was the same as one in a file that was not read. */
  'elsewhere',
] as const
export type PageRefusal = (typeof PAGE_REFUSALS)[number]

export type PageOutcome =
  | { readonly kind: 'page'; readonly page: ArchivedPage }
  | { readonly kind: 'refused'; readonly reason: PageRefusal }

/** As many bytes as the fetcher takes. */
const LARGEST_PAGE = 15 * 1024 * 1024
const LIMIT = { maxOutputLength: LARGEST_PAGE }

/** The page in a response, resource or revisit record; a revisit takes its payload from the page that it refers to. */
export function archivedPage(
  record: WarcRecord,
  referred?: (recordId: string) => ArchivedPage | undefined,
): PageOutcome {
  const { type, fields } = record
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/u, '$1')
  if (!url) return refused('no-address')
  if (type === 'continuation' || Number(fields.get('warc-segment-number') ?? 1) > 1) return refused('segmented')
  const place = { url, date: fields.get('warc-date') ?? '', recordId: fields.get('warc-record-id') ?? '' }
  if (type === 'resource')
    return page({ ...place, status: 200, ...typed(fields.get('content-type')), bytes: record.block })
  const message = parseHttpMessage(record.block)
  if (type === 'revisit') {
    const same = referred?.(fields.get('warc-refers-to') ?? '')
    return same ? page({ ...same, ...place }) : refused('elsewhere')
  }
  if (!message) return refused('not-http')
  const bytes = decoded(message)
  if (typeof bytes === 'string') return refused(bytes)
  return page({ ...place, status: message.status, ...typed(message.headers.get('content-type')), bytes })
}

function page(found: ArchivedPage): PageOutcome {
  return { kind: 'page', page: found }
}

function refused(reason: PageRefusal): PageOutcome {
  return { kind: 'refused', reason }
}

function typed(contentType: string | undefined): { readonly contentType?: string } {
  return contentType === undefined ? {} : { contentType }
}

function decoded({ headers, body }: HttpMessage): Uint8Array | 'too-large' | 'bad-encoding' {
  const codings = contentCodings(headers.get('content-encoding'))
  if (codings.length > 2) return 'bad-encoding'
  try {
    return codings.toReversed().reduce(undo, body)
  } catch (error) {
    const isLimit = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isLimit ? 'too-large' : 'bad-encoding'
  }
}

/** Undoes one coding; some archivers undo it and leave the field, so bytes that do not bear its mark are as they are. */
function undo(bytes: Uint8Array, coding: string): Uint8Array {
  if (bytes.length === 0) return bytes
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, LIMIT) : bytes
    case 'deflate':
      return looksLikeZlib(bytes) ? inflateSync(bytes, LIMIT) : inflateRawSync(bytes, LIMIT)
    case 'br':
      return brotliDecompressSync(bytes, LIMIT)
    case 'zstd':
      return zstdDecompressSync(bytes, LIMIT)
    default:
      throw new Error(`unknown content coding ${coding.slice(0, 40)}`)
  }
}
