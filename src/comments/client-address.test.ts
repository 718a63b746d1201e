import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressKeyText, cutAddress } from './client-address.ts'

const ADDRESSES: readonly (readonly [string, string, string])[] = [
  ['192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
  ['::ffff:c000:24d', '192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['fe80::1%eth0', 'fe80::/64', 'fe80::/48'],
  ['::1', '::/64', '::/48'],
]

for (const [address, key, cut] of ADDRESSES) {
  test(`${address} is known as ${key} and cut to ${cut}`, () => {
    assert.equal(addressKeyText(address), key)
    assert.equal(cutAddress(address), cut)
  })
}

for (const text of [
  '',
  'unknown',
  '192.0.2',
  '192.0.2.256',
  '0x7f.0.0.1',
  '010.0.0.1',
  '127.1',
  '2130706433',
  '1.2.3.4:80',
  '::g',
  '192.0.2.0/24',
]) {
  test(`«${text}» is no address`, () => {
    assert.equal(addressKeyText(text), undefined)
    assert.equal(cutAddress(text), undefined)
  })
}
