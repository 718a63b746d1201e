import assert from 'node:assert/strict'
import type { Role } from '../src/news/account.ts'
import type { RejectionReason } from '../src/news/comment.ts'
import type { CommentSite } from './comment-site.ts'
import { writeComment } from './comment-visitor.ts'
import { type PageElement, wordsOf } from './page-element.ts'
import { formIn, typeInto } from './page-form.ts'
import type { PlainBrowser, PlainPage } from './plain-browser.ts'

export const EDITOR_PASSWORD = 'سبع حمامات على السور'

export interface DeskAccount {
  readonly login?: string
  readonly name?: string
  readonly role?: Role
}

/** Comes to the desk as somebody new. */
export async function comeToDesk(
  site: CommentSite,
  { login = 'layla', name = 'ليلى', role = 'editor' }: DeskAccount = {},
): Promise<PlainBrowser> {
  const browser = site.browser()
  await acceptInvitation(browser, { link: await site.invite(login, { name, role }), login })
  return browser
}

/** Chooses a password by the one-time link, and signs in with it: all by the desk's own forms. */
export async function acceptInvitation(
  browser: PlainBrowser,
  { link, login }: { readonly link: string; readonly login: string },
): Promise<void> {
  const invitation = await browser.open(link)
  const chosen = { password: EDITOR_PASSWORD, again: EDITOR_PASSWORD }
  const accepted = await browser.send(typeInto(formIn(invitation, 'form[action^="/desk/invitation/"]'), chosen))
  assert.equal(accepted.status, 200)
  if (accepted.url.pathname === '/desk/sign-in') {
    const typed = { login, password: EDITOR_PASSWORD }
    const desk = await browser.send(typeInto(formIn(accepted, 'form[action="/desk/sign-in"]'), typed))
    assert.equal(desk.status, 200)
  }
  assert.ok(browser.cookies.size > 0, 'the desk gave a session')
}

/** @param query `tab=approved` */
export async function openQueue(desk: PlainBrowser, query = ''): Promise<PlainPage> {
  const page = await desk.open(`/desk/comments${query && `?${query}`}`)
  assert.equal(page.status, 200)
  return page
}

/** The cards of a page of the queue. */
export function cardsOn({ document }: Pick<PlainPage, 'document'>): readonly PageElement[] {
  return [...document.querySelectorAll('main article')]
}

/** The card of the comment with these words; there must be one. */
export function cardWith(page: PlainPage, words: string): PageElement {
  const found = cardsOn(page).filter((card) => wordsOf(card).includes(words))
  assert.equal(found.length, 1, `${found.length} cards of ${page.url.href} say «${words}»`)
  return found[0] as PageElement
}

/** Why a comment waits, as its card says. */
export function reasonsOf(card: PageElement): string {
  return [...card.querySelectorAll('.facts li')].map(wordsOf).join(' / ')
}

/** Approves the comment with these words, by its button. */
export async function approve(desk: PlainBrowser, words: string, queue?: PlainPage): Promise<PlainPage> {
  const page = queue ?? (await openQueue(desk))
  const form = formIn({ url: page.url, document: cardWith(page, words) }, 'form[action$="/approve"]')
  return await desk.send(form)
}

/** Comments by different readers, approved in this order. */
export async function approvedComments(site: CommentSite, desk: PlainBrowser, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await writeComment(site, site.browser(), { text })
    await approve(desk, text)
  }
}

/** Rejects it, for a reason. */
export async function reject(
  desk: PlainBrowser,
  words: string,
  { reason = 'offensive', queue }: { readonly reason?: RejectionReason; readonly queue?: PlainPage } = {},
): Promise<PlainPage> {
  const page = queue ?? (await openQueue(desk))
  const form = formIn({ url: page.url, document: cardWith(page, words) }, 'form[action$="/reject"]')
  return await desk.send(typeInto(form, { reason }))
}

/** Ticks the comments with these words and presses the button for all of them. */
export async function decideTicked(
  desk: PlainBrowser,
  words: readonly string[],
  { button, queue }: { readonly button: string; readonly queue?: PlainPage },
): Promise<PlainPage> {
  const page = queue ?? (await openQueue(desk))
  const comment = words.map(
    (said) => cardWith(page, said).querySelector('input[name="comment"]')?.getAttribute('value') ?? '',
  )
  return await desk.send(typeInto(formIn(page, '#bulk'), { comment }), button)
}

/** Undoes what the page says was just done. */
export async function undo(desk: PlainBrowser, page: PlainPage): Promise<PlainPage> {
  return await desk.send(formIn(page, 'form[action="/desk/undo"]'))
}

/** Opens the page of the comment with these words, wherever in the queue it stands. */
export async function openComment(desk: PlainBrowser, words: string): Promise<PlainPage> {
  const card = cardWith(await openQueue(desk, 'tab=all'), words)
  const link = card.querySelector('h2 a')?.getAttribute('href') ?? ''
  assert.match(link, /^\/desk\/comments\/\d+$/)
  return await desk.open(link)
}
