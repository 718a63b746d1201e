import type { ArticleId } from '../news/ids.ts'
import type { KeptPlacement, StoryStore } from '../store/story-store.ts'

const PAGE = 200

/** All kept articles, in the order in which they came. */
export async function* everyPlacement(stories: Pick<StoryStore, 'placements'>): AsyncGenerator<KeptPlacement> {
  let last: ArticleId | undefined
  for (;;) {
    const page = await stories.placements(last, PAGE)
    yield* page
    last = page.at(-1)?.id
    if (last === undefined) return
  }
}
