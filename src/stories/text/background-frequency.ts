import { terms } from '../../arabic/analyze.ts'
import { ARABIC_NEWS_WORDS } from './arabic-news-words.ts'
import { ENGLISH_NEWS_WORDS } from './english-news-words.ts'
import { FRENCH_NEWS_WORDS } from './french-news-words.ts'
import { languageSeed, termKey } from './term-key.ts'

const WORDS_BY_LANGUAGE: Readonly<Record<string, typeof ARABIC_NEWS_WORDS>> = {
  ar: ARABIC_NEWS_WORDS,
  en: ENGLISH_NEWS_WORDS,
  fr: FRENCH_NEWS_WORDS,
}

/** Share of articles that hold a term, by term key; empty for a language that we have not counted. */
export function backgroundFrequency(language: string): ReadonlyMap<number, number> {
  const shares = new Map<number, number>()
  const seed = languageSeed(language)
  for (const [articles, words] of WORDS_BY_LANGUAGE[language] ?? []) {
    for (const term of terms(words, language)) {
      const key = termKey(term, seed)
      shares.set(key, Math.max(shares.get(key) ?? 0, articles / 10_000))
    }
  }
  return shares
}
