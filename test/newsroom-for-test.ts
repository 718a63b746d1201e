import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '../src/commands/log.ts'
import { type NewsroomParts, type NewsroomSetting, openNewsroom } from '../src/commands/newsroom-parts.ts'
import { readConfig } from '../src/config.ts'

export interface NewsroomForTest extends Pick<NewsroomSetting, 'clock' | 'fetching' | 'steadyMs'> {
  readonly environment?: Readonly<Record<string, string>>
  /** Goes on with the store of this folder, and leaves it; else the folder is thrown away. */
  readonly folder?: string
}

/** Runs `work` with a newsroom on a folder of its own; an error that nobody foresaw fails the test. */
export async function withNewsroom(
  { environment, folder: kept, ...setting }: NewsroomForTest,
  work: (parts: NewsroomParts) => Promise<void>,
): Promise<void> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'nashra-test-'))
  const failures: unknown[] = []
  const parts = await openNewsroom({
    ...setting,
    config: readConfig({ ...environment, NASHRA_DATA: folder }),
    log: createLog('silent'),
    listener: { failed: (error) => failures.push(error) },
  })
  try {
    await work(parts)
    if (failures.length > 0) throw new AggregateError(failures, 'the newsroom met errors that nobody foresaw')
  } finally {
    await parts.close()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
