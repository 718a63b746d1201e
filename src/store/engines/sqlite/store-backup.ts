import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { messageOf, NashraError } from '../../../base/errors.ts'
import { MIGRATIONS } from './migrations.ts'

/**
 * Writes a whole copy of a store into a new file, while the store may be in use.
 *
 * @param onProgress hears of pages copied and pages in all
 * @throws NashraError BAD_ARGUMENT if the target exists, STORE_DAMAGED if there is no store
 */
export async function backUpStore(
  paths: { readonly store: string; readonly target: string },
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  if (existsSync(paths.target)) {
    throw new NashraError('BAD_ARGUMENT', {
      english: `${paths.target} exists already; name a new file`,
      arabic: `الملف ${paths.target} موجود؛ اختر اسمًا جديدًا`,
    })
  }
  const database = openForReading(paths.store)
  try {
    mkdirSync(dirname(paths.target), { recursive: true })
    const partial = `${paths.target}.partial`
    await backup(database, partial, {
      progress: ({ totalPages, remainingPages }) => onProgress(totalPages - remainingPages, totalPages),
    })
    checkStoreFile(partial)
    renameSync(partial, paths.target)
  } finally {
    database.close()
  }
}

/**
 * Puts a backup in the place of a store, which is kept beside it as `….before-restore`. Nothing is touched before the
 * backup was found whole.
 *
 * @throws NashraError STORE_DAMAGED or STORE_TOO_NEW about the backup
 */
export function restoreStore(paths: { readonly backup: string; readonly store: string }): void {
  checkStoreFile(paths.backup)
  mkdirSync(dirname(paths.store), { recursive: true })
  const partial = `${paths.store}.restoring`
  copyFileSync(paths.backup, partial)
  if (existsSync(paths.store)) {
    // What the write-ahead log holds must go into the file before the file is put aside.
    const old = new DatabaseSync(paths.store)
    old.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    old.close()
    renameSync(paths.store, `${paths.store}.before-restore`)
  }
  for (const rest of ['-wal', '-shm']) rmSync(`${paths.store}${rest}`, { force: true })
  renameSync(partial, paths.store)
}

/** @throws NashraError STORE_DAMAGED if the file is no whole store, STORE_TOO_NEW if a newer Nashra wrote it */
export function checkStoreFile(file: string): void {
  const database = openForReading(file)
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version)
    const verdict = String(database.prepare('PRAGMA integrity_check').get()?.integrity_check)
    if (verdict !== 'ok' || version === 0) throw new Error(version === 0 ? 'it holds no store' : verdict)
    if (version > MIGRATIONS.length) {
      throw new NashraError('STORE_TOO_NEW', {
        english: `${file} has version ${version}, this Nashra knows ${MIGRATIONS.length}`,
        arabic: `إصدار ${file} هو ${version}، وهذه النسخة تعرف حتى ${MIGRATIONS.length}`,
      })
    }
  } catch (cause) {
    throw damaged(file, cause)
  } finally {
    database.close()
  }
}

function openForReading(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true })
  } catch (cause) {
    throw damaged(file, cause)
  }
}

function damaged(file: string, cause: unknown): NashraError {
  if (cause instanceof NashraError) return cause
  return new NashraError('STORE_DAMAGED', {
    english: `${file} is not a whole store: ${messageOf(cause)}`,
    arabic: `الملف ${file} ليس مخزنًا سليمًا: ${messageOf(cause)}`,
    cause,
  })
}
