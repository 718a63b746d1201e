import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where peers stand, outside the tree, or why they do not. */
export type Installed =
  | { readonly kind: 'installed'; readonly folder: string }
  | { readonly kind: 'not-installed'; readonly reason: string }

/** What is costly to make and may be thrown away: the peers and their predictions. */
export const PEER_CACHE: string = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'nashra-peers')

const PYTHON_PINS = join(import.meta.dirname, 'requirements.txt')
const JAVASCRIPT_PINS = join(import.meta.dirname, 'javascript-peers.json')
/** Stands in a folder once all was installed there. */
const COMPLETE = 'complete'

/** The pinned Python peers in a virtual environment; its interpreter is `bin/python`. */
export function installPythonPeers(): Installed {
  return installOnce('python', PYTHON_PINS, (folder) => [
    ['python3', '-m', 'venv', folder],
    // Every package is pinned, so there is nothing to resolve.
    [join(folder, 'bin/python'), '-m', 'pip', 'install', '--quiet', '--no-deps', '--requirement', PYTHON_PINS],
  ])
}

/** The pinned JavaScript peers, below `node_modules` of the folder. */
export function installJavascriptPeers(): Installed {
  const pins = Object.entries(javascriptPins()).map(([name, version]) => `${name}@${version}`)
  return installOnce('javascript', JAVASCRIPT_PINS, (folder) => [
    ['npm', 'install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...pins],
  ])
}

export function javascriptPins(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(JAVASCRIPT_PINS, 'utf8')) as Record<string, string>
}

/** Version of a Python package as pinned. */
export function pythonPin(name: string): string {
  const line = readFileSync(PYTHON_PINS, 'utf8')
    .split('\n')
    .find((pin) => pin.startsWith(`${name}==`))
  return line?.slice(name.length + 2) ?? ''
}

/** Other pins get another folder; a half-made one is made anew. */
function installOnce(
  kind: string,
  pins: string,
  commands: (folder: string) => readonly (readonly string[])[],
): Installed {
  const version = createHash('sha256').update(readFileSync(pins)).digest('hex').slice(0, 12)
  const folder = join(PEER_CACHE, `${kind}-${version}`)
  if (existsSync(join(folder, COMPLETE))) return { kind: 'installed', folder }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [program = '', ...words] of commands(folder)) {
    const run = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] })
    if (run.status !== 0) {
      return { kind: 'not-installed', reason: `${program.split('/').pop()} could not install it on this machine` }
    }
  }
  writeFileSync(join(folder, COMPLETE), '')
  return { kind: 'installed', folder }
}
