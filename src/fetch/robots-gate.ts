import { type Clock, DAY_MS, type EpochMs, MINUTE_MS } from '../news/instant.ts'
import { decodeText } from './decode-text.ts'
import type { FetchOutcome, FetchRefused } from './fetch-outcome.ts'
import { FetchRefusal } from './fetch-refusal.ts'
import type { FetchTarget } from './fetch-target.ts'
import { ALLOW_ALL, parseRobots, type RobotsRules, robotsAllow } from './robots-rules.ts'

/** RFC 9309, 2.4: not longer than a day. */
const KEEP_MS = DAY_MS
/** A server in trouble is asked again sooner, or a restart of its would cost us a day of its news. */
const KEEP_TROUBLE_MS = 10 * MINUTE_MS
/** Nor does a name that did not resolve, or a lost connection, say anything of the next ten minutes. */
const KEEP_NO_ANSWER_MS = MINUTE_MS
/** The oldest are dropped beyond this many hosts. */
const MOST_HOSTS = 5000

interface Kept {
  /** Known once the answer is here. */
  crawlDelayMs?: number
  readonly answer: Promise<RobotsRules | FetchRefused>
  until: EpochMs
}

export interface RobotsGateOptions {
  readonly clock: Clock
  /** Our name in robots.txt. */
  readonly product: string
}

/** How the gate reads a robots.txt: through the guarded fetcher itself. */
export type FetchRobots = (robotsUrl: string) => Promise<FetchOutcome>

/** Asks each host's robots.txt once a day whether we may come in. */
export class RobotsGate {
  readonly #kept = new Map<string, Kept>()
  readonly #options: RobotsGateOptions

  constructor(options: RobotsGateOptions) {
    this.#options = options
  }

  /**
   * Resolves with the pause that the host asks for between two requests, in milliseconds.
   *
   * @throws FetchRefusal robots if the address is forbidden; robots-unreachable, or the reason why the host itself cannot be reached
   */
  async enter({ url, allowedByOwner }: FetchTarget, fetchRobots: FetchRobots): Promise<number> {
    const answer = await this.#answerOf(keyOf({ url, allowedByOwner }), () => fetchRobots(`${url.origin}/robots.txt`))
    if ('kind' in answer) throw new FetchRefusal(answer.reason, `robots.txt: ${answer.detail}`, answer.retryAfterMs)
    if (!robotsAllow(answer, url)) throw new FetchRefusal('robots', `${url.origin}/robots.txt forbids ${url.pathname}`)
    return answer.crawlDelayMs ?? 0
  }

  /** The pause that a host is known to ask for, without asking its robots.txt anew; 0 if none. */
  knownDelay(target: FetchTarget): number {
    return this.#kept.get(keyOf(target))?.crawlDelayMs ?? 0
  }

  #answerOf(key: string, ask: () => Promise<FetchOutcome>): Promise<RobotsRules | FetchRefused> {
    const now = this.#options.clock()
    const known = this.#kept.get(key)
    if (known && now < known.until) return known.answer
    const answer = ask().then((outcome) => readAnswer(outcome, this.#options.product))
    const kept: Kept = { answer, until: now + KEEP_MS }
    this.#keep(key, kept)
    return answer.then((found) => {
      if ('kind' in found) kept.until = now + troubleMs(found)
      else if (found.crawlDelayMs !== undefined) kept.crawlDelayMs = found.crawlDelayMs
      return found
    })
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= MOST_HOSTS && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(key, kept)
  }
}

/** What the address guard refused to one source may be open to another, whose owner allows the host. */
function keyOf({ url, allowedByOwner }: FetchTarget): string {
  return `${url.origin} ${allowedByOwner}`
}

function troubleMs({ reason, retryAfterMs }: FetchRefused): number {
  const usual = reason === 'robots-unreachable' ? KEEP_TROUBLE_MS : KEEP_NO_ANSWER_MS
  return Math.min(retryAfterMs ?? usual, KEEP_MS)
}

/** RFC 9309, 2.3.1: absent allows all, in trouble forbids all. A 429 is trouble too: who says "less" does not say "all". */
function readAnswer(outcome: FetchOutcome, product: string): RobotsRules | FetchRefused {
  if (outcome.kind === 'unchanged') return ALLOW_ALL
  if (outcome.kind === 'fetched') {
    return parseRobots(decodeText(outcome.bytes, { kind: 'html' }).text, product)
  }
  switch (outcome.reason) {
    case 'not-found':
    case 'gone':
    case 'forbidden':
    case 'http-error':
    case 'too-many-redirects':
    case 'redirect-loop':
    case 'bad-redirect':
      return ALLOW_ALL
    case 'server-error':
    case 'too-many-requests':
      return { ...outcome, reason: 'robots-unreachable' }
    default:
      return outcome
  }
}
