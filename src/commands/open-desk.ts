import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { buildDesk } from '../desk/build-desk.ts'
import { inviteFirstAdministrator } from '../desk/first-account.ts'
import type { NewsroomParts } from './newsroom-parts.ts'

const LOOPBACK_OR_TLS = /^https:|^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::|$)/

/** The editors' desk over a newsroom, as a room of the site's server. */
export function openDesk(
  { store, keyring, journey, log }: NewsroomParts,
  config: Config,
): (app: FastifyInstance) => Promise<void> {
  const { siteUrl, siteName, language, timeZone, monthNames } = config
  if (!LOOPBACK_OR_TLS.test(siteUrl)) {
    log.warn({ siteUrl }, 'passwords of the desk go over plain http: give NASHRA_SITE_URL an https address')
  }
  const site = { siteUrl, siteName, siteLanguage: language, timeZone, monthNames }
  return buildDesk({ store, keyring, clock: journey.clock, ...site })
}

/** Says how the first administrator comes in, while nobody has; on standard output, since a log is kept. */
export async function tellFirstLink({ store, journey }: NewsroomParts, { siteUrl }: Config): Promise<void> {
  const link = await inviteFirstAdministrator({ store, siteUrl, clock: journey.clock })
  if (link === undefined) return
  process.stdout.write(`مكتب التحرير: يصلح هذا الرابط مرة واحدة خلال 24 ساعة، وبه يختار المدير الأول كلمة مروره.\n`)
  process.stdout.write(
    `Editor's desk: this link works once within 24 hours; with it the first administrator chooses a password.\n`,
  )
  process.stdout.write(`  ${link}\n`)
}
