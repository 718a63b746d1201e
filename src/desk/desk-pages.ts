import type { FastifyRequest } from 'fastify'
import { loadAssets } from '../site/assets/load-assets.ts'
import { type Calendar, createCalendar } from '../site/calendar.ts'
import { createFigureWriter } from '../site/figure-words.ts'
import { createCountWriter } from '../site/plural-form.ts'
import type { Writing } from '../site/site-context.ts'
import type { MonthNames } from '../site/site-options.ts'
import { ARABIC_WORDING } from '../site/wording/ar.ts'
import { ENGLISH_WORDING } from '../site/wording/en.ts'
import type { Desk } from './desk.ts'
import { type DeskAssets, loadDeskAssets } from './desk-assets.ts'
import { readNotice, withoutNotice } from './desk-notice.ts'
import type { DeskContext } from './desk-route.ts'
import { ownPath } from './own-path.ts'
import type { PageReader, PageSetting } from './page-setting.ts'
import { isAllowed } from './permissions.ts'
import { isSafeMethod } from './request-origin.ts'
import { ARABIC_DESK } from './wording/desk-ar.ts'
import { ENGLISH_DESK } from './wording/desk-en.ts'

export interface DeskPagesOptions {
  readonly timeZone: string
  readonly monthNames: MonthNames
}

/** Makes what each page is written with. */
export interface DeskPages {
  readonly assets: DeskAssets
  /** `isPlain`: asks nothing of the store, which may be what failed. */
  setting(
    request: FastifyRequest,
    options: { readonly context?: DeskContext | undefined; readonly isPlain?: boolean },
  ): Promise<PageSetting>
}

type Language = 'ar' | 'en'

export function createDeskPages(desk: Desk, options: DeskPagesOptions): DeskPages {
  const assets = loadDeskAssets(loadAssets())
  const writings = { ar: writingIn('ar', options), en: writingIn('en', options) }
  return {
    assets,
    async setting(request, { context, isPlain = false }) {
      const account = context?.visitor?.session.account
      const language = account?.language ?? preferredLanguage(request.headers['accept-language'])
      const notice = readNotice(isQuery(request.query) ? request.query : {})
      return {
        wording: language === 'en' ? ENGLISH_DESK : ARABIC_DESK,
        writing: { ...writings[language], now: desk.clock() },
        siteName: desk.siteName,
        siteUrl: desk.siteUrl,
        assets,
        path: request.url.replace(/\?.*$/s, ''),
        address: isSafeMethod(request.method) ? ownPath(withoutNotice(request.url)) : '/desk',
        ...(notice && { notice }),
        ...(context?.visitor && { reader: await pageReader(desk, context.visitor, isPlain) }),
      }
    },
  }
}

function writingIn(
  language: Language,
  options: DeskPagesOptions,
): Omit<Writing, 'now'> & { readonly calendar: Calendar } {
  const wording = language === 'en' ? ENGLISH_WORDING : ARABIC_WORDING
  return {
    wording,
    calendar: createCalendar({ ...options, wording }),
    count: createCountWriter(wording.locale),
    figure: createFigureWriter(wording),
  }
}

async function pageReader(
  { store }: Desk,
  { session, csrf }: NonNullable<DeskContext['visitor']>,
  isPlain: boolean,
): Promise<PageReader> {
  const { account } = session
  const seesCounts = !isPlain && isAllowed(account.role, 'read-comments')
  return {
    account,
    csrf,
    may: (permission) => isAllowed(account.role, permission),
    ...(seesCounts && { counts: await store.comments.counts() }),
  }
}

/** Arabic, unless a browser asks for English before it. */
function preferredLanguage(header: string | undefined): Language {
  const first = header?.match(/\b(?:ar|en)\b/i)?.[0].toLowerCase()
  return first === 'en' ? 'en' : 'ar'
}

function isQuery(query: unknown): query is Readonly<Record<string, unknown>> {
  return typeof query === 'object' && query !== null
}
