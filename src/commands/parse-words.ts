import { type ParseArgsConfig, parseArgs } from 'node:util'
import { messageOf, NashraError } from '../base/errors.ts'

/**
 * Parses a command's words strictly.
 *
 * @throws NashraError BAD_ARGUMENT with the usage line if a word is unknown, missing or too many
 */
export function parseWords<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  expected: {
    readonly usage: string
    readonly options: T
    readonly positionals: readonly [least: number, most: number]
  },
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>> {
  const [least, most] = expected.positionals
  try {
    const parsed = parseArgs({ args: [...args], options: expected.options, allowPositionals: true, strict: true })
    if (parsed.positionals.length < least) throw new Error('something is missing')
    if (parsed.positionals.length > most) throw new Error(`too many words: ${parsed.positionals.slice(most).join(' ')}`)
    return parsed
  } catch (cause) {
    throw usageError(expected.usage, cause)
  }
}

/** What to say to words that make no sense. */
export function usageError(usage: string, cause: unknown): NashraError {
  return new NashraError('BAD_ARGUMENT', {
    english: `${messageOf(cause)}; usage: nashra ${usage}`,
    arabic: `لم تُفهم كلمات الأمر؛ الاستعمال: nashra ${usage}`,
    cause,
  })
}
