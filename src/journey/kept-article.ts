import type { Article, ArticleContent } from '../news/article.ts'
import type { Change } from '../news/change.ts'
import type { SourceId } from '../news/ids.ts'
import { judgeReading } from '../revisions/judge-reading.ts'
import type { CheckState } from '../store/check-store.ts'
import type { Store } from '../store/store.ts'
import { isConfirmed } from './check-finding.ts'
import { withRereadNote } from './reread-note.ts'

/** An article that we have, with what earlier looks at it taught. */
export interface KeptArticle {
  readonly article: Article
  readonly state: CheckState | undefined
  readonly firstSeenAt: Article['firstSeenAt']
}

/** The source's own article at an address, if we have it. */
export async function keptArticle(
  store: Store,
  at: { readonly canonicalUrl: string; readonly sourceId: SourceId },
): Promise<KeptArticle | undefined> {
  const article = await store.articles.byCanonicalUrl(at.canonicalUrl)
  if (article?.sourceId !== at.sourceId) return undefined
  return { article, state: await store.checks.stateOf(article.id), firstSeenAt: article.firstSeenAt }
}

/** What a reading that its feed announced changes of the article that we have; nothing, with the reason, if we doubt it. */
export function compareWithKept(
  kept: KeptArticle,
  reading: { readonly content: ArticleContent; readonly confidence: number; readonly reader?: string | undefined },
): { readonly changes: readonly Change[]; readonly doubt?: string } {
  const { article, state } = kept
  const verdict = judgeReading({ content: article, confidence: state?.confidence ?? reading.confidence }, reading)
  const noted = (changes: readonly Change[]) => withRereadNote(changes, { earlier: state?.reader, now: reading.reader })
  switch (verdict.kind) {
    case 'same':
      return { changes: [] }
    case 'not-found':
      return { changes: [], doubt: 'not-found-page' }
    case 'edited':
      return { changes: noted(verdict.changes) }
    case 'doubtful':
      return isConfirmed(verdict.reason, state?.doubt)
        ? { changes: noted(verdict.changes) }
        : { changes: [], doubt: verdict.reason }
  }
}

/** A date of last resort is when we first saw the article: a later reading must not move it. */
export function withFirstDate(
  content: ArticleContent,
  kept: Pick<ArticleContent, 'published'> | undefined,
): ArticleContent {
  return kept && content.published.evidence === 'first-seen' ? { ...content, published: kept.published } : content
}
