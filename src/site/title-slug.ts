const SLUG_LENGTH = 60
/** Whatever is neither letter, digit nor a mark on a letter separates words. */
const SEPARATORS = /[^\p{L}\p{N}]+/gu
/** Marks (harakat and accents), the tatweel and invisible format characters: no part of a word. */
const UNWRITTEN = /[\p{M}\p{Lm}\p{Cf}]/gu

/** The readable tail of an article's address: «اتفاق "تاريخي" في المرفأ» → `اتفاق-تاريخي-في-المرفأ`, at most 60 characters. */
export function titleSlug(title: string): string {
  const words = title.normalize('NFC').toLowerCase().replace(UNWRITTEN, '').split(SEPARATORS).filter(Boolean)
  let slug = ''
  for (const word of words) {
    if (slug.length + word.length >= SLUG_LENGTH) break
    slug += (slug ? '-' : '') + word
  }
  return slug
}
