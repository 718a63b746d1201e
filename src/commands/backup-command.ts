import { readConfig } from '../config.ts'
import { backUpStore } from '../store/engines/sqlite/store-backup.ts'
import { EXIT } from './exit-codes.ts'
import { existingStore } from './newsroom-parts.ts'
import { parseWords } from './parse-words.ts'
import { createProgress } from './progress.ts'

/** `nashra backup FILE`: a whole copy of the store, taken while the newsroom may go on. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const { positionals } = parseWords(args, { usage: 'backup FILE', options: {}, positionals: [1, 1] })
  const target = positionals[0] ?? ''
  const progress = createProgress('backup')
  await backUpStore({ store: existingStore(readConfig(process.env)), target }, (done, total) =>
    progress.show(done, total),
  )
  progress.end()
  process.stdout.write(`${target}\n`)
  return EXIT.ok
}
