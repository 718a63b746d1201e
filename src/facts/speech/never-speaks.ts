import type { SpeechText } from './speech-text.ts'
import { ROLE, rolesOf } from './word-role.ts'

/** Whether what begins at a word can say nothing: «قيمته», «العام الماضي», «عدد الأسهم». «عدد من السكان» can. */
export function neverSpeaks({ words }: SpeechText, at: number): boolean {
  const key = words[at]?.key ?? ''
  if (key === 'عدد') return words[at + 1]?.key !== 'من'
  return (rolesOf(key) & ROLE.thing) !== 0
}
