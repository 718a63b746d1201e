import { type BannedWord, compileWordList, type WordList } from '../comments/find-banned-words.ts'
import { compileKnownNames, type KnownNames } from '../comments/known-names.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Store } from '../store/store.ts'

/** Lists by which every comment is judged. */
export interface ModerationLists {
  words(at: EpochMs): Promise<WordList>
  names(): Promise<KnownNames>
}

/** Reads the lists anew for each comment, and makes them ready anew only when they have changed. */
export function createModerationLists({
  store,
  siteName,
}: {
  readonly store: Pick<Store, 'writers' | 'accounts'>
  readonly siteName: string
}): ModerationLists {
  const compileWords = onChange(compileWordList)
  const compileNames = onChange((desk: readonly string[]) => compileKnownNames({ site: [siteName], desk, trusted: [] }))
  return {
    async words(at) {
      const bans = await store.writers.bans('word', at)
      return compileWords(bans.map(({ value, verdict }): BannedWord => ({ word: value, verdict })))
    },
    names: async () => compileNames((await store.accounts.list()).map(({ name }) => name)),
  }
}

function onChange<Entry, Made>(make: (entries: readonly Entry[]) => Made): (entries: readonly Entry[]) => Made {
  let last: { readonly key: string; readonly made: Made } | undefined
  return (entries) => {
    const key = JSON.stringify(entries)
    if (last?.key !== key) last = { key, made: make(entries) }
    return last.made
  }
}
