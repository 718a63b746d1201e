import { HOUR_MS, MINUTE_MS } from '../news/instant.ts'
import type { PlacementReason } from '../news/placement-reason.ts'
import { isolatedLine } from './isolated-line.ts'

const REASONS: Readonly<Record<PlacementReason['kind'], string>> = {
  new: 'begins a story · تبدأ به قصة',
  copy: 'copy of article · نسخة عن الخبر',
  likeness: 'likeness to the story · شبهه بالقصة',
  words: 'words in common · كلمات مشتركة',
  names: 'names in common · أسماء مشتركة',
  figures: 'figures in common · أرقام مشتركة',
  time: 'time from the nearest report · البعد عن أقرب خبر',
  instalment: 'next instalment of story · حلقة تالية للقصة',
  rejoined: 'came from story · جاء من القصة',
  editor: 'put here by · وضعه هنا',
  said: '',
}

/** Why an article stands where it stands, for a terminal: one line a reason. */
export function reasonInWords(reason: PlacementReason): string {
  return `${REASONS[reason.kind]} ${detailOf(reason)}`.trim()
}

function detailOf(reason: PlacementReason): string {
  switch (reason.kind) {
    case 'new':
      return reason.nearest === undefined ? '' : `(nearest · الأقرب ${percent(reason.nearest)})`
    case 'copy':
      return `${reason.of}, ${percent(reason.share)}`
    case 'likeness':
      return percent(reason.likeness)
    case 'words':
      return list(reason.words)
    case 'names':
      return list(reason.names)
    case 'figures':
      return list(reason.figures)
    case 'time':
      return reason.apart < HOUR_MS
        ? `${Math.round(reason.apart / MINUTE_MS)} min · د`
        : `${(reason.apart / HOUR_MS).toFixed(1)} h · س`
    case 'instalment':
      return String(reason.of)
    case 'rejoined':
      return String(reason.from)
    case 'editor':
      return isolatedLine(reason.by)
    case 'said':
      return isolatedLine(reason.words)
  }
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

function list(words: readonly string[]): string {
  return words.map((word) => isolatedLine(word)).join('، ')
}
