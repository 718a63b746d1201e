import { once } from 'node:events'
import { type CrowdedSite, prepareCrowdedSite } from '../test/crowded-site.ts'
import { acceptInvitation } from '../test/desk-visitor.ts'
import { floodForm } from '../test/flood-form.ts'
import { type LoadAnswer, type LoadRequest, openLoop } from '../test/open-loop.ts'
import { createPlainBrowser } from '../test/plain-browser.ts'

const ARTICLES = 100
const SECONDS = 20
/** How often each page is asked for, whether or not the last answer came. */
const PAGES_A_SECOND = 10
/** Comments a second on a quiet day. */
const QUIET = 2
/** What a browser asks for. */
const HEADERS = { accept: 'text/html', 'accept-encoding': 'gzip, br' }
const MANY = { count: 1_000_000, minutes: 10 }

/** Milliseconds that readers, writers and editors wait: on a quiet day, and while so many comments come in each second. */
export async function benchFlood(perSecond: number): Promise<readonly object[]> {
  const settings = { leastFillSeconds: 0, articleLimit: MANY, siteLimit: MANY }
  const site = await prepareCrowdedSite({ articles: ARTICLES, settings })
  const child = await site.open()
  try {
    const desk = createPlainBrowser({ address: site.address })
    await acceptInvitation(desk, { link: site.invitation, login: 'layla' })
    const cookie = [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const quiet = await measure(site, { cookie, perSecond: QUIET, first: 0 })
    const flood = await measure(site, { cookie, perSecond, first: QUIET * SECONDS })
    return [...quiet, ...flood]
  } finally {
    const closed = once(child, 'exit')
    child.disconnect()
    await closed
    site.remove()
  }
}

interface Measuring {
  /** An editor's session. */
  readonly cookie: string
  readonly perSecond: number
  /** The first comment's number: no two are the same. */
  readonly first: number
}

async function measure(site: CrowdedSite, { cookie, perSecond, first }: Measuring): Promise<readonly object[]> {
  const { address } = site
  const ask = async (path: string, rate: number, headers: LoadRequest['headers'] = HEADERS) =>
    await openLoop(() => ({ path, headers }), { address, perSecond: rate, seconds: SECONDS })
  const answers = await Promise.all([
    ask('/', PAGES_A_SECOND),
    ask((await createPlainBrowser({ address }).open(`/article/${site.articles[0]}`)).url.pathname, PAGES_A_SECOND),
    openLoop((index) => floodForm(site, first + index), { address, perSecond, seconds: SECONDS }),
    ask('/desk/comments', PAGES_A_SECOND, { ...HEADERS, cookie }),
  ])
  const names = ['front page', 'article page', 'a comment is sent', "the desk's queue"]
  return names.map((name, index) => ({ commentsASecond: perSecond, what: name, ...figuresOf(answers[index] ?? []) }))
}

function figuresOf(answers: readonly LoadAnswer[]): object {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10
  const failed = answers.filter(({ status }) => ![200, 303, 422].includes(status)).length
  return { asked: answers.length, failed, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}
