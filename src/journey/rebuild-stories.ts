import type { Revision } from '../news/article.ts'
import { bodyText } from '../news/block.ts'
import type { ArticleId, StoryId } from '../news/ids.ts'
import type { EpochMs } from '../news/instant.ts'
import type { Source } from '../news/source.ts'
import type { StoryEditEffect } from '../news/story-edit.ts'
import type { Store } from '../store/store.ts'
import type { KeptPlacement } from '../store/story-store.ts'
import { everyPlacement } from './every-placement.ts'
import { factsToKeep } from './found-facts.ts'
import type { NameLookUp } from './name-look-up.ts'
import { nameRebuiltStories } from './name-rebuilt-stories.ts'
import { type RebuiltArticle, RebuiltGrouping, type RebuiltPlace } from './rebuilt-grouping.ts'
import { type StreamEvent, StreamEvents } from './stream-events.ts'

export interface RebuildParts {
  readonly store: Pick<Store, 'articles' | 'sources' | 'stories'>
  readonly names: NameLookUp
  /** Hears how many articles were read. */
  progress(read: number): void
}

/** An article that would stand elsewhere, or be another's copy, if all articles came again. */
export interface RebuiltDifference {
  readonly id: ArticleId
  readonly from: StoryId
  /** A number of the store, or none where the story would be a new one. */
  readonly to: StoryId | undefined
  readonly rebuilt: StoryId
  readonly place: RebuiltPlace
}

/** What a rebuilding of all stories came to. */
export interface Rebuild {
  readonly articles: number
  readonly stories: number
  readonly differences: readonly RebuiltDifference[]
  /** The numbers of the store that the rebuilt stories take. */
  readonly named: ReadonlyMap<StoryId, StoryId>
}

/**
 * Groups all kept articles anew as they came, with the words that they had then, and what outlets and editors changed at its
 * place; changes nothing. Where an editor put an article, there it stands.
 */
export async function rebuildStories(parts: RebuildParts): Promise<Rebuild> {
  const grouping = new RebuiltGrouping()
  const kept = new Map<ArticleId, Pick<KeptPlacement, 'storyId' | 'isEditors' | 'copyOf'>>()
  const events = new StreamEvents()
  for (const effect of await parts.store.stories.editsAfter(0)) events.add(editEvent(effect, grouping))
  for await (const article of everyPlacement(parts.store.stories)) {
    events.happenBefore(article)
    const { id, storyId, isEditors, copyOf } = article
    kept.set(id, { storyId, isEditors, ...(copyOf !== undefined && { copyOf }) })
    const [first, ...later] = await wordsOf(parts, article)
    if (first) grouping.take(first.words)
    let was = first
    for (const next of later) {
      if (was) events.add(revisionEvent(next, was.words, grouping))
      was = next
    }
    parts.progress(kept.size)
  }
  events.happenRest()
  return compare(grouping, kept)
}

function editEvent(effect: StoryEditEffect, grouping: RebuiltGrouping): StreamEvent {
  return { after: effect.afterArticle ?? 0, at: effect.at, happen: () => grouping.edit(effect) }
}

interface Wording {
  readonly words: RebuiltArticle
  readonly after: ArticleId | undefined
  readonly at: EpochMs
}

function revisionEvent({ words, after, at }: Wording, was: RebuiltArticle, grouping: RebuiltGrouping): StreamEvent {
  return { after, at, happen: () => grouping.revise(words, was) }
}

/** An article as it was when it came, then as its outlet changed it. */
async function wordsOf(parts: RebuildParts, article: KeptPlacement): Promise<readonly Wording[]> {
  const { storyId: _, copyOf: __, isEditors: ___, revision, ...words } = article
  if (revision === 1) return [{ words, after: undefined, at: article.firstSeenAt }]
  const revisions = await parts.store.articles.revisions(article.id)
  const source = await parts.store.sources.byId(article.sourceId)
  return await Promise.all(revisions.map((one) => wordingOf(parts, { words, one, source, revision })))
}

async function wordingOf(
  { names }: RebuildParts,
  of: {
    readonly words: RebuiltArticle
    readonly one: Revision
    readonly source: Source | undefined
    /** The number of the newest, whose facts are kept. */
    readonly revision: number
  },
): Promise<Wording> {
  const { words, one, source, revision } = of
  const { content, seenAfter: after, seenAt: at, number } = one
  if (number === revision) return { words, after, at }
  const { lead: _, facts: __, ...rest } = words
  const found = await factsToKeep(content, source ?? { name: '' }, names)
  return {
    words: {
      ...rest,
      language: content.language,
      title: content.title,
      ...(content.lead !== undefined && { lead: content.lead }),
      text: bodyText(content.blocks),
      isDayOnly: content.published.precision === 'day',
      ...(found.facts && { facts: found.facts.facts }),
    },
    after,
    at,
  }
}

function compare(
  grouping: RebuiltGrouping,
  kept: ReadonlyMap<ArticleId, Pick<KeptPlacement, 'storyId' | 'isEditors' | 'copyOf'>>,
): Rebuild {
  const members = [...grouping.places].flatMap(([id, { story }]) => {
    const storyId = kept.get(id)?.storyId
    return storyId === undefined ? [] : [{ id, rebuilt: story, kept: storyId }]
  })
  const named = nameRebuiltStories(members, grouping.edited)
  const differences: RebuiltDifference[] = []
  for (const [id, place] of grouping.places) {
    const now = kept.get(id)
    const to = named.get(place.story)
    if (!now || now.isEditors || (to === now.storyId && place.copyOf?.originalId === now.copyOf)) continue
    differences.push({ id, from: now.storyId, to, rebuilt: place.story, place })
  }
  return { articles: members.length, stories: new Set(members.map(({ rebuilt }) => rebuilt)).size, differences, named }
}
