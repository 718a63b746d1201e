import { isListedFamilyName, isListedName } from '../names/listed-names.ts'
import { findAhead } from './act-ahead.ts'
import { findBehind } from './act-behind.ts'
import { type ActPlace, actAt, isArrest, isLongAct, isOnlyMeant, joinedActs } from './act-place.ts'
import { isConditional } from './blocked.ts'
import type { Counted } from './counted.ts'
import { furtherGroups } from './further-groups.ts'
import { hasHostage, injuredOrInfected, isFollowedBy, stateKind } from './toll-kind.ts'
import { addToll, oneAt, type TollReading } from './toll-reading.ts'
import type { Act } from './toll-senses.ts'
import { breakBefore, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'
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
  const looksBehind = isVerb(place) && !isLongAct(sentence, place.at) && !SPENDS.test(keyAt(sentence, place.at))
  const found =
    findAhead(reading, place) ?? (looksBehind ? findBehind(reading, place) : undefined) ?? pronounOf(sentence, place)
  if (found === undefined) return
  reading.heads.add(place.from).add(place.at)
  const groups = [found, ...furtherGroups(reading, Math.max(found.end, place.at + 1))]
  const isUnreal = isOnlyMeant(sentence, place) || isConditional(sentence, groups.at(-1)?.end ?? place.at)
  const kind = isUnreal ? undefined : kindOf(sentence, place, groups)
  if (kind !== undefined) addToll(reading, { kind, groups })
  else for (const group of groups) used.add(group)
}

/** «قضت المحكمة», «قضى الموسم»: only with those who died after it is it a death. */
const SPENDS = /^[وف]?(?:قضي|قضت)$/u
const DUAL_VERBS = new Set('قتلا اصيبا اصيبتا استشهدا توفيا جرحا لقيا'.split(' '))
const HIS_DEATH = new Set('مصرعه مصرعها حتفه حتفها نحبه نحبها'.split(' '))
const ON_HIM = new Set('عليه عليها'.split(' '))
const ON_BOTH = 'عليهما'

/** «إنقاذهما», «أصيبا», «لقي مصرعه», «القبض عليها»: who it was has been said before. */
function pronounOf(sentence: TollSentence, { act, at }: ActPlace): Counted | undefined {
  const key = keyAt(sentence, at)
  const isDual = senseAt(sentence, at).pronoun === 'two' || DUAL_VERBS.has(key) || DUAL_VERBS.has(key.slice(1))
  if (isDual) return { ...oneAt(at), value: 2, isImplicit: false }
  const next = keyAt(sentence, at + 1)
  if (isArrest(sentence, at) && next === ON_BOTH) return { ...oneAt(at), end: at + 2, value: 2, isImplicit: false }
  if (isWithoutSubject(sentence, act, at)) return oneAt(at)
  const isOne = (act.kind === 'killed' && HIS_DEATH.has(next)) || (isArrest(sentence, at) && ON_HIM.has(next))
  return isOne ? { ...oneAt(at), end: at + 2 } : undefined
}

/** «قتل وجرح», not «حبس واحتجاز». */
function mixes(sentence: TollSentence, from: number, to: number): boolean {
  const kinds = sentence.senses.slice(from, to + 1).flatMap(({ act }) => (act === undefined ? [] : [act.kind]))
  return kinds.includes('killed') && kinds.some((kind) => kind !== 'killed')
}

const ONE_BEFELL = /^[وف]?(?:قتلت?|توفيت?|توفى|استشهدت?|اغتيلت?|اعدم|اعتقلت?|اختطفت?)$/u
/** Of these nobody is the doer, so that whoever is named before them has died. */
const DIED = /^(?:استشهدت?|توفيت?|اغتيلت?)$/u
const AFTER_VERB =
  /^(?:في|خلال|اثر|علي|جراء|متاثرا|متاثره|اثناء|يوم|امس|برصاص|بغاره|بقصف|بانفجار|بنيران|بطلق|بتفجير|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|عام|سنه)$/u
const BEFORE_VERB = new Set('الذي التي وقد قد ثم كان كانت انه انها لكنه لكنها والذي والتي'.split(' '))

