import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { detectLanguage } from '../arabic/detect-language.ts'
import { readJsonLines } from '../base/json-lines.ts'
import type { ArticleContent } from '../news/article.ts'
import type { SourceId } from '../news/ids.ts'
import { indexTerms } from '../search/index-terms.ts'
import { rankArticles } from '../search/rank-articles.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import type { ExchangeRun } from './exchange-task.ts'

interface DocumentRow {
  readonly id: string
  readonly title?: string
  readonly text: string
}

interface QueryRow {
  readonly id: string
  readonly text: string
}

/** How many answers are asked for each query. */
const ANSWERS = 100

/** Ranked retrieval through the real store and its index, in memory. */
export async function searchTask(run: ExchangeRun): Promise<void> {
  const store = openSqliteStore({ file: ':memory:' })
  try {
    const documents = await keepAll(store, run)
    for await (const query of readJsonLines<QueryRow>(fileIn(run.input, 'queries.jsonl'))) {
      const { ids } = await rankArticles(store, query.text, { limit: ANSWERS, atLeast: ANSWERS })
      run.write({ id: query.id, docs: ids.map((id) => documents.get(id)) })
    }
  } finally {
    await store.close()
  }
}

/** Keeps every document as an article; returns their names by article id. */
async function keepAll(store: Store, run: ExchangeRun): Promise<ReadonlyMap<number, string>> {
  const offer = { name: 'exchange', language: 'ar', siteUrl: 'https://exchange.invalid/', feeds: [] }
  const { source } = await store.sources.add(offer, 0)
  const names = new Map<number, string>()
  for await (const row of readJsonLines<DocumentRow>(fileIn(run.input, 'docs.jsonl'))) {
    names.set(await keep(store, source.id, row), row.id)
    if (names.size % 1000 === 0) run.progress(names.size)
  }
  return names
}

async function keep(store: Store, sourceId: SourceId, row: DocumentRow): Promise<number> {
  const title = row.title ?? ''
  const language = detectLanguage(row.text)
  const content: ArticleContent = {
    title,
    blocks: [{ kind: 'paragraph', text: row.text }],
    bylines: [],
    credits: [],
    keywords: [],
    language,
    published: { at: 0, precision: 'day', evidence: 'first-seen', text: '', confidence: 0 },
  }
  const saved = await store.articles.save({
    sourceId,
    canonicalUrl: `https://exchange.invalid/${encodeURIComponent(row.id)}`,
    seenAt: 0,
    content,
    terms: indexTerms({ title, text: row.text, language }),
    placement: { story: 'new', becomesLead: true, because: [] },
  })
  return saved.article.id
}

function fileIn(folder: string, name: string): string {
  const plain = join(folder, name)
  return existsSync(plain) ? plain : `${plain}.gz`
}
