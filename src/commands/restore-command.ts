import { mkdirSync } from 'node:fs'
import { readConfig } from '../config.ts'
import { restoreStore } from '../store/engines/sqlite/store-backup.ts'
import { lockStore } from '../store/engines/sqlite/store-lock.ts'
import { EXIT } from './exit-codes.ts'
import { storeFile } from './newsroom-parts.ts'
import { parseWords } from './parse-words.ts'

/** `nashra restore FILE`: a backup takes the store's place; what stood there is kept beside it. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const { positionals } = parseWords(args, { usage: 'restore FILE', options: {}, positionals: [1, 1] })
  const config = readConfig(process.env)
  const store = storeFile(config)
  mkdirSync(config.dataFolder, { recursive: true })
  const release = lockStore(store)
  try {
    restoreStore({ backup: positionals[0] ?? '', store })
  } finally {
    release()
  }
  process.stdout.write(
    `${store}\nإن وُجد مخزن سابق فقد حُفظ باسم ${store}.before-restore\nwhat stood there before is kept as ${store}.before-restore\n`,
  )
  return EXIT.ok
}
