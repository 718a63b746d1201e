import * as letter from '../../arabic/letters.ts'
import type { QuotedSpan } from '../quoted-spans.ts'
import { isThat } from '../speech/content-word.ts'
import { isNamed, withoutClitic } from '../speech/end-of-speaker.ts'
import type { ReadSpeechAct } from '../speech/speech-act.ts'
import { gapAt, type SpeechText } from '../speech/speech-text.ts'
import { speechWord } from '../speech/speech-words.ts'
import { ROLE, rolesOf } from '../speech/word-role.ts'

/** Names have no more words. */
const MOST_WORDS = 6
/** What these say of something stands after «بـ»: «وصفه بـ"المؤقت"». */
const DESCRIBING = new Set([
  'وصف',
  'نعت',
  'سمي',
  'اتهم',
  'شبه',
  'اعتبر',
  'طالب',
  'هدد',
  'رحب',
  'ندد',
  'تعهد',
  'وعد',
  'اشاد',
])

/** Whether what stands in marks is a name and not what the act says: «صحيفة "المرفأ"», «لـ"الوطن"», «بـ"تويتر"». */
export function isNameInMarks(text: SpeechText, span: QuotedSpan, act: ReadSpeechAct): boolean {
  if (span.lastWord - span.firstWord > MOST_WORDS) return false
  if (isSpeakerInMarks(span, act) || isSign(text, span) || isOfPerson(text, span, act)) return true
  if (isNamedThing(text, span) || isGroup(text, span)) return true
  if (isNamed(text, span.firstWord, text.sentences[text.words[span.firstWord]?.sentence ?? 0]?.firstWord)) return true
  if (span.lastWord - span.firstWord <= 3 && isKnownName(text, span)) return true
  const before = text.words[span.firstWord - 1]?.key ?? ''
  const verb = speechWord(text.words[act.verbWord]?.key ?? '')?.verb ?? ''
  if (before === 'ب' || before === 'وب' || before === 'بال') return !DESCRIBING.has(verb)
  if (act.content === span.firstWord) return false
  if (before === 'ل' || before === 'ول' || (rolesOf(text.words[span.firstWord]?.key ?? '') & ROLE.namedInMarks) !== 0)
    return true
  // One word within what is told is a name more often than somebody's word.
  return span.lastWord - span.firstWord === 1 && !isThat(text, span.firstWord - 1)
}

function isKnownName({ words }: SpeechText, { firstWord, lastWord }: QuotedSpan): boolean {
  const first = words[firstWord]
  if (!first) return false
  if ((rolesOf(first.key) & ROLE.outletName) !== 0 || (lastWord - firstWord <= 2 && first.kind === 'word')) return true
  return lastWord - firstWord === 1 && KNOWN.has(withoutClitic(first.key))
}

const KNOWN = new Set(
  'تويتر فيسبوك فايسبوك فيس يوتيوب انستغرام الانستغرام انستقرام واتساب سناب غوغل داعش الشرق'.split(' '),
)

/** The marks that hold the name of the speaker or the outlet. */
function isSpeakerInMarks(span: QuotedSpan, { speaker, via }: ReadSpeechAct): boolean {
  return [speaker, via].some((at) => at !== undefined && at.start < span.end && span.start < at.end)
}

/** «صنف "أ"», «ما بين "32 و35 كيلوغراما"»: a letter or a figure. */
function isSign({ words }: SpeechText, { firstWord, lastWord }: QuotedSpan): boolean {
  const first = words[firstWord]
  if (!first) return false
  if (lastWord - firstWord === 1) return first.kind === 'number' || first.key.length === 1
  if (first.kind !== 'number' || lastWord - firstWord > MOST_WORDS_OF_FIGURE) return false
  return words.slice(firstWord, lastWord - 1).every(({ kind, key }) => kind === 'number' || key === letter.WAW)
}

/** «مهاجم الفريق "ناجي"»: after whoever bears a name, where the act does not speak of him as its speaker. */
function isOfPerson({ words }: SpeechText, { firstWord, lastWord }: QuotedSpan, { speaker }: ReadSpeechAct): boolean {
  if (lastWord - firstWord > MOST_WORDS_OF_PERSON) return false
  for (const before of [words[firstWord - 1], words[firstWord - 2]]) {
    if (before && PERSONS.has(before.key)) return before.start >= (speaker?.end ?? 0)
    if (before && speechWord(before.key)) return false
  }
  return false
}

/** «لعقد "اجتماع الأنهار"», «لإنشاء "خطة المياه 2030"»: what the marks hold says itself what it is, and nothing leads to words. */
export function isNamedThing(text: SpeechText, { firstWord, lastWord }: QuotedSpan): boolean {
  const kind = rolesOf(text.words[firstWord]?.key ?? '') & ROLE.namedInMarks
  const isEvent = kind !== 0 || EVENTS.has(text.words[firstWord]?.key ?? '')
  if (!isEvent || lastWord - firstWord < 2) return false
  const before = text.words[firstWord - 1]?.key ?? ''
  return (
    !isThat(text, firstWord - 1) && gapAt(text, firstWord) !== 'colon' && !speechWord(before) && before !== letter.BEH
  )
}

const MOST_WORDS_OF_FIGURE = 4
const MOST_WORDS_OF_PERSON = 3
const PERSONS = new Set(
  'مهاجم المهاجم مهاجمه لاعب اللاعب لاعبه حارس مدافع المدافع نجم النجم نجمه مدرب مدربه المدعو المدعوه الطفل الطفله الشاب الشابه المطرب المطربه المغني الفنان الفنانه'.split(
    ' ',
  ),
)
const EVENTS = new Set('اجتماع لقاء محادثات مسيره مسيرات جمعه يوم اسبوع'.split(' '))

/** «أعلن "جيش الضفة"», «أن "جبهة النهر"»: two or three words of which the first is a kind of armed or political group. */
function isGroup(text: SpeechText, { firstWord, lastWord }: QuotedSpan): boolean {
  const length = lastWord - firstWord
  return length > 1 && length <= 3 && GROUPS.has(text.words[firstWord]?.key ?? '') && gapAt(text, firstWord) !== 'colon'
}

const GROUPS = new Set('جبهه جيش حركه حزب كتائب تنظيم لواء سرايا فيلق حراس'.split(' '))
