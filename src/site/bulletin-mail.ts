import { type Html, html } from '../base/html.ts'
import type { CitedSentence } from '../news/story-digest.ts'
import { bulletinDay } from './bulletin-day.ts'
import { type BulletinDay, type BulletinItem, loadBulletin } from './load-bulletin.ts'
import { HTML_TYPE, type PageOutcome } from './page-outcome.ts'
import { textLanguage } from './parts/article-parts.ts'
import { measureLine } from './parts/measure-line.ts'
import { readingPath } from './parts/story-parts.ts'
import { MAIL_POLICY } from './security-headers.ts'
import { sentencePath } from './sentence-path.ts'
import type { PageContext } from './site-context.ts'
import { absolute, bulletinPath } from './site-paths.ts'

const TEXT_TYPE = 'text/plain; charset=utf-8'

/** What mail programs understand: no stylesheet, no font of ours, nothing loaded. */
const FONT = 'font-family:Tahoma,Arial,sans-serif'
const INK = 'color:#1b1a17'
const SOFT = 'color:#5c584f'
const ACCENT = 'color:#8a1c1c'

/** A day's bulletin and what it is written with. */
interface Mail {
  readonly day: BulletinDay
  readonly items: readonly BulletinItem[]
  readonly title: string
  readonly context: PageContext
}

/** `/bulletin/DAY/mail.html`: the bulletin as one document that can be sent as it is. */
export async function bulletinMail(isoDay: string, context: PageContext): Promise<PageOutcome> {
  const mail = await loadMail(isoDay, context)
  if (!mail) return { kind: 'missing' }
  const headers = { 'content-security-policy': MAIL_POLICY, 'x-robots-tag': 'noindex' }
  return { kind: 'document', contentType: HTML_TYPE, text: mailDocument(mail).toString(), headers }
}

/** `/bulletin/DAY/mail.txt`: the same in plain text. */
export async function bulletinText(isoDay: string, context: PageContext): Promise<PageOutcome> {
  const mail = await loadMail(isoDay, context)
  if (!mail) return { kind: 'missing' }
  return {
    kind: 'document',
    contentType: TEXT_TYPE,
    text: mailText(mail),
    headers: { 'x-robots-tag': 'noindex' },
  }
}

/** Of a day without news there is no mail. */
async function loadMail(isoDay: string, context: PageContext): Promise<Mail | undefined> {
  const { writing } = context
  const day = bulletinDay(isoDay, writing)
  if (!day || day.from > writing.now) return undefined
  const items = await loadBulletin(day, context)
  if (items.length === 0) return undefined
  return { day, items, title: writing.wording.daily.title.replace('{day}', writing.calendar.day(day.from)), context }
}

function mailDocument(mail: Mail): Html {
  const { day, items, title, context } = mail
  const { frame, writing } = context
  const { wording } = writing
  const address = absolute(bulletinPath(day.isoDay), frame)
  return html`<!doctype html>
<html lang="${wording.language}" dir="${wording.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${frame.siteName}</title>
</head>
<body style="margin:0;padding:0;background:#fbfaf7">
<table role="presentation" dir="${wording.direction}" style="width:100%;max-width:640px;margin:0 auto;border-collapse:collapse;${FONT};${INK};font-size:16px;line-height:1.8">
<tr><td style="padding:24px 16px 8px"><p style="margin:0;${SOFT};font-size:14px">${frame.siteName}</p><h1 style="margin:0;font-size:24px;line-height:1.5">${title}</h1><p style="margin:4px 0 0;${SOFT};font-size:14px">${wording.daily.intro}</p></td></tr>
${items.map((item) => mailItem(item, mail))}
<tr><td style="padding:16px;border-top:3px double #1b1a17;${SOFT};font-size:14px">${wording.daily.mailFoot} <a href="${address}" style="${ACCENT}"><bdi>${address}</bdi></a></td></tr>
</table>
</body>
</html>
`
}

function mailItem(item: BulletinItem, { context }: Mail): Html {
  const { frame, writing } = context
  const { story, headline, lead, sentences, measures, outlets } = item
  const url = absolute(readingPath({ story, lead }), frame)
  const language = textLanguage(lead.language, writing)
  return html`<tr><td style="padding:14px 16px;border-top:1px solid #d9d5ca">
<h2 style="margin:0 0 6px;font-size:18px;line-height:1.6"${language}><a href="${url}" style="${INK};text-decoration:none">${headline}</a></h2>
${sentences.map((sentence) => {
  const source = sourceOf(sentence, item, context)
  return (
    source &&
    html`<p style="margin:0 0 6px"><span${textLanguage(source.language, writing)}>${sentence.text}</span> <a href="${source.url}" style="${SOFT};font-size:13px"><bdi>${source.name}</bdi>${writing.wording.comma}${source.time}</a></p>`
  )
})}
${measures.map((measure) => html`<p style="margin:0 0 6px;font-weight:bold">${measureLine(measure, writing)}</p>`)}
<p style="margin:0;${SOFT};font-size:14px">${outlets > 0 && `${writing.count(outlets, writing.wording.outletCount)} · `}<a href="${url}" style="${ACCENT}">${writing.wording.daily.wholeStory}</a></p>
</td></tr>`
}

function mailText({ day, items, title, context }: Mail): string {
  const { frame, writing } = context
  const { daily, comma } = writing.wording
  const parts = items.map((item, index) => {
    const { story, headline, lead, sentences, measures } = item
    const lines = sentences.flatMap((sentence) => {
      const source = sourceOf(sentence, item, context)
      return source ? [`${plain(sentence.text)} (${source.name}${comma}${source.time})`] : []
    })
    const figures = measures.map((measure) => measureLine(measure, writing))
    const url = absolute(readingPath({ story, lead }), frame)
    return [`${index + 1}. ${plain(headline)}`, ...lines, ...figures, url].join('\n')
  })
  const foot = `${daily.mailFoot} ${absolute(bulletinPath(day.isoDay), frame)}`
  return `${[`${frame.siteName}: ${title}`, daily.intro, ...parts, foot].join('\n\n')}\n`
}

/** In one line, whatever the outlet wrote. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

interface SentenceSource {
  readonly name: string
  readonly language: string
  readonly time: string
  readonly url: string
}

function sourceOf(
  sentence: CitedSentence,
  { reports }: BulletinItem,
  { frame, writing }: PageContext,
): SentenceSource | undefined {
  const report = reports.get(sentence.articleId)
  return (
    report && {
      name: report.sourceName,
      language: report.language,
      time: writing.calendar.time(sentence.publishedAt),
      url: absolute(sentencePath(sentence, report), frame),
    }
  )
}
