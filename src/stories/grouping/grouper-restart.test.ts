import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleId, type SourceId, type StoryId, toId } from '../../news/ids.ts'
import { HOUR_MS, MINUTE_MS } from '../../news/instant.ts'
import type { Placement } from '../../news/placement.ts'
import { REMEMBERED_WITHIN } from './grouper-options.ts'
import type { GroupingArticle, GroupingCandidate } from './grouping-article.ts'
import { createStoryGrouper, type StoryGrouper } from './story-grouper.ts'

const START = Date.UTC(2024, 3, 3)
const LETTERS = [...'بتثجحخدرزسشصضطعغفقكلمنهوي']

/** Numbers from 0 to 1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A word that no language has. */
function wordOf(number: number): string {
  return [7, 11, 13, 17]
    .map((step) => LETTERS[Math.floor(number / step ** 2 + number * step) % LETTERS.length])
    .join('')
}

/** An article every forty minutes, on one of forty events that follow each other, in words that rarely or often return. */
function invented(number: number, random: () => number): GroupingCandidate {
  const event = Math.floor(number / 20) + Math.floor(random() * 8)
  const word = () => wordOf(random() < 0.5 ? event * 40 + Math.floor(random() * 25) : Math.floor(random() ** 3 * 5000))
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  // Read side by side, so that the later of two may have been begun a little earlier.
  const at = START + number * 40 * MINUTE_MS - Math.floor(random() * 90) * MINUTE_MS
  const sourceId = toId<SourceId>(1 + Math.floor(random() * 9))
  return { sourceId, language: 'ar', title: words(7), text: words(60), publishedAt: at - HOUR_MS, firstSeenAt: at }
}

/** A store in miniature: what was kept, in the order of numbers, and the grouper that placed it. */
class Kept {
  readonly articles = new Map<ArticleId, GroupingArticle>()
  grouper: StoryGrouper = createStoryGrouper()
  #stories = 0

  take(candidate: GroupingCandidate): Placement {
    const placement = this.grouper.place(candidate)
    const storyId = placement.story === 'new' ? this.newStory() : placement.story
    const copyOf = placement.copyOf && { copyOf: placement.copyOf.originalId }
    const article = { ...candidate, id: toId<ArticleId>(this.articles.size + 1), storyId, ...copyOf }
    this.articles.set(article.id, article)
    this.grouper.add(article)
    return placement
  }

  move(id: ArticleId, storyId: StoryId): void {
    this.#change(id, { storyId })
    this.grouper.move([id], storyId)
  }

  revise(id: ArticleId, { title, text }: GroupingCandidate): void {
    this.grouper.revise(this.#change(id, { title, text }))
  }

  newStory(): StoryId {
    return toId<StoryId>(++this.#stories)
  }

  /** The articles that a store gives back at a start. */
  remembered(): readonly GroupingArticle[] {
    const all = [...this.articles.values()]
    const since = Math.max(...all.map(({ firstSeenAt }) => firstSeenAt)) - REMEMBERED_WITHIN
    return all.slice(all.findIndex(({ firstSeenAt }) => firstSeenAt >= since))
  }

  #change(id: ArticleId, change: Partial<GroupingArticle>): GroupingArticle {
    const article = this.articles.get(id)
    assert.ok(article)
    const changed = { ...article, ...change }
    this.articles.set(id, changed)
    return changed
  }
}

function restarted({ articles }: Kept, remembered: readonly GroupingArticle[]): StoryGrouper {
  const grouper = createStoryGrouper()
  for (const article of remembered) grouper.add(article)
  assert.ok(remembered.length < articles.size, 'the window had forgotten something')
  return grouper
}

test('a restart in the middle of a stream changes no placement and no reason', () => {
  const random = chance(6)
  const kept = new Kept()
  for (let number = 0; number < 500; number++) kept.take(invented(number, random))
  const again = restarted(kept, kept.remembered())
  let joined = 0
  for (let number = 500; number < 800; number++) {
    const candidate = invented(number, random)
    const asked = again.place(candidate)
    const placement = kept.take(candidate)
    assert.deepEqual(asked, placement, `article ${number}`)
    const article = kept.articles.get(toId<ArticleId>(kept.articles.size))
    if (article) again.add(article)
    if (placement.story !== 'new') joined++
  }
  assert.equal(again.size, kept.grouper.size)
  assert.ok(joined > 50 && joined < 290, `${joined} of 300 joined`)
})

test('what editors moved and outlets edited is known after a restart as it was before', () => {
  const random = chance(7)
  const kept = new Kept()
  for (let number = 0; number < 480; number++) {
    kept.take(invented(number, random))
    if (number < 100) continue
    const some = toId<ArticleId>(number - Math.floor(random() * 90))
    if (number % 7 === 0) kept.move(some, kept.articles.get(toId<ArticleId>(number - 2))?.storyId ?? kept.newStory())
    if (number % 11 === 0) kept.move(some, kept.newStory())
    if (number % 5 === 0) kept.revise(some, invented(number - 10, random))
  }
  const again = restarted(kept, kept.remembered())
  for (let number = 480; number < 560; number++) {
    const candidate = invented(number, random)
    assert.deepEqual(again.place(candidate), kept.grouper.place(candidate), `article ${number}`)
    const some = toId<ArticleId>(number - 100)
    assert.deepEqual(again.placeAgain(some, candidate), kept.grouper.placeAgain(some, candidate))
  }
})
