// Runs in a worker of the browser: looks for the key of ALTCHA's challenge while the reader writes.
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

const GIVE_UP_MS = 60_000

addEventListener('message', async ({ data: challenge }) => {
  const solution = await solveChallenge({ challenge, deriveKey, timeout: GIVE_UP_MS }).catch(() => null)
  postMessage(solution && { counter: solution.counter, derivedKey: solution.derivedKey })
})
