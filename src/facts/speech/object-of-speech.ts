import { ARTICLE } from '../clitics.ts'
import { bearsTitle } from './end-of-speaker.ts'
import type { SpeechText } from './speech-text.ts'
import { ROLE, rolesOf } from './word-role.ts'

/** «دعا الوزير أبناء سدرة». */
const CALLED = new Set([
  'ابناء',
  'جميع',
  'كافه',
  'كل',
  'المواطنين',
  'الشعب',
  'المجتمع',
  'موتمرا',
  'صحفيا',
  'صحافيا',
  'جاهزيه',
])

/** «وصف الوزير القرار»: a second definite word that is no adjective is what the verb is about. */
export function beforeObject(text: SpeechText, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) if (isObject(text, from, at)) return at
  const [subject, next] = [text.words[from]?.key ?? '', text.words[from + 1]?.key ?? '']
  return end >= from + 2 && subject.startsWith(ARTICLE) && isNoAdjective(next) ? from + 1 : end
}

/** «وصفت روسيا تقارير الهجوم», «وصف وزير العمل سامي نجم القرار», «اتهم صفوي الولايات المتحدة». */
function isObject({ words }: SpeechText, from: number, at: number): boolean {
  const [before, key] = [words[at - 1]?.key ?? '', words[at]?.key ?? '']
  if ((rolesOf(key) & ROLE.titleAdjective) !== 0) return false
  if (CALLED.has(key)) return !bearsTitle(before) || before.startsWith(ARTICLE)
  if ((rolesOf(key) & (ROLE.thing | ROLE.document | ROLE.measure)) !== 0) {
    return before.startsWith(ARTICLE) || !bearsTitle(before)
  }
  return at === from + 1 && !before.startsWith(ARTICLE) && !bearsTitle(before) && (key === 'الولايات' || isOffice(key))
}

/** «الحكومة», «الجيش»: after a name, whom it is about. */
function isOffice(key: string): boolean {
  return key.startsWith(ARTICLE) && (rolesOf(key) & ROLE.speaker) !== 0
}

function isNoAdjective(key: string): boolean {
  return key.startsWith(ARTICLE) && !/(?:ي|يه|يين|يون)$/.test(key) && (rolesOf(key) & ROLE.titleAdjective) === 0
}
