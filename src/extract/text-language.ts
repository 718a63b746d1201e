const LATIN = /\p{Script=Latin}/gu
const ARABIC = /\p{Script=Arabic}/gu
/** Letters that Persian and Urdu write and Arabic does not. */
const PERSIAN_LETTERS = /[پچژگکی]/gu
const URDU_LETTERS = /[ٹڈڑںےہھ]/gu
const OTHER_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
]

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * The primary language tag of a text: what its page declares where the script allows it, else what the script and its
 * telling letters show. An English `lang` over Arabic text is a template's mistake and is passed over.
 */
export function languageOf(text: string, declared: readonly (string | undefined)[]): string {
  const sample = text.slice(0, 4000)
  const tags = declared.flatMap((tag) => /^\s*([a-z]{2,3})(?![a-z])/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? [])
  const arabic = count(sample, ARABIC)
  const latin = count(sample, LATIN)
  if (arabic > latin) {
    const said = tags.find((tag) => /^(?:ar|fa|ur|ps|ckb|ku|ug|sd|prs)$/.test(tag))
    return arabicScriptLanguage(sample, arabic, said)
  }
  for (const [script, tag] of OTHER_SCRIPTS)
    if (count(sample, script) > latin) return tags[0] && tags[0] !== 'en' ? tags[0] : tag
  return tags.find((tag) => !/^(?:ar|fa|ur|ps)$/.test(tag)) ?? (latin > 0 ? 'en' : 'und')
}

function arabicScriptLanguage(sample: string, letters: number, said: string | undefined): string {
  if (count(sample, URDU_LETTERS) > letters * 0.03) return 'ur'
  const persian = count(sample, PERSIAN_LETTERS) > letters * 0.04
  if (persian) return said && said !== 'ar' ? said : 'fa'
  return said && !/^(?:fa|ur|prs)$/.test(said) ? said : 'ar'
}
