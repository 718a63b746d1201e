import type { CopyWording } from './copy-wording.ts'

/** What the site says of copies, in English. */
export const ENGLISH_COPIES: CopyWording = {
  alsoWith: 'We had this text before from:',
  overlap: '{n}% of the copy stands in the original',
  kept: 'it has {n}% of the original',
  evidence: {
    'first-seen': 'We had the original first.',
    published: 'The original is older by the times on both pages.',
    credit: 'The copy names the outlet of the original as its source.',
    agency: 'The original is a news agency’s.',
  },
  hadItFirst: {
    published: 'The original is probably what we saw later: the time on its page is earlier.',
    credit: 'The original is probably what we saw later: the other text names its outlet as the source.',
    agency: 'The original is probably what we saw later: it is a news agency’s.',
  },
  copies: 'Copies of this text',
  likelyFirst: 'probably the text’s owner',
  passages: 'Passages shared with other texts',
  sharedWords: { zero: 'no words shared', one: 'one word shared', other: 'about {n} words shared' },
  cameBefore: 'earlier text',
  cameAfter: 'later text',
  beside: 'Both texts side by side',
  besideWith: 'Side by side with {outlet}',
  original: 'Original',
  copy: 'Copy',
  earlier: 'Earlier',
  later: 'Later',
  bothFrom: 'Both are copied from:',
  copyLegend:
    'Shaded words are in both texts, struck ones in the original alone, and underlined ones in the copy alone.',
  passageLegend: 'Shaded words are in both texts; all others are in one of them alone.',
  leftOut: 'Left out',
  addedHere: 'Added',
  onlyHere: 'In this text alone',
  uncompared: 'One of the texts is too long to be compared whole; this is its beginning.',
}
