import type { ArticleId, StoryId } from '../../news/ids.ts'
import type { Story } from '../../news/story.ts'
import type { StoryEdit } from '../../news/story-edit.ts'
import { TOPICS } from '../../news/topic.ts'
import { parseId } from '../../site/parse-id.ts'
import type { EditRefusal, UndoRefusal } from '../../store/story-store.ts'
import type { DeskOutcome, DeskProblem } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext, SignedRoute } from '../desk-route.ts'
import { editStoryPage, type StoryView } from '../pages/edit-story-page.ts'
import { mergeStoriesPage } from '../pages/merge-stories-page.ts'
import { STORY_ORDERS, STORY_STATES, type StoryQuery, storiesPage } from '../pages/stories-page.ts'
import { storiesMeant, storyAt } from '../read-story-address.ts'
import { sentWrong } from '../sent-wrong.ts'

const PAGE = 50
const LAST_PAGE = 200
const MOST_MEMBERS = 300
const MOST_OTHERS = 10
const LONGEST_HEADLINE = 300
const LONGEST_WORDS = 200
const ONE = '/stories/:id'
const ACCESS = 'edit-stories'

/** Stories, and what editors decide of each. */
export const STORY_ROUTES: readonly DeskRoute[] = [
  {
    method: 'GET',
    path: '/stories',
    access: ACCESS,
    query: ['words', 'topic', 'state', 'order', 'page'],
    run: showStories,
  },
  { method: 'GET', path: ONE, access: ACCESS, query: ['other'], run: showStory },
  { method: 'GET', path: `${ONE}/merge`, access: ACCESS, query: ['into'], run: askMerge },
  { method: 'POST', path: `${ONE}/merge`, access: ACCESS, fields: ['into'], run: mergeStory },
  { method: 'POST', path: `${ONE}/split`, access: ACCESS, fields: ['to'], lists: ['articles'], run: splitStory },
  { method: 'POST', path: `${ONE}/rename`, access: ACCESS, fields: ['headline'], run: renameStory },
  { method: 'POST', path: `${ONE}/lead`, access: ACCESS, fields: ['article'], run: chooseLead },
  { method: 'POST', path: `${ONE}/topic`, access: ACCESS, fields: ['topic'], run: correctTopic },
  { method: 'POST', path: `${ONE}/pin`, access: ACCESS, run: editor({ kind: 'pinned' }) },
  { method: 'POST', path: `${ONE}/unpin`, access: ACCESS, run: editor({ kind: 'unpinned' }) },
  { method: 'POST', path: `${ONE}/lock`, access: ACCESS, run: editor({ kind: 'locked' }) },
  { method: 'POST', path: `${ONE}/unlock`, access: ACCESS, run: editor({ kind: 'unlocked' }) },
  { method: 'POST', path: `${ONE}/undo`, access: ACCESS, fields: ['number'], run: undoEdit },
]

async function showStories({ address }: DeskValues, { desk }: SignedContext): Promise<DeskOutcome> {
  const query = readQuery(address)
  const { words, page, ...filter } = query
  const ids = words === '' ? undefined : await storiesMeant(words, desk.store)
  const found = await desk.store.stories.list({
    ...filter,
    ...(ids && { ids }),
    skip: (page - 1) * PAGE,
    limit: PAGE + 1,
  })
  const view = { query, stories: found.slice(0, PAGE), hasMore: found.length > PAGE && page < LAST_PAGE }
  return { kind: 'view', data: { stories: view.stories, hasMore: view.hasMore }, page: storiesPage(view) }
}

function readQuery({ words = '', topic, state, order, page }: DeskValues['address']): StoryQuery {
  const knownTopic = TOPICS.find((known) => known === topic)
  const knownState = STORY_STATES.find((known) => known === state)
  return {
    words: words.trim().slice(0, LONGEST_WORDS),
    order: STORY_ORDERS.find((known) => known === order) ?? 'latest',
    page: Math.min(parseId<StoryId>(page) ?? 1, LAST_PAGE),
    ...(knownTopic && { topic: knownTopic }),
    ...(knownState && { state: knownState }),
  }
}

async function storyOf(id: string | undefined, { desk }: SignedContext): Promise<Story | undefined> {
  const known = parseId<StoryId>(id)
  return known && (await desk.store.stories.byId(known))
}

