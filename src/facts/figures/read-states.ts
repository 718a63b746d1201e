import { isBlocked } from './blocked.ts'
import type { Counted } from './counted.ts'
import { furtherGroups } from './further-groups.ts'
import { stateKind } from './toll-kind.ts'
import { addToll, countBefore, isSubset, isTold, type TollReading } from './toll-reading.ts'
import { breakBefore, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'
import type { TollKind } from './toll-words.ts'

/** The tolls that are told by what those counted have become: «44 قتيلاً», «عشرات الجرحى», «40 في عداد المفقودين». */
export function readStates(reading: TollReading): void {
  for (const counted of reading.counts) {
    if (reading.used.has(counted) || counted.isUnsure) continue
    const { noun } = counted
    switch (noun.sort) {
      case 'state':
        readState(reading, counted, noun.state.kind)
        break
      case 'case':
        readCases(reading, counted)
        break
      case 'thing':
      case 'some-of-them':
        break
      default:
        readMissing(reading, counted)
    }
  }
}

const COURT = /^[وفبل]?(?:ال)?(?:محاكمه|قضاء|محكمه|نيابه)$/u
const MOST_TO_COURT = 4

/** «يمثل أمام القضاء 12 موقوفاً» tells a trial. */
function isBeforeCourt(sentence: TollSentence, start: number): boolean {
  for (let back = start - 1; back >= start - MOST_TO_COURT; back--) if (COURT.test(keyAt(sentence, back))) return true
  return false
}

/** «5 ضحايا للاحتيال» are alive. */
const OTHER_WRONGS = /^(?:ل?ل|ال)?(?:تحرش|احتيال|اتجار|اغتصاب|تسريب|نصب|ابتزاز|قرصنه|اختراق)$/u

function readState(reading: TollReading, counted: Counted, named: TollKind): void {
  const { sentence } = reading
  // «بينهم 3 قتلى» breaks down a total of the same kind.
  const isBreakdown = isSubset(sentence, counted) && isTold(reading, named, counted.start)
  if (named === 'detained' && isBeforeCourt(sentence, counted.start)) return
  if (isBreakdown || isBlocked(sentence, counted.start) || OTHER_WRONGS.test(keyAt(sentence, counted.end))) return
  const isOpen = counted.qualifier === 'unquantified' && keyAt(sentence, counted.end - 1).endsWith('ضحايا')
  const kind = isOpen ? 'casualties' : stateKind(sentence, counted.end, named)
  if (kind !== undefined) addToll(reading, { kind, groups: [counted, ...fellowDead(reading, counted)] })
}

/** «5 شهداء من رجال الأمن و6 متدربين»: after whose they were, more of them. */
function fellowDead(reading: TollReading, { noun, end, value }: Counted): readonly Counted[] {
  const { sentence } = reading
  const isDead = noun.sort === 'state' && noun.state.kind === 'killed' && value !== null
  if (!isDead || keyAt(sentence, end) !== 'من') return []
  const groups = furtherGroups(reading, end)
  const isOwn = groups.every(
    (group) => group.noun.sort === 'person' && !group.isImplicit && senseAt(sentence, group.end).state === undefined,
  )
  return isOwn ? groups : []
}

/** «38 حالة» where an infectious disease is spoken of. */
function readCases(reading: TollReading, counted: Counted): void {
  const { sentence } = reading
  if (!sentence.isEpidemic || isBlocked(sentence, counted.start) || isSubset(sentence, counted)) return
  addToll(reading, { kind: 'infected', groups: [counted] })
}

const AS_FAR_AS_STATE = 5

const SHELTER = 'ماوي'
const WITHOUT = new Set('بلا دون بدون'.split(' '))

/** «لا يزال العشرات مفقودين», «40 في عداد المفقودين», «5 آلاف بلا مأوى». */
function readMissing(reading: TollReading, counted: Counted): void {
  const { sentence } = reading
  if (isSubset(sentence, counted)) return
  for (let at = counted.end; at < counted.end + AS_FAR_AS_STATE; at++) {
    if (breakBefore(sentence, at) === 'hard') return
    const { state, act } = senseAt(sentence, at)
    if (act !== undefined || (at > counted.end && sentence.numbers.has(at))) return
    const isHomeless = keyAt(sentence, at) === SHELTER && WITHOUT.has(keyAt(sentence, at - 1))
    if (state?.kind !== 'missing' && !isHomeless) continue
    addToll(reading, { kind: isHomeless ? 'displaced' : 'missing', groups: [counted] })
    return
  }
}

const BETWEEN = new Set(['بين', 'مابين', 'وبين'])
const DEAD_OR_HURT = new Set('قتيل جريح مصاب شهيد'.split(' '))
const MOST_BEFORE_BETWEEN = 12

/** «14 مسلحاً بين قتيل وجريح». */
export function readMixed(reading: TollReading): void {
  const { sentence } = reading
  for (let at = 0; at < sentence.length; at++) {
    if (!BETWEEN.has(keyAt(sentence, at)) || !DEAD_OR_HURT.has(keyAt(sentence, at + 1))) continue
    const counted = countBefore(reading, at, MOST_BEFORE_BETWEEN)
    if (counted !== undefined && counted.noun.sort !== 'thing')
      addToll(reading, { kind: 'casualties', groups: [counted] })
  }
}
