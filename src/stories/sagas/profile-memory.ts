import type { StoryId } from '../../news/ids.ts'
import { DAY_MS, type EpochMs } from '../../news/instant.ts'
import { TermStatistics } from '../text/term-statistics.ts'
import { unpackProfile } from './profile-codec.ts'
import type { StoryProfile } from './story-profile.ts'
import { TermIndex } from './term-index.ts'

/** A story that several outlets have told may have a follow-up after months; one that nobody took up, after weeks. */
const GROWN_KEPT: EpochMs = 120 * DAY_MS
const ALONE_KEPT: EpochMs = 30 * DAY_MS
/** Of each sort: some 1,100 bytes each with their places in the index, so 220 MB when both are full. */
const MOST_OF_A_SORT = 100_000
const INDEXED_TERMS = 24

/** A profile as it is kept, laid down in bytes. */
export interface KeptProfile {
  readonly storyId: StoryId
  readonly sagaId: StoryId
  readonly profile: Uint8Array
}

/** The stories of the last months by their profiles: a function of what was kept, in that order, and of nothing else. */
export class ProfileMemory {
  readonly statistics: TermStatistics = new TermStatistics()
  readonly #bytes = new Map<number, Uint8Array>()
  readonly #slots = new Map<StoryId, number>()
  readonly #sagas = new Map<StoryId, StoryId>()
  /** The stories that went on each running subject. */
  readonly #members = new Map<StoryId, Set<StoryId>>()
  readonly #index = new TermIndex()
  /** Slots in order, of stories of one outlet and of those with more. */
  readonly #alone = new Map<number, EpochMs>()
  readonly #grown = new Map<number, EpochMs>()
  #nextSlot = 0

  get size(): number {
    return this.#bytes.size
  }

  of(id: StoryId): StoryProfile | undefined {
    const slot = this.#slots.get(id)
    return slot === undefined ? undefined : this.at(slot)
  }

  at(slot: number): StoryProfile | undefined {
    const bytes = this.#bytes.get(slot)
    return bytes && unpackProfile(bytes)
  }

  /** The story that began the running subject of a story. */
  sagaOf(id: StoryId): StoryId {
    return this.#sagas.get(id) ?? id
  }

  /** Takes a profile in, in the place of the story's earlier one. */
  add({ storyId, sagaId, profile: bytes }: KeptProfile): void {
    const profile = unpackProfile(bytes)
    if (!profile) return
    const before = this.#slots.get(storyId)
    if (before !== undefined) this.#forgetSlot(before)
    const slot = this.#nextSlot++
    this.#bytes.set(slot, bytes)
    this.#slots.set(storyId, slot)
    this.#join(storyId, sagaId)
    this.#sortOf(profile).set(slot, profile.madeAt)
    this.statistics.learnStory(profile.language)
    this.statistics.learnTerms(profile.terms)
    for (const term of indexedTerms(profile)) this.#index.add(term, slot)
    this.#forgetOld(profile.madeAt)
  }

  /** The slots of the latest stories that are found by a term. */
  latest(term: number, limit: number): readonly number[] {
    return this.#index.latest(term, limit)
  }

  /** A story that goes on an older running subject takes with it what it had begun itself. */
  #join(id: StoryId, saga: StoryId): void {
    if (saga === id) return
    const others = this.#members.get(saga) ?? new Set()
    this.#members.set(saga, others)
    for (const member of [id, ...(this.#members.get(id) ?? [])]) {
      this.#sagas.set(member, saga)
      others.add(member)
    }
    this.#members.delete(id)
  }

  #leave(id: StoryId): void {
    const saga = this.sagaOf(id)
    const others = this.#members.get(saga)
    others?.delete(id)
    if (others?.size === 0) this.#members.delete(saga)
    this.#sagas.delete(id)
  }

  #sortOf({ outlets }: StoryProfile): Map<number, EpochMs> {
    return outlets > 1 ? this.#grown : this.#alone
  }

  #forgetOld(now: EpochMs): void {
    for (const [sort, kept] of [
      [this.#alone, ALONE_KEPT],
      [this.#grown, GROWN_KEPT],
    ] as const) {
      for (const [slot, madeAt] of sort) {
        if (madeAt >= now - kept && sort.size <= MOST_OF_A_SORT) break
        this.#forgetSlot(slot)
      }
    }
  }

  #forgetSlot(slot: number): void {
    const profile = this.at(slot)
    this.#bytes.delete(slot)
    this.#alone.delete(slot)
    this.#grown.delete(slot)
    if (!profile) return
    this.#slots.delete(profile.storyId)
    this.#leave(profile.storyId)
    this.statistics.forgetStory(profile.language)
    this.statistics.forgetTerms(profile.terms)
    for (const term of indexedTerms(profile)) this.#index.remove(term, slot)
  }
}

/** A story is found by its most telling terms; the others hardly move a likeness. */
export function indexedTerms({ terms }: StoryProfile): Uint32Array {
  return terms.subarray(0, INDEXED_TERMS)
}
