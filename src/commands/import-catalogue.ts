import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Store } from '../store/store.ts'

/** Gives a store without sources the starting catalogue; answers how many sources that were. */
export async function importCatalogue(store: Store, now: EpochMs): Promise<number> {
  if ((await store.sources.all()).length > 0) return 0
  const entries = loadCatalogue()
  for (const entry of entries) await store.sources.add(entry, now)
  return entries.length
}
