import type { Keyring } from '../base/keyring.ts'

const PURPOSE = 'contact'

/** A writer's e-mail address as the store keeps it. */
export function sealContact(keyring: Keyring, address: string): Uint8Array {
  return keyring.seal(PURPOSE, address)
}

/** `undefined` for what was sealed with another secret. */
export function openContact(keyring: Keyring, sealed: Uint8Array): string | undefined {
  return keyring.open(PURPOSE, sealed)
}
