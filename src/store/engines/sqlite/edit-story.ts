import type { Act } from '../../../news/account.ts'
import type { ArticleId, StoryId } from '../../../news/ids.ts'
import type { PlacementReason } from '../../../news/placement-reason.ts'
import type { StoryEdit } from '../../../news/story-edit.ts'
import type { EditRefusal, StoryEditOutcome } from '../../story-store.ts'
import { writeAudit } from './audit-queries.ts'
import type { Database } from './database.ts'
import {
  beginStory,
  leadOf,
  placedBecause,
  placedIn,
  putArticles,
  redirectStory,
  settleStory,
  standingStory,
} from './move-articles.ts'
import { text } from './row.ts'
import {
  columnOf,
  type EditedColumn,
  type EffectOfEdit,
  type StoryBefore,
  writeColumn,
  writeEdit,
} from './story-edit-rows.ts'

/** An edit of a story that stands, and who made it. */
interface Decided<E extends StoryEdit = StoryEdit> {
  readonly id: StoryId
  readonly edit: E
  readonly act: Act
}

/** What came of it. */
interface Changed {
  readonly before: StoryBefore
  readonly effect: EffectOfEdit
  /** The story that articles went to. */
  readonly otherId?: StoryId
}

/** Does what an editor decided of a story, and keeps the way back. */
export function editStory(database: Database, id: StoryId, asked: Omit<Decided, 'id'>): StoryEditOutcome {
  const standing = standingStory(database, id)
  if (standing === undefined) return refused('missing')
  const [headline, lead] = [headlineOf(database, standing), leadOf(database, standing)]
  const decided = { id: standing, ...asked }
  const changed = apply(database, decided)
  if (typeof changed === 'string') return refused(changed)
  const { edit, act } = decided
  const { otherId } = changed
  const known = lead === undefined ? {} : { lead }
  const [before, effect] = [
    { ...changed.before, ...known },
    { ...changed.effect, ...known },
  ]
  const written = { storyId: standing, otherId, edit, before, effect }
  const number = writeEdit(database, { ...written, byName: act.byName, at: act.at })
  writeAudit(database, act, {
    action: `story-${edit.kind}`,
    subject: `story ${standing}`,
    detail: { headline, ...detailOf(edit, otherId) },
  })
  return { kind: 'done', number, storyId: otherId ?? standing }
}

function refused(reason: EditRefusal): StoryEditOutcome {
  return { kind: 'refused', reason }
}

function headlineOf(database: Database, id: StoryId): string {
  const row = database.get(
    'SELECT coalesce(own_headline, title) AS headline FROM stories JOIN articles ON articles.id = lead_article_id WHERE stories.id = ?',
    id,
  )
  return row ? text(row, 'headline') : ''
}

function detailOf(edit: StoryEdit, otherId: StoryId | undefined): Readonly<Record<string, string | number>> {
  switch (edit.kind) {
    case 'merged':
      return { story: otherId ?? 0 }
    case 'split':
      return { articles: edit.articles.length, story: otherId ?? 0 }
    case 'renamed':
      return { is: edit.headline }
    case 'lead-chosen':
      return { article: edit.articleId }
    case 'topic-corrected':
      return { topic: edit.topic }
    default:
      return {}
  }
}

function apply(database: Database, decided: Decided): Changed | EditRefusal {
  const { id, edit, act } = decided
  switch (edit.kind) {
    case 'merged':
      return merge(database, { id, edit, act })
    case 'split':
      return split(database, { id, edit, act })
    case 'renamed':
      return write(database, id, { name: 'own_headline', value: edit.headline })
    case 'lead-chosen':
      return stands(database, id, [edit.articleId])
        ? write(database, id, { name: 'own_lead', value: edit.articleId })
        : 'not-in-story'
    case 'topic-corrected':
      return write(database, id, { name: 'own_topic', value: edit.topic })
    case 'pinned':
    case 'unpinned':
      return write(database, id, { name: 'pinned_at', value: edit.kind === 'pinned' ? act.at : null })
    case 'locked':
    case 'unlocked':
      return lock(database, id, edit.kind === 'locked' ? act.at : null)
  }
}

function merge(database: Database, { id, edit, act }: Decided<StoryEdit & { kind: 'merged' }>): Changed | EditRefusal {
  const into = standingStory(database, edit.into)
  if (into === undefined) return 'other-missing'
  if (into === id) return 'same-story'
  const articles = placedIn(database, id)
  const beside = leadOf(database, into)
  putArticles(database, placedBecause(articles, editorsReason(act)), into)
  const led = redirectStory(database, id, into)
  settleStory(database, into)
  const move = { articles: articles.map((article) => article.id), to: into, ...(beside !== undefined && { beside }) }
  return { before: { articles, led }, effect: { moves: [move] }, otherId: into }
}

function split(database: Database, { id, edit, act }: Decided<StoryEdit & { kind: 'split' }>): Changed | EditRefusal {
  const chosen = new Set(edit.articles)
  if (chosen.size === 0) return 'nothing-chosen'
  const placed = placedIn(database, id)
  const articles = placed.filter((article) => chosen.has(article.id))
  if (articles.length < chosen.size) return 'not-in-story'
  if (articles.length === placed.length) return 'nothing-left'
  const given = edit.to === undefined ? undefined : standingStory(database, edit.to)
  if (edit.to !== undefined && given === undefined) return 'other-missing'
  if (given === id) return 'same-story'
  const beside = given && leadOf(database, given)
  const column = { name: 'own_lead', value: columnOf(database, id, 'own_lead') } as const
  const to = given ?? beginStory(database)
  putArticles(database, placedBecause(articles, editorsReason(act)), to)
  for (const story of [id, to]) settleStory(database, story)
  const move = { articles: articles.map((article) => article.id), to, ...(beside !== undefined && { beside }) }
  return { before: { articles, column }, effect: { moves: [move] }, otherId: to }
}

function editorsReason({ byName, at }: Act): readonly PlacementReason[] {
  return [{ kind: 'editor', by: byName, at }]
}

function stands(database: Database, id: StoryId, articles: readonly ArticleId[]): boolean {
  const inIt = new Set(placedIn(database, id).map((article) => article.id))
  return articles.every((article) => inIt.has(article))
}

function lock(database: Database, id: StoryId, at: number | null): Changed | EditRefusal {
  const changed = write(database, id, { name: 'locked_at', value: at })
  return typeof changed === 'string' ? changed : { ...changed, effect: { moves: [], isLocked: at !== null } }
}

/** Writes what an editor decided into its column; of a time only whether there is one counts. */
function write(database: Database, id: StoryId, { name, value }: EditedColumn): Changed | EditRefusal {
  const was = columnOf(database, id, name)
  const isTime = name === 'pinned_at' || name === 'locked_at'
  if (isTime ? (was === null) === (value === null) : was === value) return 'already-so'
  writeColumn(database, id, { name, value })
  return { before: { column: { name, value: was } }, effect: { moves: [] } }
}
