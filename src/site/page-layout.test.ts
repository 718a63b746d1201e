import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../base/html.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import { buildSite } from './build-site.ts'
import { createContextMaker } from './context-maker.ts'
import { pageOutcome } from './page-layout.ts'
import type { PageContext } from './site-context.ts'
import type { SiteOptions } from './site-options.ts'

async function withSite(work: (options: SiteOptions, context: PageContext) => Promise<void>): Promise<void> {
  const store = openSqliteStore({ file: ':memory:' })
  const options: SiteOptions = {
    store,
    clock: () => Date.UTC(2024, 3, 3, 9),
    siteUrl: 'https://news.example',
    siteName: 'نشرة',
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
  }
  await work(options, createContextMaker(options).contextWithoutStore())
  await store.close()
}

const page = { title: 'صفحة', path: '/x', main: html`<p>x</p>` }

test('a page that names a script carries it and may run it, and nobody else’s', async () => {
  await withSite(async (_, context) => {
    const script = context.frame.assets.commentScript
    const outcome = pageOutcome({ ...page, script }, context)
    assert.ok(outcome.kind === 'document')
    assert.match(outcome.text, new RegExp(`<script type="module" src="${script}"></script>`))
    const policy = outcome.headers?.['content-security-policy'] ?? ''
    assert.match(policy, /default-src 'none';.*script-src 'self'; worker-src 'self'; connect-src 'self'$/)
    assert.doesNotMatch(policy, /unsafe|https?:|\*/)
  })
})

test('a page without a script has none, and keeps the common policy', async () => {
  await withSite(async (_, context) => {
    const outcome = pageOutcome(page, context)
    assert.ok(outcome.kind === 'document')
    assert.equal(outcome.headers, undefined)
    assert.doesNotMatch(outcome.text, /<script/)
  })
})

test('scripts are served for good, as scripts, under the policy that their worker’s imports are held to', async () => {
  await withSite(async (options, context) => {
    const app = await buildSite(options)
    const scripts = context.frame.assets.files.filter(({ path }) => path.endsWith('.js'))
    assert.equal(scripts.length, 7)
    for (const { path } of scripts) {
      const { statusCode, headers } = await app.inject(path)
      assert.equal(statusCode, 200)
      assert.equal(headers['content-type'], 'text/javascript; charset=utf-8')
      assert.match(String(headers['cache-control']), /immutable/)
      assert.match(String(headers['content-security-policy']), /script-src 'self'/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
    }
    const { headers } = await app.inject('/about')
    assert.doesNotMatch(String(headers['content-security-policy']), /script-src/)
    await app.close()
  })
})
