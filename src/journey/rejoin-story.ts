import { foldWords } from '../arabic/fold-word.ts'
import type { StoryId } from '../news/ids.ts'
import type { Placement } from '../news/placement.ts'
import type { GroupingArticle } from '../stories/grouping/grouping-article.ts'
import type { StoryGrouper } from '../stories/grouping/story-grouper.ts'

/** A two-line urgent item that became a report: most of what it says now it did not say then. */
const NEW_SHARE = 0.5
/** A text of fewer words tells no more than the urgent item did. */
const FEWEST_WORDS = 30

/** The words of an article that the grouping reads. */
type Words = Pick<GroupingArticle, 'title' | 'lead' | 'text'>

/** Whether most of an article's words are new since then; only such a one may move to another story. */
export function isRewritten(was: Words, is: Words): boolean {
  const known = new Set(wordsOf(was))
  const words = wordsOf(is)
  const fresh = words.filter((word) => !known.has(word)).length
  return words.length >= FEWEST_WORDS && fresh / words.length >= NEW_SHARE
}

function wordsOf({ title, lead = '', text }: Words): readonly string[] {
  return foldWords(`${title} ${lead} ${text}`)
}

/** The story that a rewritten article belongs to now, where that is another one than its own; the grouping knows its new words. */
export function placeRewritten(
  grouper: Pick<StoryGrouper, 'placeAgain'>,
  article: GroupingArticle,
  was: Words,
): (Placement & { readonly story: StoryId }) | undefined {
  if (!isRewritten(was, article)) return undefined
  const placement = grouper.placeAgain(article.id, article)
  const { story } = placement
  if (story === 'new' || story === article.storyId) return undefined
  return { ...placement, story, because: [{ kind: 'rejoined', from: article.storyId }, ...placement.because] }
}
