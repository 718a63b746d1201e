import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewsroomParts } from '../src/commands/newsroom-parts.ts'
import { HOUR_MS, MINUTE_MS } from '../src/news/instant.ts'
import { loadEdition } from '../src/press/load-edition.ts'
import { createReplayClock } from '../src/press/replay-clock.ts'
import { offersOf, startPress } from '../src/press/start-press.ts'
import { withNewsroom } from './newsroom-for-test.ts'

export const MORNING: number = Date.parse('2024-04-03T06:00:00Z')

/** Runs the work while a press of these rows and a newsroom share a clock. */
export async function withPress(
  rows: readonly object[],
  work: (parts: NewsroomParts, goOn: (hours: number) => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-revisions-'))
  writeFileSync(join(folder, 'articles.jsonl'), rows.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const clock = createReplayClock({ start: MORNING, speed: 0, realClock: () => 0 })
  const press = await startPress({ edition: await loadEdition(folder), clock })
  try {
    await withNewsroom({ clock }, async (parts) => {
      for (const offer of offersOf(press)) await parts.store.sources.add(offer, MORNING)
      await work(parts, async (hours) => {
        // In small steps, as time passes for a newsroom that runs.
        for (let now = clock(); now <= MORNING + hours * HOUR_MS; now += 20 * MINUTE_MS) {
          clock.advanceTo(now)
          await parts.newsroom.catchUp()
        }
      })
    })
  } finally {
    await press.close()
    rmSync(folder, { recursive: true })
  }
}
