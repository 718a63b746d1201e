import type { FastifyReply } from 'fastify'
import { type DeskFailure, FAILURE_STATUS } from './desk-failure.ts'
import type { DeskOutcome } from './desk-outcome.ts'
import { waitSeconds } from './send-desk-page.ts'
import type { SessionCookie } from './sessions.ts'
import type { DeskWording } from './wording/desk-wording.ts'

interface JsonSetting {
  readonly wording: DeskWording
  readonly cookie: SessionCookie
}

/** Sends what came of an act to a program: the same outcomes, as data; never a redirect. */
export function sendDeskJson(
  outcome: DeskOutcome,
  reply: FastifyReply,
  { wording, cookie }: JsonSetting,
): FastifyReply {
  switch (outcome.kind) {
    case 'view':
      return reply.send(outcome.data)
    case 'done': {
      const { notice = true, next, undo, data } = outcome
      return reply.send({ ...data, done: notice, next, ...(undo === undefined ? {} : { undo }) })
    }
    case 'session-opened':
      return reply
        .header('set-cookie', cookie.write(outcome.token))
        .send({ done: true, next: outcome.next, csrf: outcome.csrf })
    case 'session-ended':
      return reply.header('set-cookie', cookie.write(undefined)).send({ done: true, next: outcome.next })
    case 'problems':
      return sendJsonFailure('problems', reply, {
        wording,
        more: {
          problems: outcome.problems.map((problem) => ({ ...problem, words: wording.problems[problem.reason] })),
        },
      })
    case 'conflict':
      return sendJsonFailure('conflict', reply, {
        wording,
        more: { reason: outcome.reason, words: wording.conflicts[outcome.reason] },
      })
    case 'throttled': {
      const seconds = waitSeconds(outcome.waitMs)
      return sendJsonFailure('throttled', reply.header('retry-after', seconds), { wording, more: { seconds } })
    }
    case 'missing':
      return sendJsonFailure('missing', reply, { wording })
    case 'forbidden':
      return sendJsonFailure('forbidden', reply, { wording })
  }
}

/** Sends why nothing was done: a word for the program, words for whoever reads its log. */
export function sendJsonFailure(
  failure: DeskFailure,
  reply: FastifyReply,
  { wording, more = {} }: { readonly wording: DeskWording; readonly more?: object },
): FastifyReply {
  const { title, advice } = wording.failures[failure]
  return reply.code(FAILURE_STATUS[failure]).send({ error: failure, words: `${title}: ${advice}`, ...more })
}
