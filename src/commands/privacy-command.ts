import { createInterface } from 'node:readline/promises'
import { messageOf, NashraError } from '../base/errors.ts'
import { createKeyring, type Keyring } from '../base/keyring.ts'
import { parseEmail } from '../comments/email-address.ts'
import { writerKey } from '../comments/writer-key.ts'
import { readConfig } from '../config.ts'
import { actOfProgram } from '../news/account.ts'
import type { CommentWriter } from '../news/comment.ts'
import { type CommentId, ID_LIMIT, toId } from '../news/ids.ts'
import type { Store } from '../store/store.ts'
import { EXIT } from './exit-codes.ts'
import { newsroomSecret, secretFile } from './newsroom-secret.ts'
import { parseWords, usageError } from './parse-words.ts'
import { withStore } from './with-store.ts'
import { writePrivately } from './write-privately.ts'
import { recordAsCsv, recordAsJson, writerRecord } from './writer-record.ts'

const USAGE = 'privacy export|erase (--email ADDRESS | --comment ID) [--out FILE] [--csv] [--yes]'

interface PrivacyWords {
  readonly email?: string | undefined
  readonly comment?: string | undefined
  readonly out?: string | undefined
  readonly csv: boolean
  readonly yes: boolean
}

interface PrivacyParts {
  readonly store: Store
  readonly keyring: Keyring
}

/** `nashra privacy export|erase`: what we keep of one writer of comments, and its end. Both leave a line in the audit log. */
export async function privacyCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(args, {
    usage: USAGE,
    options: {
      email: { type: 'string' },
      comment: { type: 'string' },
      out: { type: 'string' },
      csv: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
    positionals: [1, 1],
  })
  const act = positionals[0]
  if (act !== 'export' && act !== 'erase') throw usageError(USAGE, new Error(`no act "${act}"`))
  if ((values.email === undefined) === (values.comment === undefined)) {
    throw usageError(USAGE, new Error('name a writer by --email or by --comment'))
  }
  const config = readConfig(process.env)
  return await withStore(config, async (store) => {
    const keyring = createKeyring(newsroomSecret(secretFile(config)))
    const writer = await findWriter({ store, keyring }, values)
    if (!writer) {
      process.stderr.write(
        'nobody wrote under that, or is known by it any more\nلم يكتب أحد بهذا، أو لم نعد نعرفه به\n',
      )
      return EXIT.failed
    }
    return act === 'export'
      ? await exportWriter({ store, keyring }, writer, values)
      : await eraseWriter(store, writer, values)
  })
}

async function findWriter(
  { store, keyring }: PrivacyParts,
  { email, comment }: PrivacyWords,
): Promise<CommentWriter | undefined> {
  if (comment !== undefined) {
    const id = Number(comment)
    if (!/^\d+$/.test(comment) || id < 1 || id >= ID_LIMIT)
      throw usageError(USAGE, new Error(`"${comment}" is no comment's id`))
    return await store.writers.ofComment(toId<CommentId>(id))
  }
  const parsed = parseEmail(email ?? '')
  if (!parsed) throw usageError(USAGE, new Error('that is no e-mail address'))
  return await store.writers.byKey(writerKey(keyring, { name: '', email: parsed }, ''))
}

async function exportWriter(
  { store, keyring }: PrivacyParts,
  { id }: CommentWriter,
  { out, csv }: PrivacyWords,
): Promise<number> {
  const record = await writerRecord({ store, keyring }, id)
  if (!record) return EXIT.failed
  const text = csv ? recordAsCsv(record) : recordAsJson(record)
  // Told before it leaves the house: an export without its line in the log must not be.
  await store.audit.append(
    { action: 'writer-exported', subject: `writer ${id}`, detail: { comments: record.comments.length } },
    actOfProgram(Date.now()),
  )
  if (out === undefined) process.stdout.write(text)
  else writePrivately(out, text)
  process.stderr.write(`comments: ${record.comments.length}${out === undefined ? '' : `; written to ${out}`}\n`)
  return EXIT.ok
}

async function eraseWriter(store: Store, { id, counts }: CommentWriter, { yes }: PrivacyWords): Promise<number> {
  const { erased, ...kept } = counts
  const comments = Object.values(kept).reduce((sum, count) => sum + count, 0)
  if (!yes && !(await isSure(comments))) {
    process.stderr.write('nothing was erased\nلم يُمحَ شيء\n')
    return EXIT.failed
  }
  const done = await store.writers.erase(id, actOfProgram(Date.now()))
  process.stdout.write(
    `erased: ${done} comments with their earlier texts and addresses, the e-mail address, mails that waited and notes\n` +
      `مُحي: ${done} من التعليقات مع نصوصها السابقة وعناوينها، وعنوان البريد، والرسائل المنتظرة والملاحظات\n`,
  )
  return EXIT.ok
}

async function isSure(comments: number): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new NashraError('BAD_ARGUMENT', {
      english: 'erasing cannot be undone; --yes says that you mean it where nobody can be asked',
      arabic: 'المحو لا رجعة فيه؛ أضف --yes حيث لا يمكن أن تُسأل',
    })
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await prompt.question(
      `Erase all that is kept of this writer (${comments} comments)? It cannot be undone. Type "erase": `,
    )
    return answer.trim() === 'erase'
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    return false
  } finally {
    prompt.close()
  }
}
