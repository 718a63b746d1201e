import { type Html, html } from '../base/html.ts'
import { DESK_NAVIGATION, type NavigationEntry } from './desk-navigation.ts'
import { writeDecisions } from './desk-notice.ts'
import type { DeskPage } from './desk-page.ts'
import type { PageReader, PageSetting } from './page-setting.ts'
import { csrfField, nextField } from './parts/form-parts.ts'

/** Where a decision is undone. */
const UNDO_PATH = '/desk/undo'

/** A whole document round a page of the desk. */
export function deskLayout(page: DeskPage, setting: PageSetting): string {
  const { wording } = setting
  return html`<!doctype html>
<html lang="${wording.language}" dir="${wording.direction}">
<head>
${deskHead(page, setting)}
</head>
<body class="desk">
<a class="skip" href="#content">${wording.skipToContent}</a>
${deskMast(setting)}
<main id="content" tabindex="-1"${page.isWide && html` class="wide"`}>
${noticeLine(setting)}
<h1>${page.title}</h1>
${page.main}
</main>
</body>
</html>
`.toString()
}

function deskHead(page: DeskPage, { assets, wording, siteName }: PageSetting): Html {
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${wording.desk} · ${siteName}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="preload" href="${assets.site.preloadFont}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assets.site.stylesheet}">
<link rel="stylesheet" href="${assets.stylesheet}">
<link rel="icon" href="${assets.site.icon}" type="image/svg+xml">
${['focus-problems' as const, ...(page.scripts ?? [])].map((name) => html`<script type="module" src="${assets.scripts[name]}"></script>`)}`
}

function deskMast(setting: PageSetting): Html {
  const { wording, siteName, reader } = setting
  return html`<header class="desk-mast">
<p class="desk-name"><a href="/desk">${wording.desk}</a> <a class="desk-site" href="/"><bdi>${siteName}</bdi></a></p>
${reader && navigation(setting, reader)}
${reader && accountMenu(setting, reader)}
</header>`
}

function navigation(setting: PageSetting, reader: PageReader): Html {
  const entries = DESK_NAVIGATION.filter(({ permission }) => reader.may(permission))
  return html`<nav aria-label="${setting.wording.navigation}">
<ul>
${entries.map((entry) => navigationItem(entry, setting, reader.counts))}
</ul>
</nav>`
}

function navigationItem(
  entry: NavigationEntry,
  { path, wording, writing }: PageSetting,
  counts: PageReader['counts'],
): Html {
  const count = counts && entry.count?.(counts)
  const number = new Intl.NumberFormat(writing.wording.locale)
  return html`<li><a href="${entry.path}"${isCurrent(entry.path, path) && html` aria-current="page"`}>${entry.label(wording)}${
    count !== undefined && count > 0 && html` <bdi class="waiting">${number.format(count)}</bdi>`
  }</a></li>`
}

/** The desk opens with the comments. */
function isCurrent(entry: string, path: string): boolean {
  return path === entry || path.startsWith(`${entry}/`) || (path === '/desk' && entry === '/desk/comments')
}

function accountMenu(setting: PageSetting, { account }: PageReader): Html {
  const { wording, path } = setting
  return html`<nav class="desk-account" aria-label="${wording.accountMenu}">
<a href="/desk/account"${isCurrent('/desk/account', path) && html` aria-current="page"`}><bdi>${account.name}</bdi></a>
<form method="post" action="/desk/sign-out">${csrfField(setting)}<button class="quiet">${wording.signIn.signOut}</button></form>
</nav>`
}

function noticeLine(setting: PageSetting): Html | undefined {
  const { notice, wording, reader } = setting
  if (!notice) return undefined
  return html`<div class="notice" role="status">
<p>${wording.notices[notice.code]}</p>
${
  notice.undo !== undefined &&
  reader?.may('moderate') &&
  html`<form method="post" action="${UNDO_PATH}">${csrfField(setting)}${nextField(setting)}<input type="hidden" name="decisions" value="${writeDecisions(notice.undo)}"><button class="quiet">${wording.undo}</button></form>`
}
</div>`
}
