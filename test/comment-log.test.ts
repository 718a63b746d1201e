import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { pino } from 'pino'
import { createKeyring } from '../src/base/keyring.ts'
import { createCommentWay } from '../src/comment-way.ts'
import { makeCode, readCode } from '../src/comments/verification-code.ts'
import { SECOND_MS } from '../src/news/instant.ts'
import { buildSite } from '../src/site/build-site.ts'
import { EDITOR, openCommentedStore } from '../src/store/commented-store-for-test.ts'

const ADDRESS = '198.51.100.77'
const SENT = { name: 'سلمى الخطيب', email: 'salma@reader.example', text: 'متى يعود الخط البحري؟' }

test('log-injection and privacy: the log of a whole journey holds nothing of a reader, and no line that a reader wrote', async () => {
  const { store, articles, close } = await openCommentedStore()
  const lines: string[] = []
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const keyring = createKeyring(randomBytes(32))
  const own = {
    store,
    clock: () => EDITOR.at,
    siteUrl: 'http://nashra.example',
    siteName: 'نشرة',
    language: 'ar',
  } as const
  const comments = createCommentWay({ ...own, keyring, sendsMail: true })
  const app = await buildSite({ ...own, timeZone: 'Asia/Amman', monthNames: 'dual', comments, logger })
  const [articleId] = articles
  assert.ok(articleId)
  const token = makeCode({ keyring, articleId, now: EDITOR.at - 10 * SECOND_MS, minutes: 10, random: randomBytes })
  const reading = readCode(token, { keyring, now: EDITOR.at })
  const code = reading.kind === 'valid' ? reading.code.digits : ''
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    app.inject({
      method: 'POST',
      url: path,
      remoteAddress: ADDRESS,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
  const path = `/article/${articleId}/comments`
  assert.equal((await post(path, { ...SENT, token, code: '1' })).statusCode, 422)
  assert.equal((await post(path, { ...SENT, token, code })).statusCode, 303)
  await post('/comment/1/report', { ...SENT, reason: 'spam', token, code })
  await app.inject({ url: `/missing?email=${SENT.email}%0d%0a{"level":60}`, remoteAddress: ADDRESS })
  logger.info('the end')
  await app.close()
  await close()
  const log = lines.join('')
  assert.match(log, /the end/, 'the log was heard')
  for (const secret of [ADDRESS, 'salma', 'سلمى', 'الخط البحري', code, token]) assert.ok(!log.includes(secret), secret)
  for (const line of lines) assert.equal(line.indexOf('\n'), line.length - 1)
})
