import { isUtf8 } from 'node:buffer'
import { contentCodings } from '../base/content-coding.ts'
import type { HttpExchange } from '../news/http-exchange.ts'
import type { Clock } from '../news/instant.ts'
import { type Connections, openConnections, type Response } from './exchange-once.ts'
import { DEFAULT_LIMITS, type FetchLimits } from './fetch-limits.ts'
import type { FetchOutcome } from './fetch-outcome.ts'
import { FetchRefusal, refusalOf } from './fetch-refusal.ts'
import { checkTarget, type FetchTarget } from './fetch-target.ts'
import { type Resolve, resolveBySystem } from './guarded-connector.ts'
import { HostQueue, REAL_TIMER, type Timer, unlessAborted } from './host-queue.ts'
import { HostRest } from './host-rest.ts'
import { readBody } from './read-body.ts'
import { isUnwantedType, requestHeaders, type Wanted } from './request-headers.ts'
import { headerOf, maxAgeMs } from './response-times.ts'
import { RobotsGate } from './robots-gate.ts'
import { ROBOTS_BYTES } from './robots-rules.ts'
import { statusRefusal } from './status-refusal.ts'

/** Our name in robots.txt: the first word of the User-Agent. */
const PRODUCT = 'Nashra'
const DEFAULT_DELAY_MS = 1000
/** What a hub says beside its status is for the log. */
const FORM_ANSWER_BYTES = 16 * 1024

export interface FetcherOptions {
  readonly clock: Clock
  /** Such as `Nashra/0.1`. */
  readonly userAgent: string
  /** Where a publisher can reach whoever runs this; added to the User-Agent as `(+contact)`. */
  readonly contact?: string | undefined
  /** In place of the system's resolver. */
  readonly resolve?: Resolve
  readonly limits?: Partial<FetchLimits>
  /** Least time between the starts of two requests to one host; 1000 if not given. */
  readonly minDelayMs?: number
  /** Requests to one host at once; 1 if not given. */
  readonly maxPerHost?: number
  /** Is given each answer that was taken whole, and each 304, before `get` resolves; robots.txt apart. Must not reject. */
  readonly keep?: ((exchange: HttpExchange) => Promise<void>) | undefined
  /** In place of real time for delays between requests. */
  readonly timer?: Timer
}

export interface FetchRequest {
  /** Validators of the answer that we have: the server may then say `unchanged`. */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  readonly accept?: Wanted
  /** Exact `host:port` pairs that the address guard lets through, on every hop. */
  readonly allowedHosts?: readonly string[]
  /** This source's own least delay in place of the fetcher's. */
  readonly minDelayMs?: number | undefined
  /** `ignore` for what is published to be polled: feeds and news sitemaps. */
  readonly robots?: 'obey' | 'ignore'
  readonly signal?: AbortSignal
}

/** The only way out: every address that a stranger can choose goes through `get`. */
export interface Fetcher {
  /** Fetches an http(s) address. Never rejects: what went wrong is a refusal with its reason. */
  get(url: string, request?: FetchRequest): Promise<FetchOutcome>
  /** Sends a form, `application/x-www-form-urlencoded`, under the same guards; of the answer only the beginning is read. */
  post(url: string, form: string, request?: FetchRequest): Promise<FetchOutcome>
  /** Aborts what is under way and closes all connections. */
  close(): Promise<void>
}

/** Opens a fetcher; its connections, host queues and robots.txt answers live until `close`. */
export function createFetcher(options: FetcherOptions): Fetcher {
  return new GuardedFetcher(options)
}

/** One `get` on its way through its redirects. */
interface Journey {
  readonly request: FetchRequest
  readonly allowedHosts: readonly string[]
  readonly signal: AbortSignal
  readonly seen: Set<string>
  /** A body longer than this is cut, where the first bytes are enough. */
  readonly cutAt?: number
  /** Sent along on every hop: a request with it is a POST. */
  readonly form?: string
  networkMsLeft: number
  movedPermanentlyTo: string | undefined
  onlyPermanent: boolean
  /** The answer at the journey's end, to be kept. */
  exchange?: HttpExchange
}

class GuardedFetcher implements Fetcher {
  readonly #options: FetcherOptions
  readonly #limits: FetchLimits
  readonly #connections: Connections
  readonly #queue: HostQueue
  readonly #rest: HostRest
  readonly #robots: RobotsGate
  readonly #closing = new AbortController()
  readonly #userAgent: string

