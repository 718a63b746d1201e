import type { EpochMs } from '../news/instant.ts'
import type { PressArticle } from './edition.ts'

/** What an article says at an instant. */
export interface ArticleState {
  readonly title: string
  readonly text: string
  readonly notes: readonly string[]
  /** Its outlet took it away. */
  readonly removed: boolean
  /** How many of its updates have been made. */
  readonly updates: number
  readonly updatedAt?: EpochMs
}

/** The article with those of its updates whose time has come. */
export function articleStateAt(article: PressArticle, now: EpochMs): ArticleState {
  let state: ArticleState = { title: article.title, text: article.text, notes: [], removed: false, updates: 0 }
  for (const update of article.updates) {
    if (update.at > now) break
    state = {
      title: update.title ?? state.title,
      text: update.text ?? state.text,
      notes: update.note ? [...state.notes, update.note] : state.notes,
      removed: update.removed ?? state.removed,
      updates: state.updates + 1,
      updatedAt: update.at,
    }
  }
  return state
}
