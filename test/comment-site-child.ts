/**
 * A site with comments in a process of its own, as the environment configures it, until it is killed or let go. Tells its parent
 * once it listens; answers `memory` with the bytes on its heap after everything that nobody needs was thrown away.
 */
import { createLog } from '../src/commands/log.ts'
import { openNewsroom } from '../src/commands/newsroom-parts.ts'
import { openSite } from '../src/commands/open-site.ts'
import { readConfig } from '../src/config.ts'

const config = readConfig(process.env)
const parts = await openNewsroom({ config, log: createLog('silent'), clock: Date.now })
const site = await openSite(parts, { config })
process.on('message', (asked) => {
  if (asked !== 'memory') return
  globalThis.gc?.()
  process.send?.(process.memoryUsage().heapUsed)
})
process.on('disconnect', async () => {
  await site.close()
  await parts.close()
})
process.send?.('open')
