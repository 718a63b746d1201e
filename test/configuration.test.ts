import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../src/config.ts'

test('trusted proxies are addresses and networks; nobody is trusted unless named', () => {
  const of = (value: string) => readConfig({ NASHRA_TRUSTED_PROXIES: value }).trustedProxies
  assert.deepEqual(readConfig({}).trustedProxies, [])
  assert.deepEqual(of(' '), [])
  assert.deepEqual(of('127.0.0.1, 10.0.0.0/8,fd00::/8'), ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
})

test('a proxy list that is no list, or that trusts everybody, is refused', () => {
  for (const value of ['true', 'loopback', '0.0.0.0/0', '::/0', '10.0.0.0/33', '127.1', '10.0.0.0/8,,', '*']) {
    assert.throws(() => readConfig({ NASHRA_TRUSTED_PROXIES: value }), { code: 'BAD_CONFIG' }, value)
  }
})
