/**
 * A mail worker for the crash test: sends what waits and prints a line before and after each step, so that its parent knows when
 * to kill it. Words: the store's file, the mail server's port, the instant.
 */
import { createKeyring } from '../src/base/keyring.ts'
import { createMailSender } from '../src/mail/send-mail.ts'
import { createMailRound } from '../src/mail-round.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'

const [file = '', port = '', instant = ''] = process.argv.slice(2)
const store = openSqliteStore({ file })
const sender = createMailSender({
  server: { host: '127.0.0.1', port: Number(port), security: 'none' },
  from: { name: 'نشرة', address: 'news@news.example' },
})
const say = async (step: string) => {
  process.stdout.write(`${step}\n`)
  // The parent reads it, and may kill us here.
  await new Promise((resolve) => setTimeout(resolve, 2))
}
const round = createMailRound(
  {
    store: {
      comments: store.comments,
      outbox: {
        ...store.outbox,
        async sent(id, at) {
          await say('taken')
          await store.outbox.sent(id, at)
          await say('marked')
        },
      },
    },
    keyring: createKeyring(new Uint8Array(32).fill(7)),
    clock: () => Number(instant),
    sender: {
      async send(mail) {
        await say('sending')
        return await sender.send(mail)
      },
    },
    siteUrl: 'https://news.example',
  },
  {
    mailed: () => {},
    failed: (error) => process.stdout.write(`failed ${error}\n`),
  },
  { mailsAMinute: 60_000 },
)
const never = new AbortController().signal
while ((await round.once(never)) > 0);
sender.close()
await store.close()