  constructor(options: FetcherOptions) {
    this.#options = options
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits }
    const perHost = options.maxPerHost ?? 1
    this.#connections = openConnections(options.resolve ?? resolveBySystem, this.#limits, perHost)
    this.#queue = new HostQueue(perHost, options.timer ?? REAL_TIMER)
    this.#rest = new HostRest(options.clock)
    this.#robots = new RobotsGate({ clock: options.clock, product: PRODUCT })
    this.#userAgent = options.contact ? `${options.userAgent} (+${options.contact})` : options.userAgent
  }

  get(url: string, request: FetchRequest = {}): Promise<FetchOutcome> {
    return this.#travel(url, this.#journey(request))
  }

  post(url: string, form: string, request: FetchRequest = {}): Promise<FetchOutcome> {
    return this.#travel(url, this.#journey(request, { form, cutAt: FORM_ANSWER_BYTES }))
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#connections.close()
  }

  #journey(request: FetchRequest, more: Pick<Journey, 'cutAt' | 'form'> = {}): Journey {
    const closing = this.#closing.signal
    return {
      request,
      allowedHosts: request.allowedHosts ?? [],
      signal: request.signal ? AbortSignal.any([closing, request.signal]) : closing,
      seen: new Set(),
      networkMsLeft: this.#limits.totalMs,
      movedPermanentlyTo: undefined,
      onlyPermanent: true,
      ...more,
    }
  }

  async #travel(address: string, journey: Journey): Promise<FetchOutcome> {
    try {
      let target = checkTarget(address, { allowedHosts: journey.allowedHosts })
      const start = target.url.origin
      for (let hop = 0; hop <= this.#limits.redirects; hop++) {
        const landed = await this.#hop(target, journey, target.url.origin === start)
        if ('kind' in landed) {
          if (journey.exchange) await this.#options.keep?.(journey.exchange)
          return landed
        }
        target = landed
      }
      throw new FetchRefusal(
        'too-many-redirects',
        `more than ${this.#limits.redirects}, the last to ${target.url.href}`,
      )
    } catch (error) {
      if (journey.signal.aborted) return { kind: 'refused', reason: 'aborted', detail: 'aborted by the caller' }
      return refusalOf(error)
    }
  }

  async #hop(target: FetchTarget, journey: Journey, sameOrigin: boolean): Promise<FetchOutcome | FetchTarget> {
    if (journey.seen.has(target.url.href)) throw new FetchRefusal('redirect-loop', `back to ${target.url.href}`)
    journey.seen.add(target.url.href)
    this.#rest.check(target.url.host)
    const crawlDelayMs = await this.#askRobots(target, journey)
    const minDelayMs = journey.request.minDelayMs ?? this.#options.minDelayMs ?? DEFAULT_DELAY_MS
    const turn = { host: target.url.host, delayMs: Math.max(minDelayMs, crawlDelayMs), signal: journey.signal }
    return this.#queue.run(turn, () => {
      // Others may have been sent away while this one stood in the line.
      this.#rest.check(target.url.host)
      return this.#timed(journey, (signal) => this.#ask(target, { journey, signal, sameOrigin }))
    })
  }

  async #askRobots(target: FetchTarget, journey: Journey): Promise<number> {
    // Robots.txt says nothing to who reads a feed, but how often its host wants to be asked holds for all.
    if (journey.request.robots === 'ignore') return this.#robots.knownDelay(target)
    const { allowedHosts, minDelayMs } = journey.request
    const request: FetchRequest = { robots: 'ignore', allowedHosts: allowedHosts ?? [], minDelayMs }
    const entered = this.#robots.enter(target, (robotsUrl) =>
      this.#travel(robotsUrl, this.#journey(request, { cutAt: ROBOTS_BYTES })),
    )
    return unlessAborted(entered, journey.signal)
  }

  /** Holds all hops of a journey together under the total time. */
  async #timed<Result>(journey: Journey, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const timeout = new AbortController()
    const started = performance.now()
    const timer = setTimeout(() => timeout.abort(), Math.max(0, journey.networkMsLeft))
    try {
      return await work(AbortSignal.any([journey.signal, timeout.signal]))
    } catch (error) {
      if (timeout.signal.aborted) throw new FetchRefusal('timeout', `more than ${this.#limits.totalMs} ms in all`)
      throw error
    } finally {
      clearTimeout(timer)
      journey.networkMsLeft -= performance.now() - started
    }
  }

  async #ask(target: FetchTarget, hop: HopContext): Promise<FetchOutcome | FetchTarget> {
    const { request } = hop.journey
    const wanted = request.accept ?? 'any'
    // Another origin has not given us these validators, and must not learn them.
    const headers = requestHeaders(this.#userAgent, wanted, hop.sameOrigin ? request : {})
    const { form } = hop.journey
    const response = await this.#connections.exchange(target, {
      headers,
      signal: hop.signal,
      ...optional('form', form),
    })
    const { statusCode: status } = response
    const exchange = {
      url: target.url.href,
      wanted,
      requestHeaders: headers,
      status,
      responseHeaders: response.headers,
    }
    if (status >= 200 && status < 300) return this.#land(exchange, response, hop.journey)
    // Read to its end, a short body leaves the connection usable; the status stands even if it breaks off.
    await response.body.dump({ limit: 16 * 1024, signal: hop.signal }).catch(() => undefined)
    if (status === 304 && isConditional(headers)) {
      hop.journey.exchange = { ...exchange, body: NO_BODY }
      return {
        kind: 'unchanged',
        ...optional('maxAgeMs', maxAgeMs(response.headers, this.#options.clock())),
        ...optional('movedPermanentlyTo', hop.journey.movedPermanentlyTo),
      }
    }
    if (isRedirect(status)) return followRedirect(target, response, hop.journey)
    const refusal = statusRefusal(status, response.headers, this.#options.clock())
    if (refusal.retryAfterMs !== undefined) this.#rest.begin(target.url.host, refusal.retryAfterMs)
    throw refusal
  }

  async #land(exchange: Omit<HttpExchange, 'body'>, response: Response, journey: Journey): Promise<FetchOutcome> {
    const contentType = headerOf(response.headers, 'content-type')
    if (isUnwantedType(contentType, journey.request.accept ?? 'any')) {
      response.body.destroy()
      throw new FetchRefusal('unwanted-type', contentType ?? '')
    }
    const bytes = await this.#read(response, journey, (body) => {
      if (this.#options.keep) journey.exchange = { ...exchange, body }
    })
    return {
      kind: 'fetched',
      url: exchange.url,
      status: response.statusCode,
      bytes,
      ...optional('contentType', contentType),
      ...optional('etag', headerOf(response.headers, 'etag')),
      ...optional('lastModified', headerOf(response.headers, 'last-modified')),
      ...optional('maxAgeMs', maxAgeMs(response.headers, this.#options.clock())),
      ...optional('contentLanguage', headerOf(response.headers, 'content-language')),
      ...optional('linkHeader', response.headers.link?.toString()),
      ...optional('movedPermanentlyTo', journey.movedPermanentlyTo),
    }
  }

  async #read(
    { body, headers }: Response,
    { cutAt, request }: Journey,
    onWire: (bytes: Uint8Array) => void,
  ): Promise<Uint8Array> {
    const { wireBytes, decodedBytes } = this.#limits
    const announced = Number(headerOf(headers, 'content-length') ?? 0)
    try {
      if (cutAt === undefined && announced > wireBytes) {
        throw new FetchRefusal('body-too-large', `${announced} bytes announced`)
      }
      const limits =
        cutAt === undefined
          ? { wireBytes, decodedBytes, onWire, unpack: request.accept === 'feed' }
          : { wireBytes: cutAt, decodedBytes: cutAt, cut: true }
      return await readBody(body, contentCodings(headers['content-encoding']?.toString()), limits)
    } catch (error) {
      body.destroy()
      throw error
    }
  }
}

