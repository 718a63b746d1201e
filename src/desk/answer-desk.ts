import type { FastifyReply, FastifyRequest } from 'fastify'
import { signedContext } from './authorize.ts'
import type { DeskFailure } from './desk-failure.ts'
import type { DeskOutcome } from './desk-outcome.ts'
import { configOf, type DeskExchange, type DeskRoom } from './desk-room.ts'
import { deskValues } from './desk-values.ts'
import { sendDeskJson, sendJsonFailure } from './send-desk-json.ts'
import { sendDeskFailure, sendDeskPage } from './send-desk-page.ts'

/** Does what a route's entry says, and sends what came of it. */
export async function answerDesk(room: DeskRoom, { request, reply }: DeskExchange): Promise<FastifyReply> {
  const { isProgram } = configOf(request)
  const { cookie } = room
  const outcome = await runRoute(request)
  const setting = await room.pages.setting(request, { context: request.deskContext ?? undefined, isPlain: isProgram })
  if (isProgram) return sendDeskJson(outcome, reply, { wording: setting.wording, cookie })
  return sendDeskPage(outcome, reply, { setting, cookie })
}

/** Sends why nothing was done; asks nothing of the store, which may be what failed. */
export async function sendFailure(
  room: DeskRoom,
  failure: DeskFailure,
  { request, reply }: DeskExchange,
): Promise<FastifyReply> {
  const { isProgram } = configOf(request)
  const setting = await room.pages.setting(request, { context: request.deskContext ?? undefined, isPlain: true })
  if (isProgram) return sendJsonFailure(failure, reply, { wording: setting.wording })
  return sendDeskFailure(failure, reply, { setting })
}

/** The guard has let the request in; whatever is missing here all the same is no yes. */
async function runRoute(request: FastifyRequest): Promise<DeskOutcome> {
  const { route } = configOf(request)
  const context = request.deskContext
  if (!context) return { kind: 'forbidden' }
  const values = deskValues(route, request)
  if (route.access === 'signed-out') return await route.run(values, context)
  const signed = signedContext(context)
  return signed ? await route.run(values, signed) : { kind: 'forbidden' }
}
