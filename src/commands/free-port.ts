import { createServer } from 'node:net'
import { messageOf, NashraError } from '../base/errors.ts'

/** The wanted port if it is free, else one that the system chooses. */
export async function freePort(host: string, wanted: number): Promise<number> {
  return (await tryPort(host, wanted)) ?? (await tryPort(host, 0)) ?? wanted
}

function tryPort(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(port, host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined))
    })
  })
}

/** What to say when something else listens where we should. */
export function portTaken(where: { readonly address: string; readonly variable: string }, cause: unknown): NashraError {
  const { address, variable } = where
  return new NashraError('PORT_TAKEN', {
    english: `cannot listen on ${address}: ${messageOf(cause)}; choose another port with ${variable}`,
    arabic: `تعذّر الاستماع على ${address}: ${messageOf(cause)}؛ اختر منفذًا آخر بالمتغيّر ${variable}`,
    cause,
  })
}
