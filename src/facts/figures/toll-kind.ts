import * as letter from '../../arabic/letters.ts'
import { breakBefore, hasCue, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'
import type { TollKind } from './toll-words.ts'

const AS_FAR_AS_CAUSE = 14

/** «إصابة» is an injury or an infection: what stands near says which. `undefined` for other ailments and for sport. */
export function injuredOrInfected(
  sentence: TollSentence,
  from: number,
  end: number,
): 'injured' | 'infected' | undefined {
  if (sentence.isSport) return undefined
  for (let at = end; at < Math.min(sentence.length, end + AS_FAR_AS_CAUSE); at++) {
    const cause = causeAt(sentence, at)
    if (cause !== undefined) return cause === 'ailment' ? undefined : cause
    if (at > end && senseAt(sentence, at).act !== undefined) break
  }
  for (let at = from - 1; at >= Math.max(0, from - AS_FAR_AS_CAUSE); at--) {
    const cause = causeAt(sentence, at)
    if (cause !== undefined) return cause === 'ailment' ? undefined : cause
  }
  return 'injured'
}

function causeAt(sentence: TollSentence, at: number): 'injured' | 'infected' | 'ailment' | undefined {
  if (hasCue(sentence, at, 'ailment')) return 'ailment'
  if (hasCue(sentence, at, 'disease')) return 'infected'
  return hasCue(sentence, at, 'hurt') ? 'injured' : undefined
}

const AS_FAR_AS_HOSTAGE = 10

/** «احتجز امرأة رهينة». */
export function hasHostage(sentence: TollSentence, at: number): boolean {
  for (let next = at + 1; next < Math.min(sentence.length, at + AS_FAR_AS_HOSTAGE); next++) {
    const { act, state } = senseAt(sentence, next)
    if (act !== undefined) return false
    if (state?.kind === 'kidnapped') return true
  }
  return false
}

const AS_FAR_AS_OBJECT = 16

/** Whether a word with one of these beginnings follows: «مصرعهم» after «لقي», «حياتهم» after «فقد». */
export function isFollowedBy(sentence: TollSentence, at: number, beginnings: readonly string[]): boolean {
  for (let next = at + 1; next < Math.min(sentence.length, at + AS_FAR_AS_OBJECT); next++) {
    if (breakBefore(sentence, next) === 'hard') return false
    const key = keyAt(sentence, next)
    if (beginnings.some((beginning) => key.startsWith(beginning))) return true
  }
  return false
}

/** The kind of a counted state: «45 جريحاً», «عشرات القتلى والجرحى». */
export function stateKind(sentence: TollSentence, end: number, named: TollKind): TollKind | undefined {
  if (named === 'killed' || named === 'injured') {
    const next = senseAt(sentence, end)
    const isBoth =
      next.prefix === letter.WAW && next.isDefinite && next.state !== undefined && next.state.kind !== named
    if (isBoth && breakBefore(sentence, end) === 'none') return 'casualties'
  }
  return named === 'injured' ? injuredOrInfected(sentence, end, end) : named
}
