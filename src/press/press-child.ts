import { messageOf, NashraError } from '../base/errors.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Edition } from './edition.ts'
import { loadEdition } from './load-edition.ts'
import type { PressAnswer, PressJob, PressRequest } from './press-messages.ts'
import { createReplayClock, type ReplayClock } from './replay-clock.ts'
import { startPress } from './start-press.ts'

// The entry of the child process that `spawnPress` forks. It ends when its parent does.

let clock: ReplayClock | undefined

function answer(message: PressAnswer): void {
  process.send?.(message)
}

async function start(job: PressJob): Promise<void> {
  const edition = await loadEdition(job.path, job)
  const first = edition.articles[0]?.publishedAt ?? 0
  clock = createReplayClock({ start: job.start ?? first, speed: job.speed ?? 0, realClock: Date.now })
  const { outlets } = await startPress({ ...job, edition, clock })
  answer({ kind: 'started', outlets, articles: edition.articles.length, moments: momentsOf(edition) })
}

function momentsOf({ articles }: Edition): readonly EpochMs[] {
  const all = articles.flatMap((article) => [article.publishedAt, ...article.updates.map((update) => update.at)])
  return [...new Set(all)].sort((a, b) => a - b)
}

function fail(error: unknown): void {
  const code = error instanceof NashraError ? error.code : 'BAD_INPUT_FILE'
  const arabic = error instanceof NashraError ? error.arabic : messageOf(error)
  answer({ kind: 'failed', code, english: messageOf(error), arabic })
}

process.on('message', (message: PressRequest) => {
  switch (message.kind) {
    case 'start':
      start(message.job).catch(fail)
      break
    case 'advance':
      clock?.advanceTo(message.to)
      answer({ kind: 'advanced', request: message.request })
      break
  }
})
process.on('disconnect', () => process.exit())
