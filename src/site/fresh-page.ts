import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply } from 'fastify'
import { escapeMarkup } from '../base/escape.ts'
import type { ArticleId } from '../news/ids.ts'
import type { CommentForms, ShownCode } from './comment-forms.ts'
import { acceptedCoding } from './ready-page.ts'
import type { Exchange } from './send-page.ts'

/** A page that is kept without its form's code: each view gets a fresh one. */
export interface FreshPage {
  readonly contentType: string
  readonly headers: Readonly<Record<string, string>>
  readonly articleId: ArticleId
  /** The page's bytes, and between them what of the code stands there. */
  readonly pieces: readonly (Buffer | keyof ShownCode)[]
  readonly size: number
}

/** Made at each view: as quick as compression gets. */
const BROTLI_QUALITY = 2
const GZIP_LEVEL = 1

interface FreshDocument {
  readonly text: string
  readonly contentType: string
  readonly headers?: Readonly<Record<string, string>>
  readonly codeFor: ArticleId
}

/** Parts a page at the place holders of its form's code. */
export function freshPage(document: FreshDocument, { token, question }: ShownCode): FreshPage {
  const pieces = document.text
    .split(new RegExp(`(${token}|${question})`))
    .map((piece) => (piece === token ? 'token' : piece === question ? 'question' : Buffer.from(piece)))
  const { contentType, headers = {}, codeFor } = document
  return { contentType, headers, articleId: codeFor, pieces, size: 2 * document.text.length }
}

/** Sends a page with a fresh code in it; nobody but its reader may keep it. */
export async function sendFreshPage(
  page: FreshPage,
  { request, reply }: Exchange,
  forms: CommentForms,
): Promise<FastifyReply> {
  const code = forms.freshCode(page.articleId)
  const filled: ShownCode = { token: code.token, question: escapeMarkup(code.question) }
  const bytes = Buffer.concat(page.pieces.map((piece) => (Buffer.isBuffer(piece) ? piece : Buffer.from(filled[piece]))))
  reply.headers({
    ...page.headers,
    'content-type': page.contentType,
    'cache-control': 'private, no-cache',
    vary: 'Accept-Encoding',
  })
  switch (acceptedCoding(request.headers['accept-encoding'])) {
    case 'br': {
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      }
      return reply.header('content-encoding', 'br').send(await promisify(brotliCompress)(bytes, { params }))
    }
    case 'gzip':
      return reply.header('content-encoding', 'gzip').send(await promisify(gzip)(bytes, { level: GZIP_LEVEL }))
    case 'identity':
      return reply.send(bytes)
  }
}
