import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createKeyring } from '../src/base/keyring.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'
import { openSmtpServer } from './smtp-server.ts'

const NOON = Date.parse('2024-04-03T12:00:00Z')
const MAILS = 24
/** Steps after which a run is killed: before a mail is sent, when it was taken, when that was written down. */
const PATIENCE = [1, 2, 3, 4, 5, 7, 8]
const KILLS = 14

/** Runs a mail worker; kills it with SIGKILL after so many steps, or lets it end. Answers whether it was killed. */
async function runWorker(words: readonly string[], killAfter: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'mail-crash-child.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let steps = 0
  child.stdout.on('data', (chunk: Buffer) => {
    assert.doesNotMatch(chunk.toString(), /failed/)
    steps += chunk.toString().split('\n').length - 1
    if (steps >= killAfter) child.kill('SIGKILL')
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal === 'SIGKILL'
}

test(`killed ${KILLS} times while it sends, a mail worker loses no mail and sends one again at most for each kill`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-mail-crash-'))
  const server = await openSmtpServer()
  try {
    const file = join(folder, 'nashra.db')
    const keyring = createKeyring(new Uint8Array(32).fill(7))
    const values = { siteName: 'نشرة', name: 'ليلى', link: 'https://news.example/desk/invitation/abc' }
    const store = openSqliteStore({ file })
    const addresses = Array.from({ length: MAILS }, (_, index) => `reader-${index}@reader.example`)
    await store.outbox.add(
      addresses.map((to) => ({ kind: 'invitation', to: keyring.seal('mail', to), language: 'ar', values, key: to })),
      NOON,
    )
    await store.close()
    const words = [file, String(server.port), String(NOON)]
    let kills = 0
    for (let run = 0; run < KILLS; run++) if (await runWorker(words, PATIENCE[run % PATIENCE.length] ?? 1)) kills++
    assert.equal(kills, KILLS, 'every run was killed before it ended')
    assert.equal(await runWorker(words, Number.POSITIVE_INFINITY), false)

    const byAddress = Map.groupBy(server.taken, ({ to }) => to.join())
    assert.deepEqual(
      [...byAddress.keys()].sort(),
      [...addresses].sort(),
      'nobody was forgotten, and nobody else written to',
    )
    assert.ok(server.taken.length - MAILS <= KILLS, `${server.taken.length} mails were taken`)
    for (const copies of byAddress.values()) {
      const ids = copies.map(({ source }) => /^Message-ID: (.*)$/m.exec(source)?.[1])
      assert.equal(new Set(ids).size, 1, 'copies of one mail bear one Message-ID')
    }
    const after = openSqliteStore({ file })
    assert.deepEqual(await after.outbox.counts(), { waiting: 0, sent: MAILS, givenUp: 0 })
    await after.close()
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
