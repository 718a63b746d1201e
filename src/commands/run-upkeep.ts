import type { Logger } from 'pino'
import { messageOf } from '../base/errors.ts'
import type { Config } from '../config.ts'
import { createForgetting, type ForgettingListener } from '../forgetting.ts'
import { createFactRefresh } from '../journey/refresh-facts.ts'
import { createTopicRefresh } from '../journey/refresh-topics.ts'
import { createMailSender } from '../mail/send-mail.ts'
import { createMailRound, type MailListener } from '../mail-round.ts'
import type { NewsroomMetrics } from './newsroom-metrics.ts'
import type { NewsroomParts } from './newsroom-parts.ts'

/** Mail servers take more for an attack. */
const MAILS_A_MINUTE = 60

/** Until the signal: forgets what was kept long enough, finds facts and tells topics anew where what finds and tells them has learnt, and sends the mails that wait where a mail server is named. */
export async function runUpkeep(
  parts: Pick<NewsroomParts, 'store' | 'journey' | 'keyring' | 'log' | 'metrics'>,
  { config, signal }: { readonly config: Pick<Config, 'mail' | 'siteName' | 'siteUrl'>; readonly signal: AbortSignal },
): Promise<void> {
  const { store, keyring, log, metrics } = parts
  const { clock } = parts.journey
  const forgetting = createForgetting({ store, clock }, forgettingLog(log, metrics))
  const facts = createFactRefresh(
    { store, names: parts.journey.names },
    {
      found: (articles) => log.info({ articles }, 'facts found anew'),
      failed: failureLog(log, metrics),
    },
  )
  const topics = createTopicRefresh(store, {
    told: (articles) => log.info({ articles }, 'topics told anew'),
    failed: failureLog(log, metrics),
  })
  const work = [forgetting.run(signal), facts.run(signal), topics.run(signal)]
  if (config.mail) {
    const { server, from } = config.mail
    const sender = createMailSender({ server, from: { name: config.siteName, address: from } })
    const mails = createMailRound({ store, keyring, clock, sender, siteUrl: config.siteUrl }, mailLog(log, metrics), {
      mailsAMinute: MAILS_A_MINUTE,
    })
    work.push(mails.run(signal).finally(() => sender.close()))
  }
  await Promise.all(work)
}

function forgettingLog(log: Logger, metrics: NewsroomMetrics): ForgettingListener {
  return {
    forgot: (counts) => log.info(counts, 'forgotten'),
    failed: failureLog(log, metrics),
  }
}

/** Of mails the log holds their numbers and kinds: no address, and nothing that they say. */
function mailLog(log: Logger, metrics: NewsroomMetrics): MailListener {
  return {
    mailed(outcome, mail) {
      metrics.mails.inc({ outcome: outcome.kind })
      const line = { ...mail, ...outcome, mail: mail.kind }
      if (outcome.kind === 'sent') log.info(line, 'mail sent')
      else log.warn(line, `mail ${outcome.kind}`)
    },
    failed: failureLog(log, metrics),
  }
}

function failureLog(log: Logger, metrics: NewsroomMetrics): ForgettingListener['failed'] {
  return (error, where) => {
    metrics.failures.inc()
    log.error({ where, error: messageOf(error) }, 'failed')
  }
}
