import { type Html, html, markupIPromiseIsSafe } from '../base/html.ts'
import type { MailDraft } from '../news/mail.ts'
import { ARABIC_MAILS } from './ar-mails.ts'
import { ENGLISH_MAILS } from './en-mails.ts'
import { foreignLine, foreignText } from './foreign-text.ts'
import type { MailPart, MailText, MailValues, MailWording } from './mail-wording.ts'

const LONGEST_SUBJECT = 150
const LONGEST_TEXT = 20_000
/** An address may stand in a header: no character but those of an address. */
const OWN_ADDRESS = /^https?:\/\/[\w.:[\]-]+(?:\/[\w./~%-]*)?$/

/** A mail in words, in both of its forms. */
export interface RenderedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where a mail program may stop such mails by itself (RFC 8058). */
  readonly unsubscribe?: string
}

export type RenderingOutcome =
  | { readonly kind: 'rendered'; readonly mail: RenderedMail }
  /** A value is missing or not of its shape, or a link leads elsewhere: a fault of ours, told by the value's name. */
  | { readonly kind: 'unusable'; readonly value: string }

/** Puts a draft into words. Only links below `siteUrl` stand in a mail, and nothing is loaded from anywhere. */
export function renderMail(
  draft: Pick<MailDraft, 'kind' | 'language' | 'values'>,
  { siteUrl }: { readonly siteUrl: string },
): RenderingOutcome {
  const wording = draft.language === 'en' ? ENGLISH_MAILS : ARABIC_MAILS
  const unusable: string[] = []
  const values = readValues(draft.values, { siteUrl, missing: (name) => void unusable.push(name) })
  const words = wording.kinds[draft.kind](values)
  const unsubscribe = draft.values.unsubscribe === undefined ? '' : values.url('unsubscribe')
  const [value] = unusable
  if (value !== undefined) return { kind: 'unusable', value }
  const mail: RenderedMail = {
    subject: foreignLine(words.subject, LONGEST_SUBJECT),
    text: plainText(words),
    html: markup(words, wording),
    ...(unsubscribe === '' ? {} : { unsubscribe }),
  }
  return { kind: 'rendered', mail }
}

function readValues(
  values: MailDraft['values'],
  { siteUrl, missing }: { readonly siteUrl: string; missing(name: string): void },
): MailValues {
  const value = (name: string): string => {
    const found = Object.hasOwn(values, name) ? values[name] : undefined
    if (found === undefined) missing(name)
    return String(found ?? '')
  }
  return {
    line: (name) => foreignLine(value(name)),
    text: (name) => foreignText(value(name).slice(0, LONGEST_TEXT)),
    url: (name) => {
      const url = value(name)
      if (url.startsWith(`${siteUrl}/`) && OWN_ADDRESS.test(url)) return url
      missing(name)
      return ''
    },
  }
}

function plainText({ parts }: MailText): string {
  return `${parts.map(plainPart).join('\n\n')}\n`
}

function plainPart(part: MailPart): string {
  switch (part.kind) {
    case 'words':
      return part.text
    case 'quote':
      return part.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    case 'link':
      return `${part.label}:\n${part.url}`
  }
}

// Styles stand in the elements: mail programs drop style sheets.
function markup({ subject, parts }: MailText, { language, direction }: MailWording): string {
  // A constant of ours: the template escapes values, and a doctype is none.
  const doctype = markupIPromiseIsSafe('<!doctype html>')
  return html`${doctype}
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><title>${foreignLine(subject, LONGEST_SUBJECT)}</title></head>
<body style="margin:0;padding:1.5em;font-family:serif;font-size:1.1em;line-height:1.7">
<div lang="${language}" dir="${direction}" style="max-inline-size:36em">
${parts.map(markupPart)}
</div>
</body>
</html>
`.toString()
}

function markupPart(part: MailPart): Html {
  switch (part.kind) {
    case 'words':
      return html`<p>${part.text}</p>\n`
    case 'quote':
      return html`<blockquote style="margin:1em;padding-inline-start:1em;border-inline-start:3px solid #999">${part.text
        .split(/\n+/)
        .map((line) => html`<p dir="auto">${line}</p>`)}</blockquote>\n`
    case 'link':
      return html`<p><a href="${part.url}">${part.label}</a></p>\n`
  }
}
