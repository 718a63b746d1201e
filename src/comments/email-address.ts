import { domainToASCII } from 'node:url'
import type { DraftEmail } from '../news/comment-form.ts'

const LONGEST_ADDRESS = 254
const LONGEST_LOCAL = 64
/**
 * What stands before the @: far less than RFC 5321 allows. Quotes, comments, folding and routes (`%`, `!`) have sent mail to
 * others than its address seemed to name (CVE-2025-13033, CVE-2026-125755).
 */
const LOCAL_WORD = /^[A-Za-z0-9_'+~&=-]+$/
const HOST_AS_TYPED = /^[\p{L}\p{M}\p{N}.-]+$/u
const HOST_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const TOP_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

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
  const host = parseHost(text.slice(at + 1))
  if (!isLocalPart(local) || host === undefined) return undefined
  const address = `${local}@${host}`
  return address.length > LONGEST_ADDRESS ? undefined : { address, key: mailboxKey(local.toLowerCase(), host) }
}

function isLocalPart(local: string): boolean {
  return local.length <= LONGEST_LOCAL && local.split('.').every((word) => LOCAL_WORD.test(word))
}

function parseHost(typed: string): string | undefined {
  if (!HOST_AS_TYPED.test(typed)) return undefined
  const host = domainToASCII(typed.toLowerCase())
  const labels = host.split('.')
  const isHost = labels.length >= 2 && labels.every((label) => HOST_LABEL.test(label))
  return isHost && TOP_LABEL.test(labels.at(-1) ?? '') ? host : undefined
}

function mailboxKey(local: string, host: string): string {
  const tag = local.indexOf('+')
  const untagged = tag > 0 ? local.slice(0, tag) : local
  return GMAIL.has(host) ? `${untagged.replaceAll('.', '')}@gmail.com` : `${untagged}@${host}`
}
