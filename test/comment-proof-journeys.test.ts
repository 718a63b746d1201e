import assert from 'node:assert/strict'
import { test } from 'node:test'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { ArticleId } from '../src/news/ids.ts'
import { MINUTE_MS } from '../src/news/instant.ts'
import { type CommentSite, withCommentSite } from './comment-site.ts'
import { codeOf, commentForm, fillComment, openArticle, problemsOn } from './comment-visitor.ts'
import { type PageForm, typeInto } from './page-form.ts'
import type { PlainPage } from './plain-browser.ts'

// The proof of work in place of the code, as the form's own script sends it: fetched, solved, put into the form.

/** A form that waits to be sent with a proof in place of its code. */
async function provenForm(site: CommentSite, text: string, proofOf: ArticleId = site.article.id): Promise<PageForm> {
  const browser = site.browser()
  const form = commentForm(await openArticle(browser, site.article))
  const answer = await browser.open(`/article/${proofOf}/proof`)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers['cache-control'], 'no-store')
  const challenge = JSON.parse(answer.body)
  const solution = await solveChallenge({ challenge, deriveKey })
  assert.ok(solution)
  site.write()
  const altcha = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
  return withValue(fillComment(form, { text, code: '' }, site), 'altcha', altcha)
}

function withValue(form: PageForm, field: string, put: string): PageForm {
  return { ...form, values: form.values.map(([name, value]) => [name, name === field ? put : value] as const) }
}

const waiting = async ({ store }: CommentSite) => (await store.comments.counts()).states.pending
const isThanked = ({ led }: PlainPage) => led[0] === 303

test('a proof of work serves in place of the code, for one comment', async () => {
  await withCommentSite(async (site) => {
    const form = await provenForm(site, 'بلا رمز')
    assert.ok(isThanked(await site.browser().send(form)))
    const again = await site.browser().send(typeInto(form, { text: 'وبالإثبات نفسه' }))
    assert.match(problemsOn(again).join(), /استُعمل/)
    assert.equal(await waiting(site), 1)
  })
})

test('of fifty forms with one proof that arrive at once, exactly one is kept', async () => {
  await withCommentSite(async (site) => {
    const form = await provenForm(site, 'واحد من خمسين')
    const pages = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => site.browser().send(typeInto(form, { text: `قول رقم ${index}` }))),
    )
    assert.equal(pages.filter(isThanked).length, 1)
    assert.equal(await waiting(site), 1)
  })
})

test('a proof for another article, one too old and one that was changed are refused', async () => {
  await withCommentSite(async (site) => {
    const other = await site.addArticle()
    const refused = async (form: PageForm, told: RegExp) => {
      const page = await site.browser().send(form)
      assert.equal(page.status, 422)
      assert.match(problemsOn(page).join(), told)
    }
    await refused(await provenForm(site, 'من باب آخر', other.id), /يخص مقالًا آخر/)
    const form = await provenForm(site, 'قول واحد')
    await refused(withValue(form, 'altcha', 'bm90IG91cnM='), /لم نتعرّف/)
    site.now += 21 * MINUTE_MS
    await refused(form, /انتهت مدة/)
    assert.equal(await waiting(site), 0)
  })
})

test('whoever has a proof that fails may still type the code', async () => {
  await withCommentSite(async (site) => {
    const form = withValue(await provenForm(site, 'بالرمز إذن'), 'altcha', 'bm90IG91cnM=')
    assert.ok(isThanked(await site.browser().send(typeInto(form, { code: codeOf(form, site).digits }))))
  })
})
