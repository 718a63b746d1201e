/** Letters that Persian and Urdu write and Arabic does not. */
const PERSIAN_LETTERS = /[پچژگکی]/gu
const URDU_LETTERS = /[ٹڈڑںےہھ]/gu
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Latin}/u, 'latin'],
  [/\p{Script=Arabic}/u, 'arabic'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
]
/** Where two of these are met, the earlier one tells: Japanese is written with Chinese characters too. */
const OTHER_SCRIPTS: readonly string[] = SCRIPTS.slice(2).map(([, tag]) => tag)
const NO_SCRIPT = 'none'
/** The script of each UTF-16 unit, learnt as it is met. */
const scriptOf: (string | undefined)[] = new Array(0x10000)

function scriptCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    scriptOf[code] ??= SCRIPTS.find(([pattern]) => pattern.test(String.fromCharCode(code)))?.[1] ?? NO_SCRIPT
    const script = scriptOf[code]
    if (script !== NO_SCRIPT) counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  return counts
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * The primary language tag of a text: what its page declares where the script allows it, else what the script and its
 * telling letters show. An English `lang` over Arabic text is a template's mistake and is passed over.
 */
export function languageOf(text: string, declared: readonly (string | undefined)[]): string {
  const sample = text.slice(0, 4000)
  const tags = declared.flatMap((tag) => /^\s*([a-z]{2,3})(?![a-z])/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? [])
  const counts = scriptCounts(sample)
  const arabic = counts.get('arabic') ?? 0
  const latin = counts.get('latin') ?? 0
  if (arabic > latin) {
    const said = tags.find((tag) => /^(?:ar|fa|ur|ps|ckb|ku|ug|sd|prs)$/.test(tag))
    return arabicScriptLanguage(sample, arabic, said)
  }
  const other = OTHER_SCRIPTS.find((script) => (counts.get(script) ?? 0) > latin)
  if (other) return tags[0] && tags[0] !== 'en' ? tags[0] : other
  return tags.find((tag) => !/^(?:ar|fa|ur|ps)$/.test(tag)) ?? (latin > 0 ? 'en' : 'und')
}

function arabicScriptLanguage(sample: string, letters: number, said: string | undefined): string {
  if (count(sample, URDU_LETTERS) > letters * 0.03) return 'ur'
  const persian = count(sample, PERSIAN_LETTERS) > letters * 0.04
  if (persian) return said && said !== 'ar' ? said : 'fa'
  return said && !/^(?:fa|ur|prs)$/.test(said) ? said : 'ar'
}
