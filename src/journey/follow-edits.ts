import type { StoryStore } from '../store/story-store.ts'
import type { StoryGrouper } from '../stories/grouping/story-grouper.ts'

/** Keeps a running grouping at what editors decide, at the desk of this process or of another. */
export interface EditFollower {
  /** Begins at what the store says now, before the articles of the window are read from it. */
  begin(): Promise<void>
  /** Brings the grouping up to what editors did since. */
  follow(): Promise<void>
}

export function createEditFollower(
  stories: Pick<StoryStore, 'editsAfter' | 'lastEdit' | 'locked'>,
  grouper: Pick<StoryGrouper, 'move' | 'lock'>,
): EditFollower {
  let seen = 0
  return {
    async begin() {
      // What is done between this and the reading of the articles is followed again, which changes nothing.
      seen = await stories.lastEdit()
      for (const story of await stories.locked()) grouper.lock(story, true)
    },
    async follow() {
      for (const { number, storyId, moves, isLocked } of await stories.editsAfter(seen)) {
        for (const { articles, to } of moves) grouper.move(articles, to)
        if (isLocked !== undefined) grouper.lock(storyId, isLocked)
        seen = number
      }
    },
  }
}
