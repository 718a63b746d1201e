import type { QuotedSpan } from '../quoted-spans.ts'
import { isThat } from '../speech/content-word.ts'
import { isNamed, withoutClitic } from '../speech/end-of-speaker.ts'
import type { ReadSpeechAct } from '../speech/speech-act.ts'
import type { SpeechText } from '../speech/speech-text.ts'
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
  if (isSpeakerInMarks(span, act)) return true
  if (isNamed(text, span.firstWord, text.sentences[text.words[span.firstWord]?.sentence ?? 0]?.firstWord)) return true
  if (span.lastWord - span.firstWord <= 3 && isKnownName(text, span)) return true
  const before = text.words[span.firstWord - 1]?.key ?? ''
  const verb = speechWord(text.words[act.verbWord]?.key ?? '')?.verb ?? ''
  if (before === 'ب' || before === 'وب') return !DESCRIBING.has(verb)
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
