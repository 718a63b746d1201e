import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { openSampleSite } from '../../test/browser/sample-site.ts'

test('bytes that are not HTTP get a short refusal with the security headers, and the site goes on', async () => {
  const site = await openSampleSite()
  const socket = connect(Number(new URL(site.address).port), '127.0.0.1')
  socket.write('GARBAGE\r\n\r\n')
  const answer = await text(socket)
  assert.match(answer, /^HTTP\/1\.1 400 Bad Request\r\n/)
  assert.match(answer, /\r\ncontent-security-policy: default-src 'none'/)
  assert.equal((await fetch(`${site.address}/health/live`)).status, 200)
  await site.close()
})