async function showStory({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const story = await storyOf(address.id, context)
  if (!story) return { kind: 'missing' }
  const view = await viewOf(story, context)
  const wanted = (address.other ?? '').trim().slice(0, LONGEST_WORDS)
  const others = wanted === '' ? undefined : { wanted, stories: await othersLike(wanted, story, context) }
  const isMerged = parseId<StoryId>(address.id) !== story.id
  return {
    kind: 'view',
    data: { story, members: view.members, edits: view.edits, ...(others && { others: others.stories }) },
    page: editStoryPage({ ...view, isMerged, ...(others && { others }) }),
  }
}

async function viewOf(story: Story, { desk }: SignedContext): Promise<StoryView> {
  const { stories } = desk.store
  const members = (await stories.members(story.id)).slice(-MOST_MEMBERS)
  const explained = await Promise.all(
    members.map(async (article) => ({ article, because: await stories.because(article.id) })),
  )
  return { story, members: explained, edits: await stories.edits(story.id) }
}

async function othersLike(words: string, { id }: Story, { desk }: SignedContext): Promise<readonly Story[]> {
  const found = await storiesMeant(words, desk.store)
  const ids = found.filter((other) => other !== id).slice(0, MOST_OTHERS)
  const stories = await desk.store.stories.list({ ids, order: 'latest', limit: MOST_OTHERS })
  return stories.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

async function askMerge({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const story = await storyOf(address.id, context)
  if (!story) return { kind: 'missing' }
  const into = await storyOf(address.into, context)
  if (!into || into.id === story.id) return notThat(into, story)
  return { kind: 'view', data: { story, into }, page: mergeStoriesPage({ story, into }) }
}

async function mergeStory({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const story = await storyOf(address.id, context)
  if (!story) return { kind: 'missing' }
  const into = await storyOf(fields.into, context)
  if (!into || into.id === story.id) return notThat(into, story)
  return await edit({ kind: 'merged', into: into.id }, { story }, context)
}

function notThat(into: Story | undefined, story: Story): DeskOutcome {
  return sentWrong({ field: 'into', reason: into ? 'same-story' : 'no-such-story' }, pageOf(story))
}

async function splitStory({ address, fields, lists }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const story = await storyOf(address.id, context)
  if (!story) return { kind: 'missing' }
  const ticked = lists.articles ?? []
  const articles = ticked.map((id) => parseId<ArticleId>(id)).filter((id) => id !== undefined)
  const written = (fields.to ?? '').trim()
  const to = written === '' ? undefined : await storyAt(written, context.desk.store)
  const again = { story, ticked, typed: { to: written } }
  if (written !== '' && !to) return await problems([{ field: 'to', reason: 'no-such-story' }], again, context)
  return await edit({ kind: 'split', articles, ...(to && { to: to.id }) }, again, context)
}

async function renameStory({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const story = await storyOf(address.id, context)
  if (!story) return { kind: 'missing' }
  const headline = (fields.headline ?? '').trim().replace(/\s+/g, ' ')
  const problem = headlineProblem(headline)
  if (problem) return await problems([problem], { story, typed: { headline } }, context)
  return await edit({ kind: 'renamed', headline }, { story }, context)
}

function headlineProblem(written: string): DeskProblem | undefined {
  if (!/[\p{L}\p{N}]/u.test(written)) return { field: 'headline', reason: 'empty' }
  return written.length > LONGEST_HEADLINE ? { field: 'headline', reason: 'too-long' } : undefined
}

async function chooseLead({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const story = await storyOf(address.id, context)
  if (!story) return { kind: 'missing' }
  const articleId = parseId<ArticleId>(fields.article)
  if (articleId === undefined) return sentWrong({ field: 'article', reason: 'not-a-choice' }, pageOf(story))
  return await edit({ kind: 'lead-chosen', articleId }, { story }, context)
}

async function correctTopic({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const story = await storyOf(address.id, context)
  if (!story) return { kind: 'missing' }
  const topic = TOPICS.find((known) => known === fields.topic)
  if (!topic) return sentWrong({ field: 'topic', reason: 'not-a-choice' }, pageOf(story))
  return await edit({ kind: 'topic-corrected', topic }, { story }, context)
}

function editor(asked: StoryEdit): SignedRoute['run'] {
  return async ({ address }, context) => {
    const story = await storyOf(address.id, context)
    return story ? await edit(asked, { story }, context) : { kind: 'missing' }
  }
}

/** What the form showed, to be shown again. */
type Again = Pick<StoryView, 'story' | 'ticked' | 'typed'>

async function edit(asked: StoryEdit, again: Again, context: SignedContext): Promise<DeskOutcome> {
  const outcome = await context.desk.store.stories.edit(again.story.id, asked, context.act)
  if (outcome.kind === 'done') {
    return { kind: 'done', notice: `story-${asked.kind}`, next: pageOf({ id: outcome.storyId }) }
  }
  return await refusal(outcome.reason, again, context)
}

async function refusal(reason: EditRefusal, again: Again, context: SignedContext): Promise<DeskOutcome> {
  switch (reason) {
    case 'missing':
      return { kind: 'missing' }
    case 'already-so':
      return { kind: 'done', notice: 'nothing-decided', next: pageOf(again.story) }
    case 'other-missing':
      return await problems([{ field: 'to', reason: 'no-such-story' }], again, context)
    case 'same-story':
      return await problems([{ field: 'to', reason }], again, context)
    case 'nothing-chosen':
    case 'nothing-left':
    case 'not-in-story':
      return await problems([{ field: 'articles', reason }], again, context)
  }
}

async function problems(found: readonly DeskProblem[], again: Again, context: SignedContext): Promise<DeskOutcome> {
  const view = await viewOf(again.story, context)
  return { kind: 'problems', problems: found, page: editStoryPage({ ...view, ...again, problems: found }) }
}

async function undoEdit({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const story = await storyOf(address.id, context)
  const number = parseId<StoryId>(fields.number)
  if (!story || number === undefined) return { kind: 'missing' }
  const { stories } = context.desk.store
  if (!(await stories.edits(story.id)).some((kept) => kept.number === number)) return { kind: 'missing' }
  const outcome = await stories.undo(number, context.act)
  if (outcome.kind === 'refused') return undoRefusal(outcome.reason, story)
  return { kind: 'done', notice: 'story-edit-undone', next: pageOf({ id: outcome.storyId }) }
}

function undoRefusal(reason: UndoRefusal, story: Story): DeskOutcome {
  switch (reason) {
    case 'missing':
      return { kind: 'missing' }
    case 'already-undone':
      return { kind: 'done', notice: 'nothing-decided', next: pageOf(story) }
    case 'moved-since':
      return { kind: 'conflict', reason: 'story-moved-since' }
    case 'changed-since':
      return { kind: 'conflict', reason: 'story-changed-since' }
    case 'nothing-left':
      return { kind: 'conflict', reason: 'story-left-empty' }
  }
}

function pageOf({ id }: Pick<Story, 'id'>): string {
  return `/desk/stories/${id}`
}
