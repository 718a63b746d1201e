import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const BENCH = join(import.meta.dirname, '..', '..', 'bench', 'run.ts')

/** `nashra bench [NAME …]`: the speed benches, each beside its peer. */
export async function benchCommand(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [BENCH, ...args], { stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}
