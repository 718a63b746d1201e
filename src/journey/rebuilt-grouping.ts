import { type ArticleId, type StoryId, toId } from '../news/ids.ts'
import type { Placement } from '../news/placement.ts'
import type { StoryEditEffect } from '../news/story-edit.ts'
import type { GroupingArticle, GroupingCandidate } from '../stories/grouping/grouping-article.ts'
import { createStoryGrouper, type StoryGrouper } from '../stories/grouping/story-grouper.ts'
import { placeRewritten } from './rejoin-story.ts'

/** Where an article stands in a grouping that is made anew. Stories have numbers of their own there. */
export interface RebuiltPlace extends Omit<Placement, 'becomesLead'> {
  readonly story: StoryId
  readonly isEditors: boolean
}

/** An article with the words that it has at some time; its story is the rebuilding's to say. */
export type RebuiltArticle = GroupingCandidate & { readonly id: ArticleId }

/**
 * Groups articles anew as a newsroom did when they came: one after the other, with what outlets and editors changed between.
 * A story that an editor edited is known by an article that stood in it, and keeps that story's number in the end.
 */
export class RebuiltGrouping {
  readonly #grouper: StoryGrouper = createStoryGrouper()
  readonly #places = new Map<ArticleId, RebuiltPlace>()
  readonly #members = new Map<StoryId, number>()
  /** The story here that stands for one of the store, and the other way round. */
  readonly #rebuilt = new Map<StoryId, StoryId>()
  readonly #kept = new Map<StoryId, StoryId>()
  /** The edits that stand, by the stories that they are about. */
  readonly #edits = new Map<StoryId, Set<number>>()
  #last = 0

  /** The places, in the order of arrival. */
  get places(): ReadonlyMap<ArticleId, RebuiltPlace> {
    return this.#places
  }

  /** The numbers that edited stories have in the store, by their numbers here. */
  get edited(): ReadonlyMap<StoryId, StoryId> {
    return this.#kept
  }

  /** Places an article that comes. */
  take(article: RebuiltArticle): void {
    const placement = this.#grouper.place(article)
    const story = placement.story === 'new' ? this.#begin() : placement.story
    const place = { ...placement, story, isEditors: false }
    this.#put(article.id, place)
    this.#grouper.add(grouped(article, place))
  }

  /** Gives an article other words, and a rewritten one that stands alone the story that it belongs to then. */
  revise(article: RebuiltArticle, was: RebuiltArticle): void {
    const place = this.#places.get(article.id)
    if (!place) return
    const revised = grouped(article, place)
    this.#grouper.revise(revised)
    const moved = this.#isFree(place) ? placeRewritten(this.#grouper, revised, was) : undefined
    if (!moved) return
    this.#put(article.id, { ...moved, isEditors: false })
    this.#grouper.move([article.id], moved.story)
  }

  /** Does what an editor did. */
  edit({ number, undoes, storyId, lead, moves, isLocked }: StoryEditEffect): void {
    const stories = [
      this.#standIn(storyId, lead),
      ...moves.map(({ articles, to, beside }) => {
        const story = this.#standIn(to, beside)
        this.#move(articles, story, undoes === undefined)
        return story
      }),
    ]
    for (const story of stories) this.#note(story, number, undoes)
    if (isLocked !== undefined && stories[0] !== undefined) this.#grouper.lock(stories[0], isLocked)
  }

  #move(articles: readonly ArticleId[], story: StoryId, isEditors: boolean): void {
    for (const id of articles) {
      const place = this.#places.get(id)
      if (place) this.#put(id, { ...place, story, isEditors })
    }
    this.#grouper.move(articles, story)
  }

  #note(story: StoryId, number: number, undoes: number | undefined): void {
    const standing = this.#edits.get(story) ?? new Set()
    this.#edits.set(story, standing)
    if (undoes === undefined) standing.add(number)
    else standing.delete(undoes)
  }

  #isFree({ story, isEditors }: RebuiltPlace): boolean {
    return !isEditors && this.#members.get(story) === 1 && !this.#edits.get(story)?.size
  }

  /** The story here that stands for one of the store: it is known from an earlier edit, by one of its articles, or begins. */
  #standIn(kept: StoryId, article: ArticleId | undefined): StoryId {
    const known = this.#rebuilt.get(kept)
    if (known !== undefined) return known
    const story = (article && this.#places.get(article)?.story) ?? this.#begin()
    // Where two edited stories became one here, the first gives it its number.
    if (!this.#kept.has(story)) {
      this.#rebuilt.set(kept, story)
      this.#kept.set(story, kept)
    }
    return story
  }

  #put(id: ArticleId, place: RebuiltPlace): void {
    const before = this.#places.get(id)
    if (before) this.#members.set(before.story, (this.#members.get(before.story) ?? 0) - 1)
    this.#members.set(place.story, (this.#members.get(place.story) ?? 0) + 1)
    this.#places.set(id, place)
  }

  #begin(): StoryId {
    return toId<StoryId>(++this.#last)
  }
}

function grouped(article: RebuiltArticle, { story, copyOf }: RebuiltPlace): GroupingArticle {
  return { ...article, storyId: story, ...(copyOf && { copyOf: copyOf.originalId }) }
}
