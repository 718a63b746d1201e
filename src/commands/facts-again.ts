import { messageOf } from '../base/errors.ts'
import { readConfig } from '../config.ts'
import { createNameLookUp } from '../journey/name-look-up.ts'
import { createFactRefresh } from '../journey/refresh-facts.ts'
import { EXIT } from './exit-codes.ts'
import { createProgress } from './progress.ts'
import { withStore } from './with-store.ts'

/** `nashra facts --again`: every article of the store that an earlier edition of the finders read is read anew, at once. */
export async function findFactsAgain(): Promise<number> {
  let failures = 0
  const listener = {
    found: () => undefined,
    failed(error: unknown, where: string) {
      failures++
      process.stderr.write(`${where}: ${messageOf(error)}\n`)
    },
  }
  const articles = await withStore(readConfig(process.env), async (store) => {
    const refresh = createFactRefresh({ store, names: createNameLookUp(store.names, Date.now) }, listener)
    const progress = createProgress('facts')
    let done = 0
    for (let found = await refresh.step(); found > 0; found = await refresh.step()) {
      done += found
      progress.show(done)
    }
    progress.end()
    return done
  })
  process.stdout.write(`articles: ${articles}\nfailed: ${failures}\n`)
  return failures > 0 ? EXIT.failed : EXIT.ok
}
