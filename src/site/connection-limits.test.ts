import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { openSampleSite } from '../../test/browser/sample-site.ts'

const IMPATIENT = { headersMs: 40, requestMs: 80, lookEveryMs: 10 }

for (const [what, opening] of [
  ['header', 'GET / HTTP/1.1\r\nhost: a\r\nx-slow: '],
  [
    'body',
    'POST /article/1/comments HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 1000\r\n\r\nname=',
  ],
] as const) {
  test(`a client that never ends its ${what} is told so and let go, and the site goes on`, async (t) => {
    const site = await openSampleSite({ patience: IMPATIENT })
    t.after(() => site.close())
    const socket = connect(Number(new URL(site.address).port), '127.0.0.1')
    socket.write(opening)
    // Ends only when the server closes the connection.
    assert.match(await text(socket), /^HTTP\/1\.1 408 Request Timeout\r\n/)
    assert.equal((await fetch(`${site.address}/health/live`)).status, 200)
  })
}
