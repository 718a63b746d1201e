import assert from 'node:assert/strict'
import type { CodeLanguage } from '../src/comments/code-question.ts'
import { questionOf, readCode, type VerificationCode } from '../src/comments/verification-code.ts'
import type { ArticleId } from '../src/news/ids.ts'
import type { CommentSite } from './comment-site.ts'
import { wordsOf } from './page-element.ts'
import { formIn, type PageForm, type Typed, typedIn, typeInto } from './page-form.ts'
import type { PlainBrowser, PlainPage } from './plain-browser.ts'

const PNG_START = '89504e470d0a1a0a'

/** What a reader writes; the digits of the picture, unless something else is typed. */
export interface Written {
  readonly name?: string
  readonly text: string
  readonly email?: string
  readonly replies?: boolean
  /** In place of the picture's digits. */
  readonly code?: string
}

export type Reader = Pick<CommentSite, 'keyring' | 'now'>

export async function openArticle(browser: PlainBrowser, { id }: { readonly id: ArticleId }): Promise<PlainPage> {
  const page = await browser.open(`/article/${id}`)
  assert.equal(page.status, 200)
  return page
}

/** The article as anybody sees it a little later: a page may be kept for a second. */
export async function articleNow(site: CommentSite, article?: { readonly id: ArticleId }): Promise<PlainPage> {
  site.write()
  return await openArticle(site.browser(), article ?? site.article)
}

export function commentForm(page: Pick<PlainPage, 'url' | 'document'>): PageForm {
  return formIn(page, '#comment-form')
}

/** The code of a form: what its picture shows, and what its question asks. */
export function codeOf(form: PageForm, site: Reader): VerificationCode {
  return codeInToken(typedIn(form, 'token') ?? '', site)
}

export function codeInToken(token: string, { keyring, now }: Reader): VerificationCode {
  const reading = readCode(token, { keyring, now })
  assert.ok(reading.kind === 'valid', `the form's code is ${reading.kind}`)
  return reading.code
}

/** Looks at the picture beside the form's code: it must be one, and of this very code. */
export async function digitsInPicture(browser: PlainBrowser, form: PageForm, site: Reader): Promise<string> {
  const source = form.element.querySelector('img[src^="/code/"]')?.getAttribute('src') ?? ''
  assert.equal(source, `/code/${typedIn(form, 'token')}.png`)
  const picture = await browser.open(source)
  assert.equal(picture.status, 200)
  assert.equal(picture.headers['content-type'], 'image/png')
  assert.equal(picture.bytes.subarray(0, 8).toString('hex'), PNG_START)
  return codeOf(form, site).digits
}

/** Reads the question in words, which must stand in the form, and answers it. */
export function answerToQuestion(form: PageForm, site: Reader, language: CodeLanguage = 'ar'): string {
  const { text, answer } = questionOf(codeOf(form, site), language)
  assert.ok(wordsOf(form.element).includes(text), `the form asks «${text}»`)
  return String(answer)
}

/** Fills a comment's form as a person would; the code is read from the picture's token. */
export function fillComment(form: PageForm, written: Written, site: Reader): PageForm {
  const { name = 'سلمى', text, email, replies, code } = written
  const typed: Typed = {
    name,
    text,
    code: code ?? codeOf(form, site).digits,
    ...(email !== undefined && { email }),
    ...(replies !== undefined && { replies }),
  }
  return typeInto(form, typed)
}

/** Opens an article, writes for a while, and sends the form. */
export async function writeComment(
  site: CommentSite,
  browser: PlainBrowser,
  { article = site.article, ...written }: Written & { readonly article?: { readonly id: ArticleId } },
): Promise<PlainPage> {
  const form = commentForm(await openArticle(browser, article))
  site.write()
  return await browser.send(fillComment(form, written, site))
}

/** What stands above a form that was not taken; empty if nothing does. */
export function problemsOn(page: Pick<PlainPage, 'document'>): readonly string[] {
  return [...page.document.querySelectorAll('.problems li')].map(wordsOf)
}

/** The comments that a page shows, as a reader sees them. */
export function shownComments(page: Pick<PlainPage, 'document'>): readonly ShownOnPage[] {
  return [...page.document.querySelectorAll('article.comment')].map((element) => ({
    number: wordsOf(element.querySelector('.number bdi')),
    name: wordsOf(element.querySelector('bdi.writer')),
    text: wordsOf(element.querySelector('.comment-text')),
    anchor: element.getAttribute('id') ?? '',
  }))
}

export interface ShownOnPage {
  readonly number: string
  readonly name: string
  readonly text: string
  readonly anchor: string
}
