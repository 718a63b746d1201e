import type { StoryId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'
import type { StoryLink } from '../../news/story-link.ts'
import { chooseSaga } from './choose-saga.ts'
import { findEarlier } from './find-earlier.ts'
import { linkReasons } from './link-reasons.ts'
import { DEFAULT_LINKER_OPTIONS, type LinkerOptions } from './linker-options.ts'
import { packProfile, unpackProfile } from './profile-codec.ts'
import { type KeptProfile, ProfileMemory } from './profile-memory.ts'
import { readReport, type SagaReport } from './saga-report.ts'
import { profileStory } from './story-profile.ts'

/** More links than a reader sees, so that some may go to merged stories. */
const MOST_LINKS = 8

/** What a report links its story with. */
export interface LinkedStory extends KeptProfile {
  readonly madeAt: EpochMs
  /** The nearest first. */
  readonly links: readonly StoryLink[]
}

/** Finds the running subject of each story: what came before it. */
export interface SagaLinker {
  /** Whether a story is due: it begins, or has twice the outlets that it had when it was linked. */
  isDue(id: StoryId, outlets: number): boolean
  /** The earlier stories that are a story's background; changes nothing. */
  link(report: SagaReport): LinkedStory
  /** Takes in what was linked and kept, or what the store gives back at a start, in the order of keeping. */
  add(linked: KeptProfile): void
  /** Stories in memory. */
  readonly size: number
}

/** Makes a linker that remembers nothing yet. */
export function createSagaLinker(options: Partial<LinkerOptions> = {}): SagaLinker {
  return new MemoryLinker({ ...DEFAULT_LINKER_OPTIONS, ...options })
}

class MemoryLinker implements SagaLinker {
  readonly #options: LinkerOptions
  readonly #memory = new ProfileMemory()

  constructor(options: LinkerOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#memory.size
  }

  isDue(id: StoryId, outlets: number): boolean {
    const known = this.#memory.of(id)
    return !known || outlets >= 2 * known.outlets
  }

  link(report: SagaReport): LinkedStory {
    const { storyId } = report
    const read = readReport(report)
    const made = packProfile(profileStory(read, this.#memory.of(storyId), this.#memory.statistics))
    // Compared as it is kept, so that a restart changes nothing.
    const profile = unpackProfile(made)
    const found = profile ? findEarlier(profile, read, { memory: this.#memory, ...this.#options }) : []
    return {
      storyId,
      sagaId: chooseSaga(storyId, found, { memory: this.#memory, ...this.#options }),
      profile: made,
      madeAt: report.firstSeenAt,
      links: found.slice(0, MOST_LINKS).map((comparison) => ({
        storyId,
        otherId: comparison.earlier.storyId,
        kind: comparison.apart >= 0 ? 'background' : 'follow-up',
        score: comparison.likeness,
        apart: Math.abs(comparison.apart),
        because: linkReasons(comparison, read),
      })),
    }
  }

  add(linked: KeptProfile): void {
    this.#memory.add(linked)
  }
}
