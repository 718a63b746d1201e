import * as letter from '../../arabic/letters.ts'
import { ARTICLE } from '../clitics.ts'
import { type ActPlace, actAt, isArrest, isLongAct } from './act-place.ts'
import type { Counted } from './counted.ts'
import { countAt, implicitAt, type TollReading } from './toll-reading.ts'
import { breakBefore, hasCue, keyAt, senseAt, type TollSentence } from './toll-sentence.ts'
import type { TollKind } from './toll-words.ts'

const MOST_AHEAD = 24

/** Words that may stand between an act and those it befalls without making them distant. */
const LIGHT_WORDS = new Set(
  'ايضا امس اليوم الان مساء صباح فجر ليل يوم حتي لحد علي حياه جثه جثث الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت ارواح كل من هناك كذلك عدد ما فيها انذاك هذا هذه ذلك تلك هولاء اكبر اخطر ابرز اشهر اول ثاني'.split(
    ' ',
  ),
)
const PREPOSITIONS = new Set('في مع عن من ضد قبل الي خلال منذ'.split(' '))

/** How far the search has come. */
interface Progress {
  /** One person named right after the act: its victim, or its doer. */
  readonly implicit: Counted | undefined
  /** Nothing but light words so far. */
  readonly isNear: boolean
}

/** Whom an act befalls, after it. */
export function findAhead(reading: TollReading, place: ActPlace): Counted | undefined {
  const { sentence, used } = reading
  let progress: Progress = { implicit: undefined, isNear: true }
  for (let next = place.at + 1; next < Math.min(sentence.length, place.at + MOST_AHEAD); next++) {
    if (breakBefore(sentence, next) === 'hard') break
    const counted = countAt(reading, next)
    if (counted === undefined) {
      if (endsSearch(sentence, place, next)) break
      progress = passed(sentence, place, { ...progress, next })
      // Who is named after «قتل» may be the doer of it, and those he killed follow.
      if (progress.implicit !== undefined && !mayBeDoer(sentence, place, next - progress.implicit.start)) break
    } else if (accepts(sentence, { ...place, counted, progress })) {
      return used.has(counted) ? undefined : counted
    } else next = counted.end - 1
  }
  return progress.implicit
}

const MOST_AFTER_DOER = 6

/** Whether one who is named after an act may have done it; after «القبض على» nobody can. */
function mayBeDoer(sentence: TollSentence, { act, at }: ActPlace, distance: number): boolean {
  return act.form.startsWith('acted') && !isArrest(sentence, at) && distance <= MOST_AFTER_DOER
}

function passed(
  sentence: TollSentence,
  { act }: ActPlace,
  { implicit, isNear, next }: Progress & { readonly next: number },
): Progress {
  const mayBeOne = isNear || (act.form.endsWith('verb') && isLateSubject(sentence, next))
  return {
    implicit: implicit ?? (mayBeOne ? implicitAt(sentence, next) : undefined),
    isNear: isNear && LIGHT_WORDS.has(keyAt(sentence, next)),
  }
}

/** «قتل في الانفجار ضابط»: a person without article after a phrase that is closed by one. */
function isLateSubject(sentence: TollSentence, at: number): boolean {
  const { person, isDefinite, isNisba, prefix } = senseAt(sentence, at)
  return person === 'one' && !isDefinite && !isNisba && prefix === '' && keyAt(sentence, at - 1).startsWith(ARTICLE)
}

function endsSearch(sentence: TollSentence, place: ActPlace, at: number): boolean {
  const key = keyAt(sentence, at)
  if (hasCue(sentence, at, 'clause') && !isLongAct(sentence, place.at) && key !== 'ما') return true
  if (hasCue(sentence, at, 'subset') || hasCue(sentence, at, 'still')) return true
  const { prefix } = senseAt(sentence, at)
  const isOtherAct = actAt(sentence, at) !== undefined && !LIGHT_WORDS.has(key)
  return isOtherAct && prefix !== letter.BEH && prefix !== letter.LAM
}

interface Candidate extends ActPlace {
  readonly counted: Counted
  readonly progress: Progress
}

/** Whether a quantity is of those whom the act befalls. */
function accepts(sentence: TollSentence, candidate: Candidate): boolean {
  return !isOutside(sentence, candidate) && suits(sentence, candidate)
}

