import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { createStoryDigests } from '../journey/story-digests.ts'
import { buildSite } from '../site/build-site.ts'
import type { PushDoor } from '../site/push-door.ts'
import { portTaken } from './free-port.ts'
import type { NewsroomParts } from './newsroom-parts.ts'
import { openCommentDoor } from './open-comment-door.ts'
import { openDesk } from './open-desk.ts'
import { openPushDoor } from './push-door.ts'

interface SiteSetting {
  readonly config: Config
  readonly demo?: boolean
}

/** Builds the site over a newsroom, not yet listening. */
export async function openNewsroomSite(parts: NewsroomParts, { config, demo }: SiteSetting): Promise<FastifyInstance> {
  return await buildSite({
    store: parts.store,
    clock: parts.journey.clock,
    siteUrl: config.siteUrl,
    siteName: config.siteName,
    timeZone: config.timeZone,
    language: config.language,
    monthNames: config.monthNames,
    demo: demo ?? false,
    digest: createStoryDigests(parts.store),
    logger: parts.log,
    trustedProxies: config.trustedProxies,
    ...optionalDoor(parts),
    comments: openCommentDoor(parts, config),
    operation: { takesComments: true, sendsMail: config.mail !== undefined, contact: config.contact },
    rooms: [openDesk(parts, config)],
    health: { ready: () => isReady(parts) },
  })
}

/**
 * Builds the site and listens.
 *
 * @throws NashraError PORT_TAKEN
 */
export async function openSite(parts: NewsroomParts, setting: SiteSetting): Promise<FastifyInstance> {
  const { config } = setting
  const site = await openNewsroomSite(parts, setting)
  try {
    await site.listen({ host: config.host, port: config.port })
  } catch (cause) {
    await site.close()
    throw portTaken({ address: `${config.host}:${config.port}`, variable: 'NASHRA_PORT' }, cause)
  }
  return site
}

function optionalDoor(parts: NewsroomParts): { readonly pushes?: PushDoor } {
  const pushes = openPushDoor(parts)
  return pushes ? { pushes } : {}
}

async function isReady(parts: NewsroomParts): Promise<boolean> {
  try {
    await parts.store.ping()
    return true
  } catch {
    return false
  }
}
