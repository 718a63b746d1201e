import type { StoryId } from '../../news/ids.ts'
import type { Comparison } from './compare-profiles.ts'
import type { LinkSetting } from './find-earlier.ts'

/** The running subject that a story goes on: that of its nearest background; its own where none is near enough. */
export function chooseSaga(id: StoryId, found: readonly Comparison[], { memory, chainAt }: LinkSetting): StoryId {
  const nearest = found.find(({ apart }) => apart >= 0)
  if (!nearest || nearest.likeness < chainAt) return memory.sagaOf(id)
  const saga = memory.sagaOf(nearest.earlier.storyId)
  const isWithFirst = nearest.earlier.storyId === saga
  const ofSaga = found.filter(({ earlier }) => memory.sagaOf(earlier.storyId) === saga).length
  // One step at a time, likeness leads from anything to anything: two stories of it must say the same.
  return isWithFirst || nearest.isInstalment || ofSaga >= 2 ? saga : memory.sagaOf(id)
}
