import { readJsonLines } from '../base/json-lines.ts'
import { readFactText } from '../facts/fact-text.ts'
import { findNames } from '../facts/names/find-names.ts'
import type { NameKind, NameMention } from '../news/name-mention.ts'
import type { ExchangeTask } from './exchange-task.ts'

const TAGS: Readonly<Record<NameKind, string>> = { person: 'PERS', place: 'LOC', organisation: 'ORG' }

/** `names`: tokens of a sentence with BIO tags. A token belongs to a name that covers any part of it. */
export const namesTask: ExchangeTask = async ({ input, write, progress }) => {
  let done = 0
  for await (const { id, tokens } of readJsonLines<{ readonly id: string; readonly tokens: readonly string[] }>(
    input,
  )) {
    write({ id, tokens, tags: tagsOf(tokens, findNames(readFactText(tokens.join(' ')))) })
    progress(++done)
  }
}

function tagsOf(tokens: readonly string[], names: readonly NameMention[]): readonly string[] {
  let start = 0
  let before: NameMention | undefined
  return tokens.map((token) => {
    const end = start + token.length
    const name = names.find((one) => one.start < end && one.end > start)
    const tag = name ? `${name === before ? 'I' : 'B'}-${TAGS[name.kind]}` : 'O'
    before = name
    start = end + 1
    return tag
  })
}
