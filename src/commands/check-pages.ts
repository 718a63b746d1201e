import { setImmediate as breathe } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Asks a site for each path; a page is wrong that does not answer 200, after at most one redirect, or shows nothing. */
export async function checkPages(
  site: FastifyInstance,
  paths: readonly string[],
): Promise<{ readonly pagesChecked: number; readonly pagesWrong: number }> {
  let pagesWrong = 0
  for (const path of paths) {
    const first = await site.inject({ method: 'GET', url: path })
    const moved = first.headers.location
    const page = first.statusCode >= 300 && moved ? await site.inject({ method: 'GET', url: pathOf(moved) }) : first
    // An answer's remains are cleared away between turns: without one, 25,000 pages take two gigabytes.
    await breathe()
    if (page.statusCode !== 200 || !page.body.includes('<h1')) pagesWrong++
  }
  return { pagesChecked: paths.length, pagesWrong }
}

function pathOf(location: string): string {
  const url = new URL(location, 'http://site.invalid')
  return url.pathname + url.search
}
