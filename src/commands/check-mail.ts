import type { Config } from '../config.ts'
import { createMailSender } from '../mail/send-mail.ts'
import type { Finding } from './finding.ts'

/** Speaks to the mail server without sending anything. */
export async function checkMail({ mail, siteName }: Config): Promise<Finding> {
  if (!mail) return { check: 'mail', ok: true, found: 'off; NASHRA_SMTP and NASHRA_MAIL_FROM turn it on' }
  const { server, from } = mail
  const place = `${server.host}:${server.port}`
  const sender = createMailSender({ server, from: { name: siteName, address: from } })
  const outcome = await sender.check()
  sender.close()
  if (outcome.kind === 'sent') return { check: 'mail', ok: true, found: `${place} takes our mails from ${from}` }
  return { check: 'mail', ok: false, found: `${place} does not take our mails: ${outcome.reason}; see NASHRA_SMTP` }
}
