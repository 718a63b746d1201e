import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { FEED_SEEDS, SITEMAP_SEEDS } from '../../src/feeds/seeds-for-test.ts'
import { decodeText } from '../../src/fetch/decode-text.ts'
import { pressPages } from '../press-pages.ts'
import { FACT_SEEDS } from './fact-scraps.ts'
import type { TargetName } from './targets.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CORPORA = join(process.env.NASHRA_SHARED ?? join(ROOT, '..', 'shared'), 'corpora')
/** Longer seeds make few mutants a second. */
const LONGEST = 150_000
const MOST = 400

/** What readers send: words, links, look-alikes, pictures made of several characters, and marks without end. */
const COMMENT_SEEDS: readonly string[] = [
  'تعليق هادئ على الخبر، شكرا لكم.\n\nسطر ثان فيه ١٢٣ و 123 و ۱۲۳',
  'يا حمااار، ك ل ب، ك.ل.ب، كـَـلْـب، والكلاب وابن الجار d0nk3y $illy b@d',
  'شاهد http://www.example.com/a?b=c#d و t.me/kanat و example.com و sara@example.com و +966 50 000 0000',
  'Nаshrа ن ش ر ة نـشرة ١حمد AI Jazeera سارةSara',
  '👨\u200D👩\u200D👧\u200D👦 🏴\u{E0067}\u{E0062}\u{E007F} ❤\uFE0F می\u200Cشود \u202Eنص\u202C \u2066نص\u2069 ﷺ ﻛﻠﺐ',
  `ك${'\u0301\u0323\u064E'.repeat(60)}لام ${'ه'.repeat(60)} ${'a.'.repeat(60)} ${'0 '.repeat(60)}`,
  '<script>alert(1)</script>"><img src=x onerror=alert(1)>=cmd|calc',
  // What a browser answers to a proof of work, and what people type for a code.
  '{"challenge":{"parameters":{"algorithm":"PBKDF2/SHA-256","cost":1500,"data":{"article":7,"expiresAt":1,"issuedAt":0}}},"solution":{"counter":1}}',
  ' ٠٤۷ 1٩ ',
]

/** The texts that mutants are made of: our own, and those of the corpora where they are at hand. */
export async function seedsFor(kind: TargetName): Promise<readonly string[]> {
  switch (kind) {
    case 'feed':
      return [
        ...FEED_SEEDS,
        ...textsIn(join(CORPORA, 'feeds', 'netnewswire')),
        ...textsIn(join(CORPORA, 'feeds', 'feedparser')),
      ]
    case 'sitemap':
      return SITEMAP_SEEDS
    case 'comment':
      return COMMENT_SEEDS
    case 'facts':
    case 'dates':
    case 'figures':
    case 'names':
    case 'credits':
    case 'quotes':
      return [...FACT_SEEDS, ...labelledTexts()]
    case 'listing':
    case 'page':
      return [...(await ownPages()), ...textsIn(join(CORPORA, 'extraction', 'arabic_hand', 'pages'))]
  }
}

/** The texts of the labelled sets of facts, a share of each. */
function labelledTexts(): readonly string[] {
  const folder = join(CORPORA, 'facts')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return files.flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
    const rows = lines.map((line) => JSON.parse(line) as { text?: string; head?: string; tail?: string })
    return rows.slice(0, MOST / files.length).map(({ text, head = '', tail = '' }) => text ?? `${head}\n${tail}`)
  })
}

async function ownPages(): Promise<readonly string[]> {
  const fixtures = textsIn(join(ROOT, 'test', 'fixtures'))
  const press = (await pressPages()).map(({ html }) => html)
  return [...fixtures, ...press]
}

function textsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xml|rss|rdf|atom|json|html)(?:\.gz)?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .slice(0, MOST)
    .map((file) => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)))
    .map((bytes) => decodeText(bytes, { kind: 'xml' }).text.slice(0, LONGEST))
}
