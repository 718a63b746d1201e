import type { FastifyReply } from 'fastify'
import { escapeMarkup } from '../base/escape.ts'
import type { ArticleId } from '../news/ids.ts'
import type { CommentForms, ShownCode } from './comment-forms.ts'
import { compressedPart, type GzipPart, gzipOf, storedPart } from './gzip-in-parts.ts'
import { takesGzip } from './ready-page.ts'
import type { Exchange } from './send-page.ts'

/** A page that is kept without its form's code: each view gets a fresh one. */
export interface FreshPage {
  readonly contentType: string
  readonly headers: Readonly<Record<string, string>>
  readonly articleId: ArticleId
  /** The page's bytes, and between them what of the code stands there. */
  readonly pieces: readonly (GzipPart | keyof ShownCode)[]
  /** Bytes that it takes in memory. */
  readonly size: number
}

interface FreshDocument {
  readonly text: string
  readonly contentType: string
  readonly headers?: Readonly<Record<string, string>>
  readonly codeFor: ArticleId
}

/** Parts a page at the place holders of its form's code, and compresses what is between them once for all views. */
export async function freshPage(document: FreshDocument, { token, question }: ShownCode): Promise<FreshPage> {
  const texts = document.text.split(new RegExp(`(${token}|${question})`))
  const pieces = await Promise.all(
    texts.map((text) =>
      text === token ? 'token' : text === question ? 'question' : compressedPart(Buffer.from(text)),
    ),
  )
  const { contentType, headers = {}, codeFor } = document
  const sizes = pieces.map((piece) => (typeof piece === 'string' ? 0 : piece.plain.length + piece.deflated.length))
  return { contentType, headers, articleId: codeFor, pieces, size: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Sends a page with a fresh code in it; nobody but its reader may keep it. */
export function sendFreshPage(page: FreshPage, { request, reply }: Exchange, forms: CommentForms): FastifyReply {
  const code = forms.freshCode(page.articleId)
  const filled = { token: storedPart(code.token), question: storedPart(escapeMarkup(code.question)) }
  const parts = page.pieces.map((piece) => (typeof piece === 'string' ? filled[piece] : piece))
  reply.headers({
    ...page.headers,
    'content-type': page.contentType,
    'cache-control': 'private, no-cache',
    vary: 'Accept-Encoding',
  })
  if (!takesGzip(request.headers['accept-encoding'])) return reply.send(Buffer.concat(parts.map(({ plain }) => plain)))
  return reply.header('content-encoding', 'gzip').send(gzipOf(parts))
}
