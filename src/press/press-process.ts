import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { NashraError } from '../base/errors.ts'
import type { EpochMs } from '../news/instant.ts'
import type { SourceOffer } from '../news/source.ts'
import type { PressAnswer, PressJob, PressRequest } from './press-messages.ts'
import { offersOf, type PressOutlet } from './start-press.ts'

/** A press that runs in a process, and so on a core, of its own. */
export interface SpawnedPress {
  readonly outlets: readonly PressOutlet[]
  readonly offers: readonly SourceOffer[]
  /** Articles in the edition. */
  readonly articles: number
  /** The instants at which an article is published or updated, in order. */
  readonly moments: readonly EpochMs[]
  /** Sets the press's clock; once it is done, requests see all that is published by then. */
  readonly advanceTo: (at: EpochMs) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Starts a press in a child process.
 *
 * @throws NashraError what `loadEdition` and `startPress` throw
 */
export async function spawnPress(job: PressJob): Promise<SpawnedPress> {
  // The parent's flags (a test runner's, a profiler's) are not the child's.
  const child = fork(new URL('./press-child.ts', import.meta.url), [], { execArgv: [] })
  const started = await askChild(child, { kind: 'start', job }, 'started')
  let requests = 0
  return {
    outlets: started.outlets,
    offers: offersOf(started),
    articles: started.articles,
    moments: started.moments,
    advanceTo: async (to) => {
      await askChild(child, { kind: 'advance', to, request: ++requests }, 'advanced')
    },
    close: () => endChild(child),
  }
}

type AnswerOf<Kind extends PressAnswer['kind']> = Extract<PressAnswer, { readonly kind: Kind }>

/** Sends a request and waits for its answer; a child that fails or ends instead is an error. */
function askChild<Kind extends PressAnswer['kind']>(
  child: ChildProcess,
  request: PressRequest,
  expected: Kind,
): Promise<AnswerOf<Kind>> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      child.off('message', onMessage).off('exit', onExit)
      act()
    }
    const onMessage = (message: PressAnswer): void => {
      if (message.kind === 'failed') {
        settle(() => reject(new NashraError(message.code, message)))
        child.disconnect()
      } else if (isAnswer(message, request, expected)) settle(() => resolve(message))
    }
    const onExit = (code: number | null): void => settle(() => reject(new Error(`the press ended with code ${code}`)))
    child.on('message', onMessage).on('exit', onExit)
    child.send(request, (error) => {
      if (error) settle(() => reject(error))
    })
  })
}

function isAnswer<Kind extends PressAnswer['kind']>(
  message: PressAnswer,
  request: PressRequest,
  expected: Kind,
): message is AnswerOf<Kind> {
  if (message.kind !== expected) return false
  return message.kind !== 'advanced' || request.kind !== 'advance' || message.request === request.request
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}
