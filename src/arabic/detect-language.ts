import { ARABIC_SCRIPT_WORDS, LATIN_SCRIPT_WORDS } from './language-words.ts'
import * as letter from './letters.ts'

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 4000
/** A text with fewer letters can be of any language. */
const FEWEST_LETTERS = 3

/** Scripts that we know languages of; the tag stands for a script that one language (nearly) has for itself. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Latin}/gu, 'und'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Thai}/gu, 'th'],
]

/** Letters that a language writes and its neighbours do not; some stand in foreign names, or were typed for another. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  ar:
    letter.TEH_MARBUTA +
    letter.ALEF_MAKSURA +
    letter.ALEF_WITH_HAMZA_ABOVE +
    letter.ALEF_WITH_HAMZA_BELOW +
    letter.KAF +
    letter.YEH,
  fa: letter.PEH + letter.TCHEH + letter.JEH + letter.GAF + letter.KEHEH + letter.FARSI_YEH,
  ur:
    letter.TTEH +
    letter.DDAL +
    letter.RREH +
    letter.NOON_GHUNNA +
    letter.HEH_DOACHASHMEE +
    letter.HEH_GOAL +
    letter.YEH_BARREE,
  ckb: letter.REH_WITH_SMALL_V + letter.LAM_WITH_SMALL_V + letter.OE + letter.YEH_WITH_SMALL_V + letter.AE,
  ps:
    letter.TEH_WITH_RING +
    letter.HAH_WITH_HAMZA +
    letter.HAH_WITH_THREE_DOTS +
    letter.DAL_WITH_RING +
    letter.REH_WITH_RING +
    letter.REH_WITH_DOT_BELOW_AND_ABOVE +
    letter.SEEN_WITH_DOT_BELOW_AND_ABOVE +
    letter.NOON_WITH_RING +
    letter.E +
    letter.YEH_WITH_TAIL,
}

/** Words with the article, which only Arabic has. */
const WITH_ARTICLE = new RegExp(`(?<!\\p{L})[${letter.WAW}${letter.FEH}${letter.BEH}]?ال\\p{L}{3,}`, 'gu')

const arabicScriptWords = wordSets(ARABIC_SCRIPT_WORDS)
const latinScriptWords = wordSets(LATIN_SCRIPT_WORDS)

/**
 * The BCP 47 primary tag of a text's language, told from its script, its letters and its commonest words; `und` where
 * there is too little to tell. A short text in Arabic letters without a sign of another language is Arabic.
 *
 * @example 'قال الوزير' → 'ar', 'وزیر گفت که' → 'fa', 'The minister said' → 'en', '2024' → 'und'
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const [script = 'und', letters = 0] = mainScript(sample)
  if (letters < FEWEST_LETTERS) return 'und'
  if (script === 'ar') return arabicScriptLanguage(sample, letters)
  if (script === 'und') return best(wordHits(sample, latinScriptWords)) ?? 'und'
  if (script === 'zh' && /\p{Script=Hiragana}/u.test(sample)) return 'ja'
  return script === 'ru' && /[іїєґ]/iu.test(sample) ? 'uk' : script
}

function wordSets(lists: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]))
}

function mainScript(sample: string): readonly [script: string, letters: number] {
  const counts = SCRIPTS.map(([script, language]) => [language, sample.match(script)?.length ?? 0] as const)
  return counts.reduce((most, next) => (next[1] > most[1] ? next : most))
}

function arabicScriptLanguage(sample: string, letters: number): string {
  const scores = wordHits(sample, arabicScriptWords)
  scores.set('ar', (scores.get('ar') ?? 0) + (sample.match(WITH_ARTICLE)?.length ?? 0))
  for (const [language, own] of Object.entries(OWN_LETTERS)) {
    let count = 0
    for (const character of sample) if (own.includes(character)) count++
    // In a short text, one letter in ten says as much as a common word.
    scores.set(language, (scores.get(language) ?? 0) + (count / letters) * 10)
  }
  return best(scores) ?? 'ar'
}

function wordHits(sample: string, words: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const hits = new Map<string, number>()
  for (const word of sample
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)) {
    for (const [language, known] of words) {
      if (known.has(word)) hits.set(language, (hits.get(language) ?? 0) + 1)
    }
  }
  return hits
}

/** The highest score; the first listed wins a tie. */
function best(scores: ReadonlyMap<string, number>): string | undefined {
  let found: string | undefined
  let highest = 0
  for (const [language, score] of scores) {
    if (score <= highest) continue
    found = language
    highest = score
  }
  return found
}
