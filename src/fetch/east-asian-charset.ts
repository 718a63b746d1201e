/** Fewer characters of two bytes than this could be chance. */
const FEWEST_PAIRS = 8
const KANA_SHARE = 0.3
const HANGUL_SHARE = 0.9
const COMMON_SHARE = 0.8

/** How a charset lays out its commonest characters: the first bytes of their pairs. */
interface Layout {
  readonly charset: string
  readonly isCommon: (lead: number, trail: number) => boolean
  readonly share: number
}

const between = (byte: number, first: number, last: number): boolean => byte >= first && byte <= last

/** The surest first: kana and hangul stand in rows of their own, Chinese characters by how common they are. */
const LAYOUTS: readonly Layout[] = [
  { charset: 'euc-jp', isCommon: (lead) => between(lead, 0xa4, 0xa5), share: KANA_SHARE },
  { charset: 'shift_jis', isCommon: (lead) => between(lead, 0x82, 0x83), share: KANA_SHARE },
  { charset: 'euc-kr', isCommon: (lead, trail) => between(lead, 0xb0, 0xc8) && trail >= 0xa1, share: HANGUL_SHARE },
  { charset: 'gbk', isCommon: (lead, trail) => between(lead, 0xb0, 0xd7) && trail >= 0xa1, share: COMMON_SHARE },
  { charset: 'big5', isCommon: (lead) => between(lead, 0xa4, 0xc6), share: COMMON_SHARE },
]

/**
 * Which East Asian charset of two bytes a document is in, if it is valid in one from its first byte to its last, and its
 * pairs are mostly that charset's commonest. Text of one byte a letter is not: a word of odd length breaks the pairs.
 */
export function guessEastAsian(bytes: Uint8Array): string | undefined {
  return LAYOUTS.find((layout) => isMostlyCommon(bytes, layout) && isValid(bytes, layout.charset))?.charset
}

function isMostlyCommon(bytes: Uint8Array, { isCommon, share }: Layout): boolean {
  let [pairs, common] = [0, 0]
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] ?? 0
    if (lead < 0x80) continue
    pairs++
    if (isCommon(lead, bytes[++index] ?? 0)) common++
  }
  return pairs >= FEWEST_PAIRS && common >= pairs * share
}

function isValid(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
