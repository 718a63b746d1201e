import { type Comparison, compareProfiles, type WeighedProfile, weighProfile } from './compare-profiles.ts'
import type { LinkerOptions } from './linker-options.ts'
import { indexedTerms, type ProfileMemory } from './profile-memory.ts'
import type { ReadReport } from './saga-report.ts'
import type { StoryProfile } from './story-profile.ts'

/** Stories that each term brings up, the latest; bounds the cost whatever the memory holds. */
const REACH = 120
/** Stories that are compared, of those that share the most telling terms. */
const COMPARED = 24
/**
 * Below this share of its own vector's square no story can be as near as links are: a cosine of 0.26 takes 0.07 of each side,
 * of which a little may lie in terms that find nothing.
 */
const LEAST_WORTH = 0.04

export interface LinkSetting extends LinkerOptions {
  readonly memory: ProfileMemory
}

/** The stories of a story's running subject, nearest first; of a series only the instalment before. */
export function findEarlier(profile: StoryProfile, read: ReadReport, setting: LinkSetting): readonly Comparison[] {
  const weighed = weighProfile(profile, read, setting.memory.statistics)
  const found = candidates(weighed, setting.memory)
    .map((earlier) => compareProfiles(weighed, earlier))
    .filter((comparison) => isRunningSubject(comparison, setting))
    .sort((a, b) => b.likeness - a.likeness || b.earlier.startedAt - a.earlier.startedAt)
  return withOneInstalment(found)
}

function candidates({ profile, terms }: WeighedProfile, memory: ProfileMemory): readonly StoryProfile[] {
  const scores = new Map<number, number>()
  for (const term of indexedTerms(profile)) {
    const worth = (terms.get(term)?.share ?? 0) ** 2
    for (const slot of memory.latest(term, REACH)) scores.set(slot, (scores.get(slot) ?? 0) + worth)
  }
  return [...scores]
    .filter(([, score]) => score >= LEAST_WORTH)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, COMPARED)
    .flatMap(([slot]) => memory.at(slot) ?? [])
    .filter(({ storyId, language }) => storyId !== profile.storyId && language === profile.language)
}

function isRunningSubject({ likeness, shared, ofOneName, ofNames }: Comparison, options: LinkerOptions): boolean {
  const from = ofNames > options.mostOfNames ? options.linkByNamesAt : options.linkAt
  return likeness >= from && shared.length >= options.fewestShared && ofOneName <= options.mostOfOne
}

function withOneInstalment(found: readonly Comparison[]): readonly Comparison[] {
  const instalments = found.filter(({ isInstalment }) => isInstalment)
  const latest = instalments.toSorted((a, b) => b.earlier.startedAt - a.earlier.startedAt)[0]
  return found.filter((comparison) => !comparison.isInstalment || comparison === latest)
}
