import { createTransport } from 'nodemailer'
import { isPlainMailAddress } from '../base/plain-mail-address.ts'
import type { SmtpServer } from '../base/smtp-server.ts'
import { SECOND_MS } from '../news/instant.ts'
import { foreignLine } from './foreign-text.ts'
import type { RenderedMail } from './render-mail.ts'

/** A mail with its address. */
export interface AddressedMail extends RenderedMail {
  readonly to: string
  /** Without `<>`: the same for each try of one mail, so that mail programs show two copies as one. */
  readonly messageId: string
}

/** What the mail server made of a mail. Reasons name no address: servers repeat it in their answers. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  /** `isFinal`: this mail will never be taken; else it may be later. */
  | { readonly kind: 'refused'; readonly reason: string; readonly isFinal: boolean }

/** Hands mails to one server, one at a time. */
export interface MailSender {
  send(mail: AddressedMail): Promise<SendOutcome>
  /** Greets the server and signs in, and sends nothing. */
  check(): Promise<SendOutcome>
  close(): void
}

export interface MailSenderOptions {
  readonly server: SmtpServer
  readonly from: { readonly name: string; readonly address: string }
  /** How long the server may be silent. */
  readonly timeoutMs?: number
}

const PATIENCE_MS = 30 * SECOND_MS

export function createMailSender({ server, from, timeoutMs = PATIENCE_MS }: MailSenderOptions): MailSender {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    ...(server.login ? { auth: { user: server.login.user, pass: server.login.password } } : {}),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, subject, text, html, messageId, unsubscribe }) {
      // The library has read addresses otherwise than we did before: it gets no text that it could read.
      if (!isPlainMailAddress(to)) return { kind: 'refused', reason: 'not-a-plain-address', isFinal: true }
      try {
        await transport.sendMail({
          from: { name: foreignLine(from.name), address: from.address },
          to: { name: '', address: to },
          envelope: { from: from.address, to: [to] },
          subject,
          text,
          html,
          messageId: `<${messageId}>`,
          headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(unsubscribe) },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        return { kind: 'sent' }
      } catch (error) {
        return refusal(error)
      }
    },
    async check() {
      try {
        await transport.verify()
        return { kind: 'sent' }
      } catch (error) {
        return refusal(error)
      }
    },
    close: () => transport.close(),
  }
}

/** RFC 8058: one click works over https only. */
function unsubscribeHeaders(url: string | undefined): Readonly<Record<string, string>> {
  if (url === undefined) return {}
  const list = { 'List-Unsubscribe': `<${url}>` }
  return url.startsWith('https:') ? { ...list, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : list
}

/** What stands in an error of the library. */
interface SmtpTrouble {
  readonly code: string
  readonly command: string
  readonly status: number
}

/** Steps at which a 5xx speaks of this mail; elsewhere it speaks of us, and may be put right. */
const OF_THIS_MAIL: ReadonlySet<string> = new Set(['RCPT TO', 'DATA'])

function refusal(error: unknown): SendOutcome {
  const { code, command, status } = troubleOf(error)
  const isFinal = OF_THIS_MAIL.has(command) && status >= 500 && status !== 503
  return { kind: 'refused', reason: [code, command, status].filter(Boolean).join(' '), isFinal }
}

function troubleOf(error: unknown): SmtpTrouble {
  const field = (name: string): unknown =>
    error instanceof Error && name in error ? Reflect.get(error, name) : undefined
  const [code, command, status] = [field('code'), field('command'), field('responseCode')]
  return {
    code: typeof code === 'string' ? code : 'EUNKNOWN',
    // What follows the verb would name the mechanism, or an address.
    command: typeof command === 'string' ? (/^(?:[A-Z]+(?: TO| FROM)?)/.exec(command)?.[0] ?? '') : '',
    status: typeof status === 'number' ? status : 0,
  }
}
