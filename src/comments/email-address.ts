import { domainToASCII } from 'node:url'
import { isPlainMailAddress } from '../base/plain-mail-address.ts'
import type { DraftEmail } from '../news/comment-form.ts'

const LONGEST_ADDRESS = 254
/** Letters of any script, but no sign that reading a host name would decode or map. */
const HOST_AS_TYPED = /^[\p{L}\p{M}\p{N}.-]+$/u
/** Hosts that anybody can be written to at end in letters: `192.0.2.1` and `0x7f.1` do not. */
const TOP_LABEL = /\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/** Hosts of one mailbox that reads no dots in its name. */
const GMAIL: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com'])

/**
 * Reads one plain e-mail address; `undefined` for anything that is more than that.
 *
 * @example 'Sara.N+news@GMail.com' → address 'Sara.N+news@gmail.com', key 'saran@gmail.com'
 */
export function parseEmail(text: string): DraftEmail | undefined {
  if (text.length > LONGEST_ADDRESS) return undefined
  const at = text.indexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const host = asciiHost(text.slice(at + 1))
  const address = `${local}@${host}`
  return isPlainMailAddress(address) ? { address, key: mailboxKey(local.toLowerCase(), host) } : undefined
}

/** A host in lower case and in punycode; empty for what is none. */
function asciiHost(typed: string): string {
  const host = HOST_AS_TYPED.test(typed) ? domainToASCII(typed.toLowerCase()) : ''
  return TOP_LABEL.test(host) ? host : ''
}

function mailboxKey(local: string, host: string): string {
  const tag = local.indexOf('+')
  const untagged = tag > 0 ? local.slice(0, tag) : local
  return GMAIL.has(host) ? `${untagged.replaceAll('.', '')}@gmail.com` : `${untagged}@${host}`
}
