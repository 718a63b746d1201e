import { type Block, bodyText } from '../news/block.ts'
import { labelKey } from './label-key.ts'
import { textOf } from './node-text.ts'
import { metaOf } from './page-head.ts'
import type { KindSignal } from './page-kind.ts'
import type { PageReading } from './page-reading.ts'
import { endsSentence } from './sentence-end.ts'

/** A text so short is a teaser where its page calls itself locked. */
const SHORT_TEASER = 800
/** Nobody hides the rest of a longer text. */
const LONGEST_TEASER = 2500
/** A page's own words are searched so far. */
const SEARCHED = 60_000

const NOT_FREE = /"isAccessibleForFree"\s*:\s*"?false/i
const LOCKED_TIER = /^(?:locked|metered|premium|paid|subscribers?)$/i
const WALL_WORDS =
  /(?:^| )(?:للمشتركين فقط|هذا المحتوي للمشتركين|هذا المقال للمشتركين|المحتوي متاح للمشتركين|(?:اشترك|سجل|سجل الدخول) (?:الان )?(?:لقراءه|لمتابعه|لاكمال|لمواصله) (?:باقي |بقيه |قراءه )?(?:المقال|الخبر|القراءه|التقرير|النص)|لقراءه (?:المقال|الخبر|النص) كاملا (?:اشترك|سجل)|لقراءه بقيه (?:المقال|الخبر|النص)|subscribe to (?:continue|keep|read)|subscribers only|for subscribers only|this (?:article|story|content) is for subscribers|to (?:continue|keep) reading (?:subscribe|this)|already a subscriber (?:log|sign) in|reserve aux abonnes|la suite est reservee)(?= |$)/

/** What shows that a page gives only the opening of its article away. */
export function paywallSignals({ head, page }: PageReading, blocks: readonly Block[]): readonly KindSignal[] {
  const text = bodyText(blocks)
  if (text.length > LONGEST_TEASER) return []
  const isLocked = head.jsonLd.some((script) => NOT_FREE.test(script))
  const tier = metaOf(head, 'article:content_tier', 'og:article:content_tier') ?? ''
  const isMarked = isLocked || LOCKED_TIER.test(tier)
  const isCut = !endsSentence(text) || /(?:\.{3}|…)$/u.test(text.trim())
  const isShort = text.length <= SHORT_TEASER
  const hasWords = (isMarked || isCut || isShort) && WALL_WORDS.test(labelKey(textOf(page).slice(0, SEARCHED)))
  // Many pages call themselves locked, yet carry the whole text and hide it by script.
  if (!hasWords && !(isMarked && (isCut || isShort))) return []
  const signals: readonly (KindSignal | false)[] = [
    isLocked && ['json-ld isAccessibleForFree false', 0.7],
    LOCKED_TIER.test(tier) && ['a content tier of subscribers', 0.6],
    hasWords && ['words of a paywall', 0.6],
    isShort && ['a short text', 0.3],
    isCut && ['a text that breaks off', 0.3],
  ]
  return signals.filter((signal): signal is KindSignal => signal !== false)
}
