import type { Block } from '../news/block.ts'
import { htmlToBlocks } from './html-to-blocks.ts'
import { labelKey } from './label-key.ts'

const LEAST_WITNESS = 60
/** A shorter text may be a summary; it stands for the body only where the page shows no more than a brief itself. */
const SURE_WITNESS = 200
const BRIEF = 600
const SAMPLES = 40
const SAMPLE_LENGTH = 30
/** A page that shows so much more than was told shows the article, and the summary was told. */
const MUCH_LONGER = 2
/** Below this share of agreement the page shows something else than the article. */
const AGREES = 0.3

/**
 * The body as JSON-LD or a framework's state tells it, where the page's own text holds hardly any of it: pages that write their article by script
 * or show a consent notice in its place. `undefined` where the page's text agrees or nothing was told.
 */
export function bodyOnlyInStructure(
  told: string | undefined,
  shown: string,
  url: string,
): readonly Block[] | undefined {
  if (!told || told.length < LEAST_WITNESS) return undefined
  const blocks = blocksOf(told, url)
  const key = labelKey(blocks.map((block) => ('text' in block ? block.text : '')).join(' '))
  const shownKey = labelKey(shown)
  const isBrief = shown.length < BRIEF
  if (key.length < (isBrief ? LEAST_WITNESS : SURE_WITNESS)) return undefined
  if (!isBrief && shownKey.length > key.length * MUCH_LONGER) return undefined
  return agreement(key, shownKey) < AGREES ? blocks : undefined
}

/** Markup, or plain text; some systems write its letters as references of HTML even so: `opera&ccedil;&atilde;o`. */
function blocksOf(told: string, url: string): readonly Block[] {
  if (/<(?:p|br|div)\b/i.test(told)) return htmlToBlocks(told, url)
  return REFERENCE.test(told) ? htmlToBlocks(told.replace(/\n/g, '<br><br>'), url) : plainBlocks(told)
}

const REFERENCE = /&(?:[a-z]{2,8}|#\d{2,6});/i

function plainBlocks(text: string): readonly Block[] {
  return text
    .split(/\s*\n\s*/)
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph.replace(/\s+/g, ' ').trim() }))
}

/** Share of evenly drawn samples of one text that stand in the other, both as `labelKey` writes them. */
export function agreement(told: string, shown: string): number {
  const step = Math.max(1, Math.floor((told.length - SAMPLE_LENGTH) / SAMPLES))
  let [drawn, found] = [0, 0]
  for (let start = 0; start + SAMPLE_LENGTH <= told.length && drawn < SAMPLES; start += step) {
    drawn++
    if (shown.includes(told.slice(start, start + SAMPLE_LENGTH))) found++
  }
  return drawn ? found / drawn : 0
}
