import { writeFileSync } from 'node:fs'
import { messageOf, NashraError } from '../base/errors.ts'

/**
 * Writes a file that only its owner can read: it holds what we know of a person.
 *
 * @throws NashraError BAD_ARGUMENT if it is there already, or cannot be written
 */
export function writePrivately(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    throw new NashraError('BAD_ARGUMENT', {
      english: `${path} cannot be written: ${messageOf(cause)}`,
      arabic: `تعذّرت كتابة ${path}: ${messageOf(cause)}`,
      cause,
    })
  }
}
