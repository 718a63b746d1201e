import type { KnownNames } from '../facts/names/find-names.ts'
import { type Clock, HOUR_MS } from '../news/instant.ts'
import type { NameStore } from '../store/name-store.ts'

/** What use teaches comes slowly; what an editor decides holds for the next article. */
const USE_IS_LEARNT_MS = HOUR_MS

/** What the catalogue teaches the finder of names, held in memory. */
export interface NameLookUp {
  now(): Promise<KnownNames>
}

/** Loads the catalogue's knowledge when it is first asked for, after each correction, and once an hour. */
export function createNameLookUp(names: Pick<NameStore, 'known' | 'corrected'>, clock: Clock): NameLookUp {
  let held: { readonly known: KnownNames; readonly corrected: number; readonly until: number } | undefined
  return {
    async now() {
      const corrected = names.corrected()
      if (held?.corrected === corrected && clock() < held.until) return held.known
      const kinds = new Map((await names.known()).map(({ key, kind }) => [key, kind]))
      const known: KnownNames = { kindOf: (key) => kinds.get(key) }
      held = { known, corrected, until: clock() + USE_IS_LEARNT_MS }
      return known
    },
  }
}
