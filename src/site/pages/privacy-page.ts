import { type Html, html } from '../../base/html.ts'
import { isPlainMailAddress } from '../../base/plain-mail-address.ts'
import { RECEIVED_MAILS_A_DAY } from '../../comments/comment-mails.ts'
import { MAILED_LINK_LIFE_MS } from '../../comments/mailed-link.ts'
import type { CommentSettings } from '../../news/comment-settings.ts'
import { DAY_MS } from '../../news/instant.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import type { CountWriter } from '../plural-form.ts'
import type { PageContext } from '../site-context.ts'
import { type PrivacyFigures, type PrivacyWording, privacySections } from '../wording/privacy-wording.ts'

/** What is kept of readers, told from the settings in force. */
export async function privacyPage(context: PageContext): Promise<PageOutcome> {
  const settings = await context.store.settings.comments()
  const { wording, count } = context.writing
  const { privacy } = wording
  const { takesComments, sendsMail, contact } = context.operation
  const facts = { takesComments, sendsMail, isPremoderated: settings.moderation === 'pre' }
  const sections = privacySections(privacy, facts, privacyFigures(settings, privacy, count))
  return pageOutcome(
    {
      title: privacy.title,
      path: '/privacy',
      description: `${privacy.title}: ${context.frame.siteName}`,
      main: html`<div class="page text">
<h1>${privacy.title}</h1>
${sections.map((section) => html`<section><h2>${section.heading}</h2>${section.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</section>`)}
${contact !== '' && html`<p>${privacy.contact} ${contactLink(contact)}</p>`}
${takesComments && html`<p><a href="/comments/policy">${privacy.policy}</a></p>`}
</div>`,
    },
    context,
  )
}

function privacyFigures(settings: CommentSettings, words: PrivacyWording, count: CountWriter): PrivacyFigures {
  const { retention, addressLimit } = settings
  const days = (number: number) => count(number, words.days)
  return {
    addressCut: days(retention.addressCutDays),
    address: days(retention.addressDays),
    rejected: days(retention.rejectedDays),
    contact: days(retention.contactDays),
    report: days(retention.reportDays),
    mail: days(retention.mailDays),
    link: days(MAILED_LINK_LIFE_MS / DAY_MS),
    receivedMails: count(RECEIVED_MAILS_A_DAY, words.mails),
    limitCount: count(addressLimit.count, words.comments),
    limitWindow: count(addressLimit.minutes, words.minutes),
  }
}

function contactLink(contact: string): Html {
  const target = isPlainMailAddress(contact) ? `mailto:${contact}` : /^https?:\/\//.test(contact) ? contact : undefined
  return target === undefined ? html`<bdi>${contact}</bdi>` : html`<a href="${target}"><bdi>${contact}</bdi></a>`
}
