import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Clock } from '../news/instant.ts'
import { findResource, type OutletSite, type Resource } from './outlet-site.ts'
import type { PageCache } from './page-cache.ts'

/** A page's bytes, ready to be sent. */
export interface RenderedPage {
  readonly body: Buffer
  readonly etag: string
  readonly gzipped?: Buffer
  /** Bytes that it takes in a cache. */
  readonly size: number
}

type PageResource = Extract<Resource, { readonly kind: 'page' }>

/** Only lists are compressed: they are long, and a page that is fetched once is not worth the work. */
const COMPRESSED = /xml|feed\+json/

/** Makes the server of one outlet; `siteOf` is asked at each request, as the site knows its port only when it listens. */
export function createOutletServer(options: {
  readonly siteOf: () => OutletSite
  readonly clock: Clock
  readonly cache: PageCache<RenderedPage>
}): Server {
  return createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    const site = options.siteOf()
    const path = request.url ?? '/'
    const resource = findResource(site, path, options.clock())
    if (resource.kind === 'redirect') {
      response.writeHead(301, { location: resource.location }).end()
      return
    }
    // Pages that are not there share one entry, or asking for many would push out those that are.
    const address = resource.status === 404 ? '' : path
    const key = `${site.shelf.outlet.slug} ${address} ${resource.contentType} ${resource.version}`
    const page = options.cache.getOrMake(key, () => renderPage(resource))
    sendPage({ request, response }, resource, page)
  })
}

function renderPage(resource: PageResource): RenderedPage {
  const body = resource.render()
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`
  if (!COMPRESSED.test(resource.contentType)) return { body, etag, size: body.length }
  const gzipped = gzipSync(body, { level: 1 })
  return { body, etag, gzipped, size: body.length + gzipped.length }
}

function sendPage(
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  resource: PageResource,
  page: RenderedPage,
): void {
  const lastModified = resource.changedAt === undefined ? undefined : new Date(resource.changedAt).toUTCString()
  const gzipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? page.gzipped : undefined
  const body = gzipped ?? page.body
  const headers = {
    'content-type': resource.contentType,
    etag: page.etag,
    ...(lastModified && { 'last-modified': lastModified }),
    ...(page.gzipped && { vary: 'accept-encoding' }),
  }
  if (isUnchanged(request, page.etag, lastModified)) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(resource.status, {
    ...headers,
    ...(gzipped && { 'content-encoding': 'gzip' }),
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** RFC 9110 §13.2.2: where there is an `If-None-Match`, the date is not asked. */
function isUnchanged(request: IncomingMessage, etag: string, lastModified: string | undefined): boolean {
  const asked = request.headers['if-none-match']
  if (asked) return asked.split(/\s*,\s*/).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)
  const since = request.headers['if-modified-since']
  return Boolean(since && lastModified && Date.parse(lastModified) <= Date.parse(since))
}
