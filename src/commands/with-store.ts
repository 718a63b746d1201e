import type { Config } from '../config.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { existingStore } from './newsroom-parts.ts'

/**
 * Opens the store that must be there for a command's work, and closes it however that ends.
 *
 * @throws NashraError BAD_ARGUMENT if there is no store
 */
export async function withStore<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openSqliteStore({ file: existingStore(config) })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
