/** Keeps and approves comments until it is killed, and tells each step when the store has said that it is done. */
import { writeSync } from 'node:fs'
import { toId } from '../src/news/ids.ts'
import { commentForTest, EDITOR } from '../src/store/commented-store-for-test.ts'
import { openSqliteStore } from '../src/store/engines/sqlite/sqlite-store.ts'

const [file = '', first = '0', ...articles] = process.argv.slice(2)
const store = openSqliteStore({ file })

/** Written at once: what stands in a buffer when the process is killed was never told. */
function tell(line: string): void {
  writeSync(1, `${line}\n`)
}

for (let index = Number(first); ; index++) {
  const articleId = toId<Parameters<typeof commentForTest>[0]>(Number(articles[index % articles.length]))
  const added = await store.comments.add(
    commentForTest(articleId, {
      text: `تعليق ${index}`,
      writerKey: `writer ${index % 5}`,
      code: { nonce: `nonce ${index}`, expiresAt: EDITOR.at },
      mails: () => [
        { kind: 'comment-received', to: Buffer.from('sealed'), language: 'ar', values: {}, key: `received ${index}` },
      ],
    }),
  )
  if (added.kind !== 'added') throw new Error(`comment ${index}: ${added.kind}`)
  tell(`kept ${index}`)
  const approval = { state: 'approved' } as const
  const mails = () => [
    {
      kind: 'comment-approved',
      to: Buffer.from('sealed'),
      language: 'ar',
      values: {},
      key: `approved ${index}`,
    } as const,
  ]
  const [outcome] = await store.comments.decide([added.id], approval, { act: EDITOR, mails })
  if (outcome?.kind !== 'decided') throw new Error(`comment ${index} was not approved`)
  tell(`approved ${index}`)
}
