const TATWEEL = 'ـ'
const FARSI_YEH = 'ی'
const ALEF_MAKSURA = 'ى'
const YEH = 'ي'
const TEH_MARBUTA = 'ة'
const HEH = 'ه'
const KEHEH = 'ک'
const KAF = 'ك'

/** Lower case, no marks, hamza seats and spelling variants of one letter folded; punctuation stays: «أيَّار» → «ايار». */
export function foldLetters(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll(TATWEEL, '')
    .replaceAll(FARSI_YEH, YEH)
    .replaceAll(ALEF_MAKSURA, YEH)
    .replaceAll(TEH_MARBUTA, HEH)
    .replaceAll(KEHEH, KAF)
    .normalize('NFC')
    .toLowerCase()
}

/** The form in which labels are compared: letters folded, punctuation as spaces: «إقرأ أيضًا:» → «اقرا ايضا». */
export function labelKey(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false
  return true
}
