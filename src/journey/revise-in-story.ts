import type { Article } from '../news/article.ts'
import { bodyText } from '../news/block.ts'
import type { StoryStore } from '../store/story-store.ts'
import type { StoryGrouper } from '../stories/grouping/story-grouper.ts'
import type { EditFollower } from './follow-edits.ts'
import { placeRewritten } from './rejoin-story.ts'

interface Grouping {
  readonly store: { readonly stories: Pick<StoryStore, 'groupedById' | 'rejoin'> }
  readonly grouper: StoryGrouper
  readonly edits: EditFollower
}

/**
 * Gives the grouping an article's new words, once they are kept. Where most of them are new and it stands alone, untouched by
 * an editor, it may move to the story that it belongs to now.
 *
 * @param was the article before
 */
export async function reviseInStory({ store, grouper, edits }: Grouping, was: Article): Promise<void> {
  await edits.follow()
  const article = await store.stories.groupedById(was.id)
  if (!article) return
  grouper.revise(article)
  const placement = placeRewritten(grouper, article, { ...was, text: bodyText(was.blocks) })
  const story = placement && (await store.stories.rejoin(article.id, placement))
  if (story !== undefined) grouper.move([article.id], story)
}
