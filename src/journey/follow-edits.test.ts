import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ArticleId, StoryId } from '../news/ids.ts'
import { openSqliteStore } from '../store/engines/sqlite/sqlite-store.ts'
import { articleReading, NOON } from '../store/named-articles-for-test.ts'
import type { Store } from '../store/store.ts'
import { createEditFollower } from './follow-edits.ts'

const ACT = { byName: 'سلمى', at: NOON }

/** A store as two processes have it: one that groups, one at whose desk an editor sits. */
async function withTwoProcesses(work: (newsroom: Store, desk: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-edits-'))
  const file = join(folder, 'nashra.db')
  const [newsroom, desk] = [openSqliteStore({ file }), openSqliteStore({ file })]
  try {
    await work(newsroom, desk)
  } finally {
    await newsroom.close()
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function keepStory(store: Store, path: string): Promise<{ readonly id: ArticleId; readonly storyId: StoryId }> {
  const offer = { name: 'صوت الريحان', language: 'ar', siteUrl: 'https://www.rihan-voice.example/', feeds: [] }
  const { source } = await store.sources.add(offer, NOON)
  return (await store.articles.save(articleReading(source.id, path))).article
}

test('a grouping hears once of every edit and undoing at another process’s desk, and begins with the locks that stand', async () => {
  await withTwoProcesses(async (newsroom, desk) => {
    const [first, second] = [await keepStory(newsroom, 'first'), await keepStory(newsroom, 'second')]
    await desk.stories.edit(second.storyId, { kind: 'locked' }, ACT)
    const told: unknown[] = []
    const grouper = {
      move: (articles: readonly ArticleId[], to: StoryId) => told.push([...articles, to]),
      lock: (story: StoryId, isLocked: boolean) => told.push([story, isLocked]),
    }
    const edits = createEditFollower(newsroom.stories, grouper)
    await edits.begin()
    await edits.follow()
    assert.deepEqual(told.splice(0), [[second.storyId, true]])
    const merged = await desk.stories.edit(first.storyId, { kind: 'merged', into: second.storyId }, ACT)
    await edits.follow()
    await edits.follow()
    assert.deepEqual(told.splice(0), [[first.id, second.storyId]])
    assert.ok(merged.kind === 'done')
    await desk.stories.undo(merged.number, ACT)
    await desk.stories.edit(second.storyId, { kind: 'unlocked' }, ACT)
    await edits.follow()
    assert.deepEqual(told, [
      [first.id, first.storyId],
      [second.storyId, false],
    ])
  })
})
