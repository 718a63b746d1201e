import type { Keyring } from '../base/keyring.ts'
import { BAN_KINDS } from '../news/comment.ts'
import type { Ban, NewBan } from '../store/writer-store.ts'

const PURPOSE = 'lifted ban'

/** A ban that was lifted, sealed into the address of the next page: the store keeps none, and nobody can write one. */
export function sealLiftedBan(keyring: Keyring, { kind, value, verdict, note, until }: Ban): string {
  const sealed = keyring.seal(PURPOSE, JSON.stringify({ kind, value, verdict, note, until }))
  return Buffer.from(sealed).toString('base64url')
}

/** `undefined` for what the desk did not seal. */
export function openLiftedBan(keyring: Keyring, token: string | undefined): NewBan | undefined {
  if (token === undefined || !/^[\w-]{1,4000}$/.test(token)) return undefined
  const opened = keyring.open(PURPOSE, Buffer.from(token, 'base64url'))
  // What is sealed under this purpose is what `sealLiftedBan` wrote.
  const ban = opened === undefined ? undefined : (JSON.parse(opened) as NewBan)
  return ban && BAN_KINDS.includes(ban.kind) ? ban : undefined
}
