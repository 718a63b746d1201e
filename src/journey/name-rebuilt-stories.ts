import type { ArticleId, StoryId } from '../news/ids.ts'

/** An article with the story that it has here and in the store. */
export interface RebuiltMember {
  readonly id: ArticleId
  readonly rebuilt: StoryId
  readonly kept: StoryId
}

/**
 * Which number of the store each rebuilt story takes: the one that most of its articles had, so that addresses stay what
 * they were. No number is taken twice; a story that gets none is a new one.
 *
 * @param edited numbers that stories have because an editor edited them
 */
export function nameRebuiltStories(
  members: Iterable<RebuiltMember>,
  edited: ReadonlyMap<StoryId, StoryId>,
): ReadonlyMap<StoryId, StoryId> {
  const named = new Map(edited)
  const taken = new Set(edited.values())
  for (const { rebuilt, kept } of mostSharedFirst(members)) {
    if (named.has(rebuilt) || taken.has(kept)) continue
    named.set(rebuilt, kept)
    taken.add(kept)
  }
  return named
}

interface SharedArticles {
  readonly rebuilt: StoryId
  readonly kept: StoryId
  articles: number
}

function mostSharedFirst(members: Iterable<RebuiltMember>): readonly SharedArticles[] {
  const pairs = new Map<string, SharedArticles>()
  for (const { rebuilt, kept } of members) {
    const key = `${rebuilt} ${kept}`
    const pair = pairs.get(key)
    if (pair) pair.articles++
    else pairs.set(key, { rebuilt, kept, articles: 1 })
  }
  return [...pairs.values()].sort((a, b) => b.articles - a.articles || a.kept - b.kept || a.rebuilt - b.rebuilt)
}
