import { type BannedWord, compileWordList, type WordList } from '../comments/find-banned-words.ts'
import { compileKnownNames, type KnownNames } from '../comments/known-names.ts'
import type { CommentWriter } from '../news/comment.ts'
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
  const compileWords = onChange((words: readonly BannedWord[]) => compileWordList(words))
  const compileNames = onChange(({ desk, trusted }: NamesAtHome) =>
    compileKnownNames({ site: [siteName], desk, trusted: trusted.map(({ id, name }) => ({ writerId: id, name })) }),
  )
  return {
    async words(at) {
      const bans = await store.writers.bans('word', at)
      return compileWords(bans.map(({ value, verdict }): BannedWord => ({ word: value, verdict })))
    },
    async names() {
      const [accounts, trusted] = await Promise.all([store.accounts.list(), store.writers.trusted()])
      return compileNames({ desk: accounts.map(({ name }) => name), trusted })
    },
  }
}

/** Names of the house that nobody else may seem to bear. */
interface NamesAtHome {
  readonly desk: readonly string[]
  readonly trusted: readonly Pick<CommentWriter, 'id' | 'name'>[]
}

function onChange<Source, Made>(make: (source: Source) => Made): (source: Source) => Made {
  let last: { readonly key: string; readonly made: Made } | undefined
  return (source) => {
    const key = JSON.stringify(source)
    if (last?.key !== key) last = { key, made: make(source) }
    return last.made
  }
}
