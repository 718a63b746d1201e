import type { Article } from '../../../news/article.ts'
import { type ArticleId, type StoryId, toId } from '../../../news/ids.ts'
import type { ArticleReading, SaveOutcome } from '../../article-store.ts'
import { contentDigest, packContent } from '../../content-codec.ts'
import { snippetOf } from '../../snippet.ts'
import { articleWhere } from './article-rows.ts'
import { insertChanges } from './change-rows.ts'
import { planCheck } from './check-queries.ts'
import { keepEarlierTexts } from './copy-rows.ts'
import type { Database } from './database.ts'
import { keepFacts } from './fact-queries.ts'
import { beginStory, standingStory } from './move-articles.ts'
import { refreshStory } from './refresh-story.ts'
import { bytes, integer, type Row, text } from './row.ts'
import { keepTopic } from './topic-queries.ts'

/** Keeps a reading: article, story, terms and the end of its item's way, all in one transaction. */
export function saveReading(database: Database, reading: ArticleReading): SaveOutcome {
  return database.transaction(() => {
    const saved = keepArticle(database, reading)
    const { id: articleId, sourceId } = saved.article
    if (reading.check && sourceId === reading.sourceId) {
      planCheck(database, { articleId, sourceId, itemId: reading.itemId }, reading.check)
      if (saved.article.gone && reading.check.state.doubt === undefined) comeBack(database, articleId)
    }
    if (reading.itemId !== undefined) {
      database.run(`UPDATE items SET state = 'done', offered = NULL WHERE id = ?`, reading.itemId)
    }
    return saved
  })
}

/** An article that was gone and is read again is there. */
function comeBack(database: Database, id: ArticleId): void {
  database.run('UPDATE articles SET gone_at = NULL, gone_reason = NULL WHERE id = ?', id)
}

function keepArticle(database: Database, reading: ArticleReading): SaveOutcome {
  const known = database.get('SELECT * FROM articles WHERE canonical_url = ?', reading.canonicalUrl)
  const digest = contentDigest(reading.content)
  if (!known) return { kind: 'added', article: addArticle(database, reading, digest) }
  // An outlet cannot edit another's article by claiming its address.
  const isForeign = integer(known, 'source_id') !== reading.sourceId
  if (!isForeign && reading.movedTo !== undefined) moveArticle(database, integer(known, 'id'), reading.movedTo)
  if (isForeign || text(known, 'digest') === digest || reading.changes?.length === 0) {
    return { kind: 'unchanged', article: kept(database, integer(known, 'id')) }
  }
  return { kind: 'revised', article: reviseArticle(database, { reading, digest, known }) }
}

function moveArticle(database: Database, id: number, to: string): void {
  database.run(
    'UPDATE articles SET canonical_url = ? WHERE id = ? AND NOT EXISTS (SELECT 1 FROM articles WHERE canonical_url = ?)',
    to,
    id,
    to,
  )
}

function kept(database: Database, id: number): Article {
  const article = articleWhere(database, 'id = ?', id)
  if (!article) throw new Error(`article ${id} was not kept`)
  return article
}

function addArticle(database: Database, reading: ArticleReading, digest: string): Article {
  const { content, placement } = reading
  const storyId = placement.story === 'new' ? beginStory(database) : standing(database, placement.story)
  const { lastId } = database.run(
    `INSERT INTO articles (source_id, story_id, canonical_url, title, kind, snippet, section, language, published_at,
       updated_at, first_seen_at, revised_at, because, digest, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    reading.sourceId,
    storyId,
    reading.canonicalUrl,
    content.title,
    content.kind ?? null,
    snippetOf(content),
    content.section ?? null,
    content.language,
    content.published.at,
    content.updated?.at ?? null,
    reading.seenAt,
    reading.seenAt,
    JSON.stringify(placement.because),
    digest,
    packContent(content),
  )
  const id = toId<ArticleId>(lastId)
  indexTerms(database, id, reading)
  keepFacts(database, id, reading.facts)
  keepTopic(database, id, reading.topic)
  if (placement.copyOf || placement.passages?.length) keepEarlierTexts(database, id, placement)
  refreshStory(database, storyId, placement.story === 'new' || placement.becomesLead ? id : undefined)
  return {
    ...content,
    id,
    sourceId: reading.sourceId,
    canonicalUrl: reading.canonicalUrl,
    firstSeenAt: reading.seenAt,
    revision: 1,
    storyId,
    ...(placement.copyOf ? { copyOf: placement.copyOf } : {}),
  }
}

/** An editor may have merged the story a moment ago, in another process. */
function standing(database: Database, id: StoryId): StoryId {
  return standingStory(database, id) ?? id
}

function reviseArticle(
  database: Database,
  change: { readonly reading: ArticleReading; readonly digest: string; readonly known: Row },
): Article {
  const { reading, digest, known } = change
  const id = toId<ArticleId>(integer(known, 'id'))
  const { content } = reading
  database.run(
    'INSERT INTO revisions (article_id, number, seen_at, seen_after, content) VALUES (?, ?, ?, ?, ?)',
    id,
    integer(known, 'revision'),
    integer(known, 'revised_at'),
    known.revised_after ?? null,
    bytes(known, 'content'),
  )
  database.run(
    `UPDATE articles SET title = ?, kind = ?, snippet = ?, section = ?, language = ?, updated_at = ?, revision = revision + 1,
       revised_at = ?, revised_after = (SELECT max(id) FROM articles), digest = ?, content = ? WHERE id = ?`,
    content.title,
    content.kind ?? null,
    snippetOf(content),
    content.section ?? null,
    content.language,
    content.updated?.at ?? null,
    reading.seenAt,
    digest,
    packContent(content),
    id,
  )
  const revision = { articleId: id, number: integer(known, 'revision') + 1, sourceId: reading.sourceId }
  insertChanges(database, revision, reading.changes ?? [])
  database.run('DELETE FROM terms WHERE rowid = ?', id)
  indexTerms(database, id, reading)
  keepFacts(database, id, reading.facts)
  keepTopic(database, id, reading.topic)
  refreshStory(database, toId<StoryId>(integer(known, 'story_id')), undefined)
  return kept(database, id)
}

function indexTerms(database: Database, id: ArticleId, { terms }: ArticleReading): void {
  database.run(
    'INSERT INTO terms (rowid, title, body) VALUES (?, ?, ?)',
    id,
    terms.title.join(' '),
    terms.body.join(' '),
  )
}
