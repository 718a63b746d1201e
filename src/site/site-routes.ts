import { NAME_KINDS } from '../news/name-mention.ts'
import { TOPICS } from '../news/topic.ts'
import { bulletinFeed } from './bulletin-feed.ts'
import { bulletinMail, bulletinText } from './bulletin-mail.ts'
import { commentFeed } from './comment-feeds.ts'
import { articleAnswer, commentsAnswer, storiesAnswer, storyAnswer } from './json-answers.ts'
import { feedOf, newsSitemap } from './outgoing-feeds.ts'
import type { PageOutcome } from './page-outcome.ts'
import { archivePage } from './pages/archive-page.ts'
import { articlePage } from './pages/article-page.ts'
import { besidePage } from './pages/beside-page.ts'
import { bulletinPage, latestBulletin } from './pages/bulletin-page.ts'
import { commentPlace, commentsPage } from './pages/comments-page.ts'
import { comparePage } from './pages/compare-page.ts'
import { dayPage } from './pages/day-page.ts'
import { frontPage } from './pages/front-page.ts'
import { historyPage } from './pages/history-page.ts'
import { namePage } from './pages/name-page.ts'
import { namesPage } from './pages/names-page.ts'
import { outletPage } from './pages/outlet-page.ts'
import { outletsPage } from './pages/outlets-page.ts'
import { policyPage } from './pages/policy-page.ts'
import { privacyPage } from './pages/privacy-page.ts'
import { sagaPage } from './pages/saga-page.ts'
import { searchPage } from './pages/search-page.ts'
import { sectionPage } from './pages/section-page.ts'
import { storyPage } from './pages/story-page.ts'
import { textPage } from './pages/text-page.ts'
import { SENT_WORDS } from './parts/comment-section.ts'
import type { PageContext } from './site-context.ts'

/** Values of an address: the parts of its path and the parameters that the route knows. */
export type RouteValues = Readonly<Record<string, string | undefined>>

export interface SiteRoute {
  readonly path: string
  /** Query parameters that the page depends on; all others are ignored. */
  readonly parameters?: readonly string[]
  /** All that a parameter may say; anything else is as if it were not there. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  make(values: RouteValues, context: PageContext): Promise<PageOutcome> | PageOutcome
}

/** Every page that is made from the store. */
export const SITE_ROUTES: readonly SiteRoute[] = [
  { path: '/', make: (_, context) => frontPage(context) },
  { path: '/saga/:id', parameters: ['before'], make: (values, context) => sagaPage(values, context) },
  { path: '/story/:id', make: ({ id }, context) => storyPage(id, context) },
  {
    path: '/story/:id/compare',
    parameters: ['first', 'second'],
    make: (values, context) => comparePage(values, context),
  },
  {
    path: '/article/:id',
    parameters: ['sent'],
    choices: { sent: SENT_WORDS },
    make: (values, context) => articlePage(values, context),
  },
  {
    path: '/article/:id/:slug',
    parameters: ['sent'],
    choices: { sent: SENT_WORDS },
    make: (values, context) => articlePage(values, context),
  },
  { path: '/article/:id/beside/:earlier', make: (values, context) => besidePage(values, context) },
  { path: '/article/:id/history', make: ({ id }, context) => historyPage(id, context) },
  {
    path: '/article/:id/comments',
    parameters: ['order', 'page'],
    choices: { order: ['newest'] },
    make: (values, context) => commentsPage(values, context),
  },
  {
    path: '/article/:id/comments/feed.:format',
    make: ({ format = '', id = '' }, context) => commentFeed({ format, article: id }, context),
  },
  { path: '/comments/feed.:format', make: ({ format = '' }, context) => commentFeed({ format }, context) },
  { path: '/comments/policy', make: (_, context) => policyPage(context) },
  { path: '/comment/:id', make: ({ id }, context) => commentPlace(id, context) },
  { path: '/outlets', make: (_, context) => outletsPage(context) },
  {
    path: '/outlet/:slug',
    parameters: ['before'],
    make: ({ slug = '', before }, context) => outletPage({ slug, before }, context),
  },
  { path: '/name/:id', parameters: ['before'], make: (values, context) => namePage(values, context) },
  { path: '/name/:id/:slug', parameters: ['before'], make: (values, context) => namePage(values, context) },
  {
    path: '/names',
    parameters: ['q', 'kind', 'after'],
    choices: { kind: NAME_KINDS },
    make: (values, context) => namesPage(values, context),
  },
  {
    path: '/section/:section',
    parameters: ['before', 'country'],
    make: ({ section = '', before, country }, context) => sectionPage({ section, before, country }, context),
  },
  {
    path: '/day/:day',
    parameters: ['before'],
    make: ({ day = '', before }, context) => dayPage({ day, before }, context),
  },
  { path: '/bulletin', make: (_, context) => latestBulletin(context) },
  { path: '/bulletin/feed.:format', make: ({ format = '' }, context) => bulletinFeed(format, context) },
  { path: '/bulletin/:day', make: ({ day = '' }, context) => bulletinPage(day, context) },
  { path: '/bulletin/:day/mail.html', make: ({ day = '' }, context) => bulletinMail(day, context) },
  { path: '/bulletin/:day/mail.txt', make: ({ day = '' }, context) => bulletinText(day, context) },
  { path: '/archive', parameters: ['year'], make: ({ year }, context) => archivePage(year, context) },
  {
    path: '/search',
    parameters: ['q', 'outlet', 'from', 'to', 'order', 'page'],
    make: (values, context) => searchPage(values, context),
  },
  { path: '/about', make: (_, context) => textPage('about', context) },
  { path: '/privacy', make: (_, context) => privacyPage(context) },
  { path: '/copyright', make: (_, context) => textPage('copyright', context) },
  { path: '/feed.:format', make: ({ format = '' }, context) => feedOf({ format }, context) },
  {
    path: '/section/:section/feed.:format',
    make: ({ format = '', section = '' }, context) => feedOf({ format, section }, context),
  },
  {
    path: '/outlet/:slug/feed.:format',
    make: ({ format = '', slug = '' }, context) => feedOf({ format, outlet: slug }, context),
  },
  {
    path: '/story/:id/feed.:format',
    make: ({ format = '', id = '' }, context) => feedOf({ format, story: id }, context),
  },
  { path: '/sitemap-news.xml', make: (_, context) => newsSitemap(context) },
  {
    path: '/api/stories',
    parameters: ['topic'],
    choices: { topic: TOPICS },
    make: ({ topic }, context) => storiesAnswer(topic, context),
  },
  { path: '/api/stories/:id', make: ({ id }, context) => storyAnswer(id, context) },
  {
    path: '/api/articles/:id/comments',
    parameters: ['page'],
    make: (values, context) => commentsAnswer(values, context),
  },
  { path: '/api/articles/:id', make: ({ id }, context) => articleAnswer(id, context) },
]
