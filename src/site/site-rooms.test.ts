import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { buildSite } from './build-site.ts'

let store: Store
let site: FastifyInstance

before(async () => {
  store = openSqliteStore({ file: ':memory:' })
  site = await buildSite({
    store,
    clock: () => 0,
    siteUrl: 'https://news.example',
    siteName: 'نشرة',
    timeZone: 'Asia/Amman',
    monthNames: 'dual',
    trustedProxies: ['10.0.0.0/8'],
    rooms: [
      async (app) => {
        app.addHook('onRequest', async (_request, reply) => {
          reply.header('x-room', 'mine')
        })
        app.post('/room', async (request) => ({ address: request.ip }))
      },
    ],
  })
})
after(async () => {
  await site.close()
  await store.close()
})

async function post(url: string, remoteAddress = '203.0.113.9') {
  return await site.inject({ method: 'POST', url, remoteAddress, headers: { 'x-forwarded-for': '198.51.100.7' } })
}

test('a room takes methods of its own; elsewhere nothing but reading is allowed', async () => {
  assert.equal((await post('/room')).statusCode, 200)
  for (const url of ['/', '/nothing', '/article/1', '/api/stories']) {
    const answer = await post(url)
    assert.equal(answer.statusCode, 405, url)
    assert.equal(answer.headers.allow, 'GET, HEAD')
  }
})

test('the hooks of a room do not reach the pages', async () => {
  assert.equal((await post('/room')).headers['x-room'], 'mine')
  assert.equal((await site.inject('/about')).headers['x-room'], undefined)
})

test('only a trusted proxy names the address of a client', async () => {
  assert.deepEqual((await post('/room')).json(), { address: '203.0.113.9' })
  assert.deepEqual((await post('/room', '10.1.2.3')).json(), { address: '198.51.100.7' })
})
