import type { FastifyInstance, FastifyRequest } from 'fastify'
import { parseFormBody } from '../base/form-body.ts'
import type { FormFields, Submission } from './comment-door.ts'
import type { SendError } from './error-answers.ts'

const FORM_TYPE = 'application/x-www-form-urlencoded'
/** A comment of 3,000 letters that are percent-encoded takes 20 KiB; one of 3,000 pictures of families, which it may have, 160. */
const LONGEST_FORM = 256 * 1024

/** Makes a scope take forms of this site's own pages and nothing else. */
export function guardForms(
  scope: FastifyInstance,
  { siteUrl, sendError }: { readonly siteUrl: string; readonly sendError: SendError },
): void {
  const { origin } = new URL(siteUrl)
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(FORM_TYPE, { parseAs: 'string', bodyLimit: LONGEST_FORM }, (_request, body, done) =>
    done(null, parseFormBody(String(body))),
  )
  // Before the body is read: strangers' pages cannot make us read theirs.
  scope.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'POST' || isFromOurPages(request, origin)) return done()
    sendError('foreignForm', request, reply)
  })
  scope.setErrorHandler((error: { readonly statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'a form could not be answered')
    return sendError(status >= 500 ? 'serverError' : (REFUSALS.get(status) ?? 'badRequest'), request, reply)
  })
}

const REFUSALS: ReadonlyMap<number, 'tooLarge' | 'wrongType'> = new Map([
  [413, 'tooLarge'],
  [415, 'wrongType'],
])

/** A browser says where a form comes from; what says nothing is no browser, and bears nobody's cookies. */
function isFromOurPages({ headers, host, protocol }: FastifyRequest, siteOrigin: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  // Behind a proxy the site's own address counts, on loopback the one that was asked.
  return headers.origin === undefined || headers.origin === siteOrigin || headers.origin === `${protocol}://${host}`
}

/** What was typed, and from where it came. */
export function submissionOf(request: FastifyRequest): Submission {
  return { fields: (request.body ?? {}) as FormFields, address: request.ip }
}
