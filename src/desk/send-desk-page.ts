import type { FastifyReply } from 'fastify'
import { html } from '../base/html.ts'
import { SECOND_MS } from '../news/instant.ts'
import { HTML_TYPE } from '../site/page-outcome.ts'
import { type DeskFailure, FAILURE_STATUS } from './desk-failure.ts'
import { deskLayout } from './desk-layout.ts'
import { withNotice } from './desk-notice.ts'
import type { DeskOutcome } from './desk-outcome.ts'
import type { DeskPage } from './desk-page.ts'
import type { PageSetting } from './page-setting.ts'
import type { SessionCookie } from './sessions.ts'
import type { ConflictReason } from './wording/desk-wording.ts'

/** Sends what came of an act to a browser. */
export function sendDeskPage(
  outcome: DeskOutcome,
  reply: FastifyReply,
  { setting, cookie }: { readonly setting: PageSetting; readonly cookie: SessionCookie },
): FastifyReply {
  switch (outcome.kind) {
    case 'view':
      return send(reply, 200, deskLayout(outcome.page(setting), setting))
    case 'problems':
      return send(reply, FAILURE_STATUS.problems, deskLayout(outcome.page(setting), setting))
    case 'done':
      return reply.redirect(withNotice(outcome.next, outcome), 303)
    case 'session-opened':
      return reply.header('set-cookie', cookie.write(outcome.token)).redirect(outcome.next, 303)
    case 'session-ended':
      return reply.header('set-cookie', cookie.write(undefined)).redirect(outcome.next, 303)
    case 'missing':
      if (outcome.page) return send(reply, FAILURE_STATUS.missing, deskLayout(outcome.page(setting), setting))
      return sendDeskFailure('missing', reply, { setting })
    case 'forbidden':
      return sendDeskFailure('forbidden', reply, { setting })
    case 'conflict':
      return sendDeskFailure('conflict', reply, { setting, reason: outcome.reason })
    case 'throttled':
      return sendDeskFailure('throttled', reply.header('retry-after', waitSeconds(outcome.waitMs)), {
        setting,
        waitMs: outcome.waitMs,
      })
  }
}

export interface FailureSetting {
  readonly setting: PageSetting
  readonly reason?: ConflictReason
  readonly waitMs?: number
}

/** Sends a page that says why nothing was done, and what to do now; it repeats nothing of the request. */
export function sendDeskFailure(failure: DeskFailure, reply: FastifyReply, options: FailureSetting): FastifyReply {
  return send(reply, FAILURE_STATUS[failure], deskLayout(failurePage(failure, options), options.setting))
}

/** Whole seconds, at least one: for `Retry-After`. */
export function waitSeconds(waitMs: number): number {
  return Math.max(1, Math.ceil(waitMs / SECOND_MS))
}

function failurePage(failure: DeskFailure, { setting, reason, waitMs }: FailureSetting): DeskPage {
  const { wording, writing, siteUrl } = setting
  const { title, advice } = wording.failures[failure]
  const home = failure === 'foreign-page' ? `${siteUrl}/desk` : '/desk'
  return {
    title,
    main: html`<p>${reason === undefined ? advice : wording.conflicts[reason]}</p>
${waitMs !== undefined && html`<p>${wording.signIn.tryAgainAfter} ${writing.calendar.duration(waitMs)}</p>`}
<p><a class="more" href="${home}">${failure === 'foreign-page' ? html`<bdi dir="ltr">${home}</bdi>` : wording.backToDesk}</a></p>`,
  }
}

function send(reply: FastifyReply, status: number, document: string): FastifyReply {
  return reply.code(status).header('content-type', HTML_TYPE).send(document)
}
