import { type Html, html } from '../base/html.ts'
import type { ArticleId } from '../news/ids.ts'
import { HTML_TYPE, type PageOutcome } from './page-outcome.ts'
import { SCRIPT_POLICY } from './security-headers.ts'
import type { Frame, PageContext, Writing } from './site-context.ts'
import { absolute, sectionPath } from './site-paths.ts'

/** One page's own part of the document. */
export interface PageParts {
  readonly title: string
  /** The page's own address, without the host. */
  readonly path: string
  readonly description?: string
  readonly main: Html
  /** More for the head: structured data, links. */
  readonly head?: Html
  /** Path without its ending of the feeds that carry the same articles: `/section/x` for `/section/x/feed.rss`. */
  readonly feedOf?: string
  readonly noindex?: boolean
  /** It has a form with place holders for a code of this article. */
  readonly codeFor?: ArticleId
  /** The address of a module of ours that runs on the page. */
  readonly script?: string
  /** The front page says the site's name alone. */
  readonly isFront?: boolean
}

/** A whole document as an outcome. */
export function pageOutcome(page: PageParts, context: PageContext): PageOutcome {
  return pageDocument(page, context)
}

export type PageDocument = Extract<PageOutcome, { readonly kind: 'document' }>

/** The same where nothing but a document can come. */
export function pageDocument(page: PageParts, context: PageContext): PageDocument {
  const text = layout(page, context).toString()
  const headers = page.script === undefined ? {} : { headers: { 'content-security-policy': SCRIPT_POLICY } }
  const fresh = page.codeFor === undefined ? {} : { codeFor: page.codeFor }
  return { kind: 'document', contentType: HTML_TYPE, text, ...headers, ...fresh }
}

export function layout(page: PageParts, { frame, writing }: Pick<PageContext, 'frame' | 'writing'>): Html {
  const { wording } = writing
  return html`<!doctype html>
<html lang="${wording.language}" dir="${wording.direction}">
<head>
${documentHead(page, { frame, writing })}
</head>
<body>
<a class="skip" href="#content">${wording.skipToContent}</a>
${masthead(page, { frame, writing })}
<main id="content" tabindex="-1">
${page.main}
</main>
${footer(page, { frame, writing })}
</body>
</html>
`
}

interface Setting {
  readonly frame: Frame
  readonly writing: Writing
}

function documentHead(page: PageParts, { frame, writing }: Setting): Html {
  const { assets } = frame
  const title = page.isFront ? `${frame.siteName}: ${writing.wording.tagline}` : `${page.title} · ${frame.siteName}`
  const address = absolute(page.path, frame)
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${page.description !== undefined && html`<meta name="description" content="${page.description}">`}
${(page.noindex || frame.demo) && html`<meta name="robots" content="noindex">`}
<meta name="color-scheme" content="light dark">
<link rel="preload" href="${assets.preloadFont}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assets.stylesheet}">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
${!page.noindex && html`<link rel="canonical" href="${address}">`}
<meta property="og:site_name" content="${frame.siteName}">
<meta property="og:title" content="${page.title}">
${!page.noindex && html`<meta property="og:url" content="${address}">`}
${page.script !== undefined && html`<script type="module" src="${page.script}"></script>`}
${page.feedOf !== undefined && feedLinks(page.feedOf, frame.siteName)}
${page.head}`
}

function feedLinks(feedOf: string, name: string): Html {
  return html`<link rel="alternate" type="application/rss+xml" title="${name} (RSS)" href="${feedOf}/feed.rss">
<link rel="alternate" type="application/atom+xml" title="${name} (Atom)" href="${feedOf}/feed.atom">
<link rel="alternate" type="application/feed+json" title="${name} (JSON Feed)" href="${feedOf}/feed.json">`
}

function masthead(page: PageParts, { frame, writing }: Setting): Html {
  const { wording, calendar, now } = writing
  const name = html`<a href="/"${page.isFront && html` aria-current="page"`}>${frame.siteName}</a>`
  return html`<header>
${frame.demo && html`<p class="demo">${wording.demoBanner}</p>`}
<div class="masthead">
<div class="masthead-row">
<p class="dateline"><time datetime="${calendar.isoDay(now)}">${calendar.day(now)}</time> <span class="hijri">${calendar.hijriDay(now)}</span></p>
${page.isFront ? html`<h1 class="nameplate">${name}</h1>` : html`<p class="nameplate">${name}</p>`}
<form class="quick-search" action="/search" role="search">
<label class="hidden" for="quick-search">${wording.searchLabel}</label>
<input id="quick-search" type="search" name="q" maxlength="200" autocomplete="off">
<button>${wording.searchButton}</button>
</form>
</div>
<nav class="sections" aria-label="${wording.mainNavigation}">
<ul>
${frame.topics.map((topic) => navigationItem(sectionPath(topic), wording.topics.names[topic], page.path))}
${navigationItem('/bulletin', wording.daily.link, page.path)}
${navigationItem('/outlets', wording.outlets, page.path)}
${navigationItem('/archive', wording.archive, page.path)}
</ul>
</nav>
</div>
</header>`
}

function navigationItem(path: string, label: string, current: string): Html {
  return html`<li><a href="${path}"${path === current && html` aria-current="page"`}>${label}</a></li>`
}

function footer(page: PageParts, { frame, writing }: Setting): Html {
  const { wording } = writing
  const feed = `${page.feedOf ?? ''}/feed`
  return html`<footer class="colophon">
<p class="nameplate"><a href="/">${frame.siteName}</a></p>
<p>${wording.colophon}</p>
<nav aria-label="${wording.footerNavigation}">
<ul>
${navigationItem('/about', wording.about, page.path)}
${navigationItem('/privacy', wording.privacy.title, page.path)}
${navigationItem('/copyright', wording.copyright, page.path)}
${navigationItem('/outlets', wording.outlets, page.path)}
${navigationItem('/names', wording.facts.names, page.path)}
<li><a href="${feed}.rss">RSS</a></li>
<li><a href="${feed}.atom">Atom</a></li>
<li><a href="${feed}.json">JSON Feed</a></li>
</ul>
</nav>
</footer>`
}