function isOutside(sentence: TollSentence, { act, at, counted, progress }: Candidate): boolean {
  const { noun, start, qualifier } = counted
  if (noun.sort === 'thing') return true
  // «وجرح أربعة منهم», not «استشهدوا، 50 منهم من الحي».
  const isNext = start === at + 1 && breakBefore(sentence, start) === 'none' && !act.isWeak
  if (noun.sort === 'some-of-them' && !isNext) return true
  if (progress.implicit !== undefined && isJoined(sentence, start)) return true
  if (act.isWeak && qualifier === 'unquantified') return true
  if (isDoer(sentence, start) || isPatient(sentence, act.kind, counted)) return true
  if (act.form === 'befalling-noun' && !progress.isNear) return true
  return isFlight(sentence, at) && !areCivilians(sentence, counted)
}

function suits(sentence: TollSentence, { act, at, counted, progress }: Candidate): boolean {
  const { noun, start } = counted
  switch (noun.sort) {
    case 'state':
      return progress.isNear && (act.kind === noun.state.kind || noun.state.kind !== 'killed')
    case 'person':
    case 'family':
      return !isPrepositional(sentence, start, at)
    case 'other':
    case 'some-of-them':
      return true
    case 'none':
      if (isVagueWhole(sentence, counted)) return !isPrepositional(sentence, start, at)
      return act.isWeak ? start === at + 1 : progress.isNear
    default:
      // «خطف 3 ميداليات», «إنقاذ 5 شركات»: of people nothing but a harm is told by a word that nobody knows.
      return progress.isNear && !act.isWeak && HARMS.has(act.kind)
  }
}

function isPrepositional(sentence: TollSentence, start: number, at: number): boolean {
  return start - 1 !== at && PREPOSITIONS.has(keyAt(sentence, start - 1))
}

/** «العشرات», «المئات»: of persons, where nothing else is named. */
function isVagueWhole(sentence: TollSentence, { value, start }: Counted): boolean {
  return value === null && keyAt(sentence, start).startsWith(ARTICLE)
}

const BY = new Set('طرف قبل يد ايدي بيد بايدي برصاص رصاص بنيران نيران بسكين'.split(' '))

/** «على يد 3 مسلحين», «من طرف 4 إرهابيين», «برصاص مهربين». */
function isDoer(sentence: TollSentence, start: number): boolean {
  return BY.has(keyAt(sentence, start - 1))
}

/** Doctors save patients every day. */
function isPatient(sentence: TollSentence, kind: TollKind, { end }: Counted): boolean {
  return kind === 'rescued' && /^(?:ال)?(?:مريض|مرضي)/u.test(keyAt(sentence, end - 1))
}

function isJoined(sentence: TollSentence, start: number): boolean {
  return keyAt(sentence, start).startsWith(letter.WAW) || keyAt(sentence, start - 1) === letter.WAW
}

const HARMS = new Set<TollKind>(['killed', 'injured', 'infected'])
const FLIGHT = /(?:^|[وف])(?:فر|فرت|فروا|يفر|هرب|هربت|هربوا|فرار|هروب|اجلاء|اجلي|اجليت|اجلوا)$/u
const CIVILIANS = /^(?:ال)?(?:شخص|اشخاص|مدني|سكان|عايل|اسر|مواطن|نسم|نساء|اطفال|ساكن|قروي)/u

const MOST_TO_BUILDING = 8
const BUILDING = /^(?:ال)?(?:مبني|فندق|مدرسه|طايره|سفينه|برج|مصنع|متجر|مطار|مستشفي|مبناه)$/u

/** Whoever flees may be a fighter; only of others it is a displacement. */
function isFlight(sentence: TollSentence, at: number): boolean {
  return FLIGHT.test(keyAt(sentence, at))
}

function areCivilians(sentence: TollSentence, { end }: Counted): boolean {
  if (!CIVILIANS.test(keyAt(sentence, end - 1))) return false
  // Who leaves a building for a while is not displaced.
  for (let at = end; at < end + MOST_TO_BUILDING; at++) if (BUILDING.test(keyAt(sentence, at))) return false
  return true
}
