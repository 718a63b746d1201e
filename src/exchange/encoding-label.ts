import { isAscii } from 'node:buffer'
import type { DecodedText } from '../fetch/decode-text.ts'

/** Names of the exchange format for charsets that a document did not name itself. */
const GUESSED_NAMES: ReadonlyMap<string, string> = new Map([
  ['big5', 'Big5'],
  ['euc-jp', 'EUC-JP'],
  ['euc-kr', 'EUC-KR'],
  ['gbk', 'GB2312'],
  ['koi8-r', 'KOI8-R'],
  ['shift_jis', 'SHIFT_JIS'],
])

/**
 * The name by which the document itself calls the encoding that it turned out to have, in lower case: `us-ascii` and
 * `iso-8859-1` are both windows-1252 to a browser, but not to the exchange format. Pure ASCII under `text/*` without a
 * charset is `us-ascii` by RFC 3023.
 */
export function encodingLabel(
  decoded: DecodedText,
  source: { readonly bytes: Uint8Array; readonly contentType: string | undefined },
): string {
  const header = labelIn(source.contentType ?? '', /charset\s*=\s*["']?\s*([\w.:-]+)/i)
  if (header && meansSame(header, decoded.charset)) return header
  if (!header && /^\s*text\//i.test(source.contentType ?? '') && isAscii(source.bytes)) return 'us-ascii'
  const prolog = labelIn(decoded.text.slice(0, 1024), /<\?xml[^>]*\bencoding\s*=\s*["']\s*([\w.:-]+)/i)
  if (prolog && meansSame(prolog, decoded.charset)) return prolog
  return (decoded.evidence === 'detected' && GUESSED_NAMES.get(decoded.charset)) || decoded.charset
}

function labelIn(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[1]?.toLowerCase()
}

function meansSame(label: string, charset: string): boolean {
  try {
    // UTF-16 and UTF-32 alone do not say their byte order.
    return !/^utf-?(?:16|32)$/.test(label) && new TextDecoder(label).encoding === charset
  } catch {
    // No label of the Encoding standard.
    return false
  }
}
