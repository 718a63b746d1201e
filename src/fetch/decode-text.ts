import { isAscii, isUtf8 } from 'node:buffer'
import type { CharsetEvidence } from './charset-evidence.ts'
import { declaredCharsets } from './declared-charset.ts'
import { type CharsetGuess, guessCharset } from './detect-charset.ts'
import { guessEastAsian } from './east-asian-charset.ts'
import { charsetOfMark, charsetOfZeros, decodeWide } from './wide-charset.ts'

export interface DecodedText {
  readonly text: string
  /** The encoding's name in the Encoding standard, or `utf-32le`, `utf-32be`. */
  readonly charset: string
  readonly evidence: CharsetEvidence
}

export interface DecodeOptions {
  /** The `Content-Type` header. */
  readonly contentType?: string | undefined
  readonly kind: 'html' | 'xml' | 'json'
}

/** UTF-8 with fewer broken sequences than this share is UTF-8 with a wound (a cut, a foreign quote); other text breaks all. */
const MOST_BROKEN = 0.2
/** Fewer non-ASCII characters than this do not overrule what a document says of itself. */
const FEWEST_TO_OVERRULE = 12
/** Nats a character by which another charset must read better, and how well at that; see detect-charset.ts. */
const OVERRULE_MARGIN = 1
const OVERRULE_SCORE = -4
/** Below this a guess is none. */
const GUESS_SCORE = -6

const UTF_16 = /^utf-16/

/**
 * Decodes a document's bytes into text: byte order mark, then `Content-Type`, then what the document itself declares
 * (XML prolog, HTML meta), then UTF-8 if the bytes are that, then a guess by letter statistics. A declaration that the
 * bytes plainly contradict is passed over: windows-1256 sent as UTF-8 or Latin-1, UTF-8 sent as Latin-1.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions): DecodedText {
  const mark = charsetOfMark(bytes)
  if (mark) return { ...decodeAs(mark, bytes), evidence: 'bom' }
  const wide = charsetOfZeros(bytes)
  if (wide) return { ...decodeAs(wide, bytes), evidence: 'detected' }
  const declared = declaredCharsets(bytes, options)
  const narrow = declared.filter(({ charset }) => !UTF_16.test(charset))
  const first = narrow[0]
  if (isAscii(bytes)) return { ...decodeAs(first?.charset ?? 'utf-8', bytes), evidence: first?.evidence ?? 'default' }
  const plausible = plausibility(bytes)
  const believed = narrow.find(({ charset }) => plausible(charset))
  if (believed) return { ...decodeAs(believed.charset, bytes), evidence: believed.evidence }
  if (plausible('utf-8')) return { ...decodeAs('utf-8', bytes), evidence: 'detected' }
  const eastAsian = guessEastAsian(bytes)
  if (eastAsian) return { ...decodeAs(eastAsian, bytes), evidence: 'detected' }
  const [best] = guessCharset(bytes)
  if (best && best.score > GUESS_SCORE) return { ...decodeAs(best.charset, bytes), evidence: 'detected' }
  return { ...decodeAs(first?.charset ?? 'windows-1252', bytes), evidence: first?.evidence ?? 'default' }
}

function decodeAs(charset: string, bytes: Uint8Array): { readonly text: string; readonly charset: string } {
  switch (charset) {
    case 'utf-16le':
    case 'utf-16be':
    case 'utf-32le':
    case 'utf-32be':
      return { text: decodeWide(bytes, charset), charset }
    default:
      return { text: new TextDecoder(charset).decode(bytes), charset }
  }
}

/** The question whether a charset can be that of bytes, some of them above 0x7F; what is costly is found out once. */
function plausibility(bytes: Uint8Array): (charset: string) => boolean {
  const utf8 = looksLikeUtf8(bytes)
  let guesses: readonly CharsetGuess[] | undefined
  return (charset) => {
    if (charset === 'utf-8') return utf8
    if (utf8) return false
    guesses ??= guessCharset(bytes)
    return !isOverruled(charset, guesses)
  }
}

/** One sequence alone could be chance; bytes of another charset form no two valid sequences without a broken one. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  const whole = (text.match(/[^\x00-\x7f]/gu)?.length ?? 0) - broken
  return broken <= whole * MOST_BROKEN
}

function isOverruled(charset: string, guesses: readonly CharsetGuess[]): boolean {
  const [best] = guesses
  if (!best || best.size < FEWEST_TO_OVERRULE || best.charset === charset) return false
  const declared = guesses.find((guess) => guess.charset === charset)
  return best.score > OVERRULE_SCORE && (declared === undefined || best.score - declared.score > OVERRULE_MARGIN)
}
