import { DatabaseSync } from 'node:sqlite'
import { NashraError } from '../../../base/errors.ts'

/**
 * Holds a store for one process, so that two newsrooms never run on one. The lock is a transaction on a file beside the
 * store: the system lets go of it when the process ends, however it ends.
 *
 * @returns lets go of the store
 * @throws NashraError STORE_LOCKED if another process holds it
 */
export function lockStore(file: string): () => void {
  const lock = new DatabaseSync(`${file}.lock`)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    throw new NashraError('STORE_LOCKED', {
      english: `another Nashra runs on ${file}; stop it first, or give this one another folder with NASHRA_DATA`,
      arabic: `تعمل نسخة أخرى من نشرة على ${file}؛ أوقفها أولًا أو اختر لهذه مجلدًا آخر بالمتغيّر NASHRA_DATA`,
      cause,
    })
  }
  return () => lock.close()
}