/** «وقتل في 15 يوليو», «الذي توفي أمس»: a verb of one person whom the text has named before. */
function isWithoutSubject(sentence: TollSentence, act: Act, at: number): boolean {
  if (!act.form.endsWith('verb') || !ONE_BEFELL.test(keyAt(sentence, at))) return false
  if (!AFTER_VERB.test(keyAt(sentence, at + 1)) || breakBefore(sentence, at + 1) !== 'none') return false
  const isOpening = senseAt(sentence, at).prefix !== '' || breakBefore(sentence, at) !== 'none'
  const before = keyAt(sentence, at - 1)
  // «أن الرقيب ماجد الصياد استشهد خلال …».
  const isNamed = DIED.test(keyAt(sentence, at)) && (isListedName(before) || isListedFamilyName(before))
  return isOpening || isNamed || BEFORE_VERB.has(before)
}

const AFTER_SPENT = /^(?:ال)?(?:محكم|عقوب|قاض|مجلس|هيي)|^ب/u
const MOST_TO_DEAD = 3

/** «قضى 20 شخصاً», not «قضت محكمة بسجن 7 أشخاص». */
function isDeath(sentence: TollSentence, at: number, start: number): boolean {
  return start <= at + MOST_TO_DEAD && !AFTER_SPENT.test(keyAt(sentence, at + 1))
}

const EXECUTION = /اعدام$/u
const COURT = /^[وفبل]?(?:ال)?(?:حكم|حكمت|احكام|احكاما|حكما|قضت|قضي|يقضي|عقوبه|محكمه)$/u
const MOST_TO_COURT = 6

/** «حكمت المحكمة بإعدام 12 متهماً»: they are alive. */
function isSentence(sentence: TollSentence, from: number): boolean {
  for (let back = from - 1; back > from - MOST_TO_COURT; back--) if (COURT.test(keyAt(sentence, back))) return true
  return false
}

const MEETS = /^[وف]?(?:لق|يلق|لاق|فارق)/u
const UNDERGOES = /^[وف]?تعرض/u
const DEATHS = ['مصرع', 'حتف', 'نحب', 'الحياه']
const LIVES = ['حياتهم', 'حياته', 'حياتها', 'ارواحهم']
const VICTIM = ['ضحي', 'صحي']
const INJURIES = ['لاصاب', 'لجروح', 'لكسور', 'لحروق', 'لرضوض', 'للاختناق', 'لاختناق']

function kindOf(sentence: TollSentence, place: ActPlace, groups: readonly Counted[]): TollKind | undefined {
  const { act, at, from, isMixed } = place
  if (isOtherSense(sentence, place, groups)) return undefined
  if (isMixed && mixes(sentence, from, at)) return 'casualties'
  if (isLongAct(sentence, at) || MEETS.test(keyAt(sentence, at))) return 'killed'
  const [head] = groups
  if (head?.noun.sort === 'state' && stateKind(sentence, head.end, head.noun.state.kind) === 'casualties') {
    return 'casualties'
  }
  if (act.kind === 'injured') return injuredOrInfected(sentence, from, Math.max(groups.at(-1)?.end ?? at, at + 1))
  if (sentence.isSport && act.kind !== 'killed' && act.kind !== 'displaced') return undefined
  if (act.kind === 'missing' && isFollowedBy(sentence, at, LIVES)) return 'killed'
  return act.kind === 'detained' && hasHostage(sentence, at) ? 'kidnapped' : act.kind
}

/** Whether a word that may name an act lacks what makes it one: «لقي» its «مصرعه», «راح» its «ضحية», «تعرض» its injuries. */
function isOtherSense(sentence: TollSentence, { at, from }: ActPlace, groups: readonly Counted[]): boolean {
  const key = keyAt(sentence, at)
  if (SPENDS.test(key)) return !isDeath(sentence, at, groups[0]?.start ?? at)
  if (EXECUTION.test(key)) return isSentence(sentence, from)
  if (isLongAct(sentence, at)) return !isFollowedBy(sentence, at, VICTIM)
  if (MEETS.test(key)) return !isFollowedBy(sentence, at, DEATHS)
  return UNDERGOES.test(key) && !isFollowedBy(sentence, at, INJURIES)
}
