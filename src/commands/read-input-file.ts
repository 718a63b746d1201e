import { readFileSync } from 'node:fs'
import { messageOf, NashraError } from '../base/errors.ts'

/**
 * The bytes of a file that the user named.
 *
 * @throws NashraError BAD_INPUT_FILE
 */
export function readInputFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new NashraError('BAD_INPUT_FILE', {
      english: `${path}: ${messageOf(cause)}`,
      arabic: `تعذّرت قراءة ${path}: ${messageOf(cause)}`,
      cause,
    })
  }
}
