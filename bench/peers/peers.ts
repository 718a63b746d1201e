import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Installed,
  installJavascriptPeers,
  installPythonPeers,
  javascriptPins,
  pythonPin,
} from './install-peers.ts'

/** A reader of pages, feeds or facts beside which ours is measured. */
export interface Peer {
  readonly name: string
  /** Absent for a baseline of our own. */
  readonly version?: string
  /** Tells it from the same peer set otherwise. */
  readonly setting?: string
  readonly task: 'extract' | 'feeds' | 'dates' | 'names'
  readonly language: 'python' | 'javascript'
  /** File in this folder; run as `SCRIPT IN OUT …`. */
  readonly script: string
  /** Words after IN and OUT. */
  readonly words?: readonly string[]
  /** A development dependency: there is nothing to install. */
  readonly inTree?: boolean
  /** It answers for the day of publication alone. */
  readonly onlyDates?: boolean
  /** It can answer for these sets alone. */
  readonly sets?: readonly string[]
}

const JAVASCRIPT = javascriptPins()

const TRAFILATURA: Peer = {
  name: 'trafilatura',
  version: pythonPin('trafilatura'),
  task: 'extract',
  language: 'python',
  script: 'trafilatura-peer.py',
}

const DATEPARSER = {
  name: 'dateparser',
  version: pythonPin('dateparser'),
  task: 'dates',
  language: 'python',
  script: 'dateparser-peer.py',
} as const

export const PEERS: readonly Peer[] = [
  {
    name: 'Readability',
    version: devDependency('@mozilla/readability'),
    task: 'extract',
    language: 'javascript',
    script: 'readability-peer.ts',
    inTree: true,
  },
  {
    name: 'Defuddle',
    version: JAVASCRIPT.defuddle ?? '',
    task: 'extract',
    language: 'javascript',
    script: 'defuddle-peer.ts',
  },
  TRAFILATURA,
  { ...TRAFILATURA, setting: 'for precision', words: ['precision'] },
  { ...TRAFILATURA, setting: 'for recall', words: ['recall'] },
  {
    name: 'newspaper4k',
    version: pythonPin('newspaper4k'),
    task: 'extract',
    language: 'python',
    script: 'newspaper4k-peer.py',
  },
  {
    name: 'htmldate',
    version: pythonPin('htmldate'),
    task: 'extract',
    language: 'python',
    script: 'htmldate-peer.py',
    onlyDates: true,
  },
  {
    name: 'feedparser (Python)',
    version: pythonPin('feedparser'),
    task: 'feeds',
    language: 'python',
    script: 'feedparser-peer.py',
  },
  {
    name: 'feedsmith',
    version: JAVASCRIPT.feedsmith ?? '',
    task: 'feeds',
    language: 'javascript',
    script: 'feedsmith-peer.ts',
  },
  {
    name: 'feedparser (Node)',
    version: JAVASCRIPT.feedparser ?? '',
    task: 'feeds',
    language: 'javascript',
    script: 'node-feedparser-peer.ts',
  },
  {
    name: 'rss-parser',
    version: JAVASCRIPT['rss-parser'] ?? '',
    task: 'feeds',
    language: 'javascript',
    script: 'rss-parser-peer.ts',
  },
  { ...DATEPARSER, setting: 'searching the text', words: ['search'] },
  { ...DATEPARSER, setting: 'handed the very mention', words: ['mention'] },
  {
    ...DATEPARSER,
    setting: 'its Hijri calendar handed the very mention',
    words: ['hijri'],
    sets: ['dates-hijri-pairs', 'dates-dateparser'],
  },
  {
    name: 'dictionary of the names in the other four fifths',
    task: 'names',
    language: 'javascript',
    script: 'names-dictionary-peer.ts',
    inTree: true,
  },
]

/** The words of a command that makes a peer's predictions, or why it cannot be run. */
export type PeerCommand =
  | { readonly kind: 'ready'; readonly words: readonly string[] }
  | { readonly kind: 'not-ready'; readonly reason: string }

/** Installs what the peer needs, if need be. */
export function peerCommand(peer: Peer, input: string, out: string): PeerCommand {
  const installed = install(peer)
  if (installed.kind === 'not-installed') return { kind: 'not-ready', reason: installed.reason }
  const script = join(import.meta.dirname, peer.script)
  const words = peer.words ?? []
  return peer.language === 'python'
    ? {
        kind: 'ready',
        words: [join(installed.folder, 'bin/python'), '-B', '-W', 'ignore', script, input, out, ...words],
      }
    : { kind: 'ready', words: [process.execPath, script, input, out, installed.folder] }
}

function install({ inTree, language }: Peer): Installed {
  if (inTree) return { kind: 'installed', folder: import.meta.dirname }
  return language === 'python' ? installPythonPeers() : installJavascriptPeers()
}

function devDependency(name: string): string {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
  return (JSON.parse(text) as { devDependencies: Record<string, string> }).devDependencies[name] ?? ''
}
