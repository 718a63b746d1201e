import { type StoryId, toId } from '../../news/ids.ts'
import type { StoryProfile } from './story-profile.ts'

/** Changes with the layout, and with what the terms of a text are: a profile of another edition is not compared. */
const EDITION = 1
/** Weights lie between 1 and 8: a fifteenth of one is exact enough, and leaves a bit for the mark of a name. */
const WEIGHT_STEPS = 15
const MOST_STEPS = 127
const NAMED = 128
const HEADER = 26

/** Lays a profile down in bytes: five a term, four a passage and a number. */
export function packProfile(profile: StoryProfile): Uint8Array {
  const { terms, passages, numbers } = profile
  const bytes = new Uint8Array(HEADER + terms.length * 5 + (passages.length + numbers.length) * 4)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, EDITION)
  for (const at of [0, 1, 2]) view.setUint8(1 + at, profile.language.charCodeAt(at) || 0)
  view.setUint32(4, profile.storyId)
  view.setFloat64(8, profile.startedAt)
  view.setUint32(16, Math.floor(profile.madeAt / 1000))
  view.setUint16(20, Math.min(profile.outlets, 0xffff))
  view.setUint8(22, terms.length)
  view.setUint8(23, passages.length)
  view.setUint8(24, numbers.length)
  let at = HEADER
  for (const key of [...terms, ...passages, ...numbers]) {
    view.setUint32(at, key)
    at += 4
  }
  for (const [index, weight] of profile.weights.entries()) {
    const steps = Math.max(1, Math.min(MOST_STEPS, Math.round(weight * WEIGHT_STEPS)))
    view.setUint8(at++, steps | (profile.named[index] === 1 ? NAMED : 0))
  }
  return bytes
}

/** The profile that `packProfile` laid down; nothing of another edition's. */
export function unpackProfile(bytes: Uint8Array): StoryProfile | undefined {
  if (bytes.length < HEADER || bytes[0] !== EDITION) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [terms, passages, numbers] = [view.getUint8(22), view.getUint8(23), view.getUint8(24)]
  if (bytes.length !== HEADER + terms * 5 + (passages + numbers) * 4) return undefined
  let at = HEADER
  const keys = (count: number) =>
    Uint32Array.from({ length: count }, () => {
      at += 4
      return view.getUint32(at - 4)
    })
  const profile = {
    storyId: toId<StoryId>(view.getUint32(4)),
    language: String.fromCharCode(...bytes.subarray(1, 4).filter((unit) => unit > 0)),
    startedAt: view.getFloat64(8),
    madeAt: view.getUint32(16) * 1000,
    outlets: view.getUint16(20),
    terms: keys(terms),
    passages: keys(passages),
    numbers: keys(numbers),
  }
  const steps = bytes.subarray(at)
  return {
    ...profile,
    weights: Float32Array.from(steps, (step) => (step & MOST_STEPS) / WEIGHT_STEPS),
    named: Uint8Array.from(steps, (step) => (step & NAMED ? 1 : 0)),
  }
}
