import { foldWord, foldWords } from '../../arabic/fold-word.ts'
import * as letter from '../../arabic/letters.ts'
import type { FactText } from '../fact-text.ts'
import type { Tense } from './resolved-date.ts'
import { ANNOUNCING_VERBS, COMING_EVENTS, FUTURE_WORDS, PAST_WORDS, SOURCE_WORDS } from './tense-words.ts'

/** How far a verb governs a day that stands behind it, in words; behind the day only a near one does. */
const FARTHEST_BEFORE = 45
const FARTHEST_AFTER = 10
/** Only a day that opens its sentence is governed by what stands behind it. */
const MOST_LEADING = 3
const BEFORE = new Set(['قبل', 'قبيل', 'وقبل'])
const COMING = new Set(foldWords(COMING_EVENTS))

/** «ه», «ها», «هم» behind a verb. */
const OBJECTS = [letter.HEH, letter.HEH + letter.ALEF, letter.HEH + letter.MEEM]

const TENSES: ReadonlyMap<string, Tense> = build()
/** What begins like «سيقام» and is no verb. */
const NO_FUTURE = new Set(
  'سيد سيده سيدي سيدات سيدتي سيدنا سيدني سيادي سيادته سيف سيفه سيفا سير سيره سيرا سيرته سيرتها سيرجي سيرغي سيريا سيرينا سيرين سيراليون سينا سيناء سينما سينمائي سينمائيه سيناريو سيناريوهات سياسه سياسي سياسيه سياسات سياسيين سياسيا سياساته سياستها سياسته سياق سياقه سياره سيارات سيارته سياج سياحه سياحي سياحيه سياده سيادتها سيول سيوله سيطره سيطر سيطرت سيطرته سيطرتها سيئه سيئ سيء سيبيريا سيل سيلا سيلفي سيلفا سيتي سيتيزن سيدان سيزر سيمنز سيمون سيمنس سيفتا سيبقى سيارتين سياحا سيسي سيشل سيت سته ستين ستون ستار ستاره ستاد ستوك ستوكهولم ستيفن ستيف ستيفان ستيفاني ستراسبورغ ستان ستانفورد ستاندرد ستارز ستار ستاتي ستوري ستوديو ستورم ستورمي ستيت ستريت ستريم سترلينغ ستائر ستر ستينات ستينيات ستمائه ستيوارت ستون ستونز سيرجيو سيميوني سيباستيان سيلتيك سيغموند سيتشوان سيئول سيلفيو سيلفا سيميدو سيسك سيسيه سيسوكو سيدورف سيغا سيريزا ستيفنسون ستيفنز ستيرلينغ ستيتسمان ستوكس ستينغر ستالين ستالينغراد ستاربكس ستامفورد سيراميك سيلينا سيمينز سيستاني سيكون سيمفوني سيمفونية سيارتها سيتيزنز سيدتها'
    .split(' ')
    .filter((word) => word !== 'سيبقى' && word !== 'سيكون')
    .map(foldWord),
)
const SHORTEST_FUTURE = 5

/**
 * Whether the clause of a word speaks of what is past or to come: the nearest verb before the word decides, or, where the
 * word opens the sentence, the nearest behind it.
 */
export function tenseAround({ words, sentences }: FactText, firstWord: number, next: number): Tense {
  const sentence = sentences[words[firstWord]?.sentence ?? 0]
  const first = Math.max(sentence?.firstWord ?? 0, firstWord - FARTHEST_BEFORE)
  for (let at = firstWord - 1; at >= first; at--) {
    const key = words[at]?.key ?? ''
    if (COMING.has(key) && BEFORE.has(words[at - 1]?.key ?? '')) return 'future'
    const found = tenseOf(key)
    if (found === undefined) continue
    // «لم يلعب», «كان يلعب»: the particle before the verb decides.
    return found === 'future' && isOverruled(words[at - 1]?.key) ? 'past' : found
  }
  if (firstWord - first > MOST_LEADING) return 'unknown'
  const last = Math.min(sentence?.lastWord ?? 0, next + FARTHEST_AFTER)
  for (let at = next; at < last; at++) {
    const found = tenseOf(words[at]?.key ?? '')
    if (found !== undefined) return found
  }
  return 'unknown'
}

const OVERRULING = new Set('لم ولم كان وكان كانت وكانت كانوا بعدما'.split(' '))

function isOverruled(before: string | undefined): boolean {
  return before !== undefined && OVERRULING.has(before)
}

function tenseOf(key: string): Tense | undefined {
  return TENSES.get(key) ?? (isFutureVerb(key) ? 'future' : undefined)
}

/** «سيقام», «وستنطلق», «سنعلن». */
function isFutureVerb(key: string): boolean {
  const start = key[0] === letter.WAW || key[0] === letter.FEH ? 1 : 0
  if (key[start] !== letter.SEEN || key.length - start < SHORTEST_FUTURE - 1) return false
  const person = key[start + 1]
  return (person === letter.YEH || person === letter.TEH) && !NO_FUTURE.has(key.slice(start))
}

function build(): ReadonlyMap<string, Tense> {
  const tenses = new Map<string, Tense>()
  const add = (word: string, tense: Tense): void => {
    for (const prefix of ['', letter.WAW, letter.FEH]) {
      if (!tenses.has(prefix + word)) tenses.set(prefix + word, tense)
    }
  }
  for (const word of PAST_WORDS.split(' ')) {
    for (const form of perfect(foldWord(word))) add(form, 'past')
  }
  for (const word of foldWords(SOURCE_WORDS)) add(word, 'past')
  for (const word of foldWords(FUTURE_WORDS)) add(word, 'future')
  for (const stem of ANNOUNCING_VERBS.split(' ')) {
    for (const person of [letter.YEH, letter.TEH]) add(person + foldWord(stem), 'future')
  }
  return tenses
}

/** «أعلن», «أعلنت», «أعلنوا», «أعلنه», «أعلنتها»; «ألقى», «ألقت», «ألقاها». */
function perfect(word: string): readonly string[] {
  const stem = word.endsWith(letter.YEH) ? word.slice(0, -1) : word
  const beforeObject = word === stem ? stem : stem + letter.ALEF
  const withObjects = OBJECTS.flatMap((object) => [beforeObject + object, stem + letter.TEH + object])
  return [word, stem + letter.TEH, `${stem}${letter.WAW}${letter.ALEF}`, ...withObjects]
}
