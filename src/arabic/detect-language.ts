import { ARABIC_LETTER, characterClass, LETTER } from './fold-character.ts'

/** The BCP 47 primary tag of a text's language; `und` where there is too little to tell. */
export function detectLanguage(text: string): string {
  let arabic = 0
  let other = 0
  for (let at = 0; at < text.length; at++) {
    const kind = characterClass(text.charCodeAt(at))
    if (kind === ARABIC_LETTER) arabic++
    else if (kind === LETTER) other++
  }
  if (arabic + other < 3) return 'und'
  return arabic >= other ? 'ar' : 'en'
}