const NO_BODY = new Uint8Array()

interface HopContext {
  readonly journey: Journey
  readonly signal: AbortSignal
  readonly sameOrigin: boolean
}

function isConditional(headers: Readonly<Record<string, string>>): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308
}

function followRedirect(from: FetchTarget, response: Response, journey: Journey): FetchTarget {
  const location = headerOf(response.headers, 'location')
  // The others would have the form forgotten, and the address asked for as a page.
  if (journey.form !== undefined && response.statusCode !== 307 && response.statusCode !== 308) {
    throw new FetchRefusal('bad-redirect', `HTTP ${response.statusCode} in answer to a form`)
  }
  if (!location) throw new FetchRefusal('bad-redirect', `HTTP ${response.statusCode} without Location`)
  const target = checkTarget(asUtf8(location), { base: from.url.href, allowedHosts: journey.allowedHosts })
  journey.onlyPermanent &&= response.statusCode === 301 || response.statusCode === 308
  if (journey.onlyPermanent) journey.movedPermanentlyTo = target.url.href
  return target
}

/** Header bytes arrive as Latin-1, but outlets write Arabic paths into `Location` in UTF-8, unescaped. */
function asUtf8(header: string): string {
  const bytes = Buffer.from(header, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : header
}

/** A property that is there only when it has a value. TypeScript types a computed key as any string, hence the cast. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })
}
