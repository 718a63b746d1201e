import { findAhead } from './act-ahead.ts'
import { findBehind } from './act-behind.ts'
import { type ActPlace, actAt, isArrest, isLongAct, isOnlyMeant, joinedActs } from './act-place.ts'
import type { Counted } from './counted.ts'
import { furtherGroups } from './further-groups.ts'
import { hasHostage, injuredOrInfected, isFollowedBy } from './toll-kind.ts'
import { addToll, oneAt, type TollReading } from './toll-reading.ts'
import { keyAt, senseAt, type TollSentence } from './toll-sentence.ts'
import type { TollKind } from './toll-words.ts'

/** The tolls that are told by what happened: «مقتل ضابط وثلاثة جنود», «أصيب 29 آخرون». */
export function readActs(reading: TollReading): void {
  const { sentence } = reading
  for (let at = 0; at < sentence.length; at++) {
    const act = actAt(sentence, at)
    if (act === undefined) continue
    const alone: ActPlace = { act, at, from: at, isMixed: false }
    const joined = joinedActs(sentence, at)
    // «شرطياً قتل وأصيب ثلاثة آخرون» are two acts, «قتل وجرح العشرات» is one.
    const isApart = joined.length === 0 || (isVerb(alone) && findBehind(reading, alone) !== undefined)
    const last = isApart ? at : (joined.at(-1) ?? at)
    readAct(reading, { ...alone, at: last, isMixed: last > at })
    at = last
  }
}

function isVerb({ act }: ActPlace): boolean {
  return act.form.endsWith('verb')
}

function readAct(reading: TollReading, place: ActPlace): void {
  const { sentence, used } = reading
  const looksBehind = isVerb(place) && !isLongAct(sentence, place.at)
  const found =
    findAhead(reading, place) ?? (looksBehind ? findBehind(reading, place) : undefined) ?? pronounOf(sentence, place)
  if (found === undefined) return
  reading.heads.add(place.from).add(place.at)
  const groups = [found, ...furtherGroups(reading, Math.max(found.end, place.at + 1))]
  const kind = isOnlyMeant(sentence, place) ? undefined : kindOf(sentence, place, groups)
  if (kind !== undefined) addToll(reading, { kind, groups })
  else for (const group of groups) used.add(group)
}

const DUAL_VERBS = new Set('قتلا اصيبا اصيبتا غرقا استشهدا توفيا جرحا لقيا'.split(' '))
const HIS_DEATH = new Set('مصرعه مصرعها حتفه حتفها نحبه نحبها'.split(' '))
const ON_HIM = new Set('عليه عليها'.split(' '))

/** «إنقاذهما», «أصيبا», «لقي مصرعه», «القبض عليها»: who it was has been said before. */
function pronounOf(sentence: TollSentence, { act, at }: ActPlace): Counted | undefined {
  const key = keyAt(sentence, at)
  const isDual = senseAt(sentence, at).pronoun === 'two' || DUAL_VERBS.has(key) || DUAL_VERBS.has(key.slice(1))
  if (isDual) return { ...oneAt(at), value: 2, isImplicit: false }
  const next = keyAt(sentence, at + 1)
  const isOne = (act.kind === 'killed' && HIS_DEATH.has(next)) || (isArrest(sentence, at) && ON_HIM.has(next))
  return isOne ? { ...oneAt(at), end: at + 2 } : undefined
}

const MEETS = /^[وف]?(?:لق|يلق)/u
const UNDERGOES = /^[وف]?تعرض/u
const DEATHS = ['مصرع', 'حتف', 'نحب']
const LIVES = ['حياتهم', 'حياته', 'حياتها', 'ارواحهم']
const VICTIM = ['ضحي', 'صحي']
const INJURIES = ['لاصاب', 'لجروح', 'لكسور', 'لحروق', 'لرضوض', 'للاختناق', 'لاختناق']

function kindOf(
  sentence: TollSentence,
  { act, at, from, isMixed }: ActPlace,
  groups: readonly Counted[],
): TollKind | undefined {
  const key = keyAt(sentence, at)
  if (isMixed) return 'casualties'
  if (isLongAct(sentence, at)) return isFollowedBy(sentence, at, VICTIM) ? 'killed' : undefined
  if (MEETS.test(key)) return isFollowedBy(sentence, at, DEATHS) ? 'killed' : undefined
  if (UNDERGOES.test(key) && !isFollowedBy(sentence, at, INJURIES)) return undefined
  if (act.kind === 'injured') return injuredOrInfected(sentence, from, Math.max(groups.at(-1)?.end ?? at, at + 1))
  if (sentence.isSport && act.kind !== 'killed' && act.kind !== 'displaced') return undefined
  if (act.kind === 'missing' && isFollowedBy(sentence, at, LIVES)) return 'killed'
  return act.kind === 'detained' && hasHostage(sentence, at) ? 'kidnapped' : act.kind
}
