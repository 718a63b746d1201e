// Runs in the browser on pages with a comment form. The form works without it; with it, nobody types a code.
import { countCharacters } from './characters-left.ts'

/** ALTCHA's challenge as the server made it. */
interface Challenge {
  readonly parameters: { readonly data: { readonly issuedAt: number; readonly expiresAt: number } }
  readonly signature: string
}

interface Proof {
  readonly payload: string
  readonly freshUntil: number
}

/** What is shown of a form's verification; its words are the server's, in the form's data. */
type Status = 'checking' | 'checked' | 'failed'

const FETCH_MS = 10_000
/** A proof must still hold when it arrives. */
const SPARE_MS = 30_000

const form = document.querySelector<HTMLFormElement>('#comment-form')
if (form) {
  const verify = verification(form)
  sendOnce(form, verify)
  countCharacters(form)
}

interface Verification {
  /** Begins, unless it has begun, or the code itself was touched. */
  start(touched: EventTarget | null): void
  /** Nothing stands in the way of sending: a proof is there, or the reader types the code. */
  isSettled(): boolean
  /** Resolves when it is settled. */
  settled(): Promise<void>
}

function verification(form: HTMLFormElement): Verification {
  const payload = form.querySelector<HTMLInputElement>('input[name=altcha]')
  const code = form.querySelector<HTMLInputElement>('input[name=code]')
  const part = form.querySelector<HTMLElement>('[data-code-part]')
  const status = form.querySelector<HTMLElement>('[data-code-status]')
  const isPossible = payload && code && part && form.dataset.proof && window.isSecureContext && 'Worker' in window
  // A form that came back with its answer still good has no code to show, and keeps what it brought.
  if (!isPossible || part.hidden) return { start: () => {}, isSettled: () => true, settled: async () => {} }

  const wasRequired = code.required
  let isByHand = false
  let proof: Proof | undefined
  let running: Promise<void> | undefined
  // A browser that comes back to the page may have kept the proof of a comment that was sent.
  payload.value = ''
  // What is to be read out must stand in the page before its words do.
  if (status) status.hidden = false

  const show = (state: Status): void => {
    part.hidden = state !== 'failed'
    code.required = state === 'failed' && wasRequired
    if (status) status.textContent = form.dataset[state] ?? ''
  }
  const isFresh = () => proof !== undefined && Date.now() < proof.freshUntil
  const run = async (): Promise<void> => {
    show('checking')
    try {
      proof = await prove(form.dataset.proof ?? '')
      payload.value = proof.payload
      show('checked')
    } catch {
      isByHand = true
      payload.value = ''
      show('failed')
    }
    running = undefined
  }
  const begin = (): Promise<void> => {
    running ??= run()
    return running
  }
  const needsProof = () => !isByHand && !isFresh()

  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    proof = undefined
    payload.value = ''
  })
  return {
    start(touched) {
      // Who is answering the code already is not disturbed.
      const isAnswering = (touched instanceof Node && part.contains(touched)) || code.value !== ''
      if (isAnswering && !proof && !running) isByHand = true
      if (needsProof()) void begin()
    },
    isSettled: () => !needsProof(),
    settled: begin,
  }
}

/** Fetches a challenge and has a worker solve it. */
async function prove(address: string): Promise<Proof> {
  const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(FETCH_MS) })
  if (!response.ok) throw new Error(`the challenge was answered by ${response.status}`)
  const challenge: Challenge = await response.json()
  const { issuedAt, expiresAt } = challenge.parameters.data
  // The reader's clock may be wrong, but it runs as fast as ours.
  const freshUntil = Date.now() + (expiresAt - issuedAt) - SPARE_MS
  const solution = await solve(challenge)
  return { payload: btoa(JSON.stringify({ challenge, solution })), freshUntil }
}

function solve(challenge: Challenge): Promise<unknown> {
  const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<unknown>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('the worker failed')))
    worker.addEventListener('message', ({ data }) => (data ? resolve(data) : reject(new Error('no solution'))))
    worker.postMessage(challenge)
  }).finally(() => worker.terminate())
}

/** Starts verification at the first touch, holds the form back until it is done, and lets it go once. */
function sendOnce(form: HTMLFormElement, verify: Verification): void {
  let isSending = false
  let isWaiting = false
  for (const touch of ['focusin', 'pointerdown', 'input'])
    form.addEventListener(touch, ({ target }) => verify.start(target))
  form.addEventListener('submit', (event) => {
    if (isSending || isWaiting) return event.preventDefault()
    verify.start(null)
    if (verify.isSettled()) {
      isSending = true
      return
    }
    event.preventDefault()
    isWaiting = true
    void verify.settled().then(() => {
      isWaiting = false
      // If the code has come back and is empty, the browser itself says so and shows it.
      form.requestSubmit(event.submitter)
    })
  })
  addEventListener('pageshow', () => {
    isSending = false
  })
}
