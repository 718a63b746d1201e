import { SECOND_MS } from '../news/instant.ts'

/** RFC 9309, 2.5: a crawler must read at least this much of a robots.txt; no honest one is longer. */
export const ROBOTS_BYTES: number = 500 * 1024
/** Some files ask for hours; more than this we take for a mistake, as a feed would never be read. */
const LONGEST_CRAWL_DELAY_MS = 30 * SECOND_MS

interface Rule {
  readonly allow: boolean
  /** Percent-encoding normalized; `*` stands for anything, `$` at the end for the end. */
  readonly pattern: string
}

/** What a robots.txt says to us. */
export interface RobotsRules {
  readonly rules: readonly Rule[]
  readonly crawlDelayMs?: number
}

export const ALLOW_ALL: RobotsRules = { rules: [] }

interface Group {
  readonly agents: string[]
  readonly rules: Rule[]
  crawlDelayMs?: number
}

/** Reads the groups of a robots.txt (RFC 9309, 2.2) and keeps those for `product`, or else those for `*`. Never throws. */
export function parseRobots(text: string, product: string): RobotsRules {
  const groups = parseGroups(text.replace(/^\uFEFF/, ''))
  const named = groups.filter((group) => group.agents.includes(product.toLowerCase()))
  return joined(named.length > 0 ? named : groups.filter((group) => group.agents.includes('*')))
}

function parseGroups(text: string): readonly Group[] {
  const groups: Group[] = []
  let afterAgent = false
  for (const line of text.split(/\r\n|\r|\n/)) {
    const { field, value } = readLine(line)
    if (field === 'user-agent') {
      if (!afterAgent) groups.push({ agents: [], rules: [] })
      groups.at(-1)?.agents.push(productToken(value))
      afterAgent = true
    } else if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') {
      addRule(groups.at(-1), field, value)
      afterAgent = false
    }
  }
  return groups
}

/** Cut by hand: a pattern that trims both ends takes time in the square of a line of spaces. */
function readLine(line: string): { readonly field: string; readonly value: string } {
  const [content = ''] = line.split('#', 1)
  const colon = content.indexOf(':')
  return { field: content.slice(0, Math.max(0, colon)).trim().toLowerCase(), value: content.slice(colon + 1).trim() }
}

/** `Nashra/1.0 (…)` in a user-agent line means `Nashra`. */
function productToken(value: string): string {
  return value === '*' ? '*' : (/^[a-z_-]+/i.exec(value)?.[0].toLowerCase() ?? '')
}

function addRule(group: Group | undefined, field: 'allow' | 'disallow' | 'crawl-delay', value: string): void {
  if (!group) return
  if (field === 'crawl-delay') {
    if (/^\d{1,9}(\.\d+)?$/.test(value))
      group.crawlDelayMs = Math.min(Number(value) * SECOND_MS, LONGEST_CRAWL_DELAY_MS)
  } else if (value.startsWith('/') || value.startsWith('*')) {
    group.rules.push({ allow: field === 'allow', pattern: normalizePattern(value) })
  }
}

function joined(groups: readonly Group[]): RobotsRules {
  const delays = groups.flatMap((group) => group.crawlDelayMs ?? [])
  const rules = groups.flatMap((group) => group.rules)
  return delays.length > 0 ? { rules, crawlDelayMs: Math.max(...delays) } : { rules }
}

/** Whether the rules let us ask for this address: the longest pattern that fits decides, `allow` wins a tie, none allows. */
export function robotsAllow({ rules }: RobotsRules, url: URL): boolean {
  if (url.pathname === '/robots.txt') return true
  const path = normalizePath(url.pathname + url.search)
  let best: Rule | undefined
  for (const rule of rules) {
    const longer = !best || rule.pattern.length > best.pattern.length
    const tie = rule.pattern.length === best?.pattern.length && rule.allow
    if ((longer || tie) && fits(rule.pattern, path)) best = rule
  }
  return best?.allow ?? true
}

/**
 * Matches piece by piece, each at its leftmost place: linear in the path for each piece, where a regular expression
 * made of a stranger's stars could take for ever.
 */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const last = pieces.length - 1
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    if (anchored && index === last) return endsWithFrom(path, piece, index === 0 ? 'start' : at)
    const found = index === 0 ? (path.startsWith(piece) ? 0 : -1) : path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return true
}

function endsWithFrom(path: string, piece: string, from: number | 'start'): boolean {
  return from === 'start' ? path === piece : path.length - piece.length >= from && path.endsWith(piece)
}

/** Octets in one spelling (RFC 9309, 2.2.2): unreserved characters bare, all others that were encoded in upper case. */
function normalizeOctets(text: string): string {
  return text
    .replace(/[^\x21-\x7e]+/gu, (characters) => encodeURIComponent(characters.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (octet) => {
      const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16))
      return /[A-Za-z0-9._~-]/.test(character) ? character : octet.toUpperCase()
    })
}

function normalizePath(path: string): string {
  return normalizeOctets(path).replaceAll('*', '%2A').replaceAll('$', '%24')
}

function normalizePattern(pattern: string): string {
  const anchored = pattern.endsWith('$')
  const body = normalizeOctets(anchored ? pattern.slice(0, -1) : pattern)
    .replaceAll('$', '%24')
    .replace(/\*{2,}/g, '*')
  return anchored ? `${body}$` : body
}
