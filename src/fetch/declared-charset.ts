import type { CharsetEvidence } from './charset-evidence.ts'

/** How far into a document a declaration is looked for: browsers stop at 1024 bytes, but outlets put scripts before it. */
const PRESCAN_BYTES = 16 * 1024

export interface DeclaredCharset {
  /** A name of the Encoding standard. */
  readonly charset: string
  readonly evidence: CharsetEvidence
}

/** Names that outlets write and the Encoding standard does not list. */
const MISSPELT: readonly (readonly [RegExp, string])[] = [
  [/^utf[-_ ]?8/, 'utf-8'],
  [/^(?:windows|win|cp|ms)[-_ ]?(125\d)$/, 'windows-$1'],
  [/^iso[-_ ]?8859[-_ ]?(\d{1,2})(?:[-_][ie])?$/, 'iso-8859-$1'],
  [/^(?:asmo[-_]?708|arabic)$/, 'iso-8859-6'],
]

/** The Encoding standard's name for a label as it was written, or `undefined` if nobody knows it. */
export function charsetOfLabel(label: string): string | undefined {
  const clean = label.trim().toLowerCase()
  const respelt = MISSPELT.find(([pattern]) => pattern.test(clean))
  for (const name of [clean, respelt && clean.replace(respelt[0], respelt[1])]) {
    if (!name) continue
    try {
      return new TextDecoder(name).encoding
    } catch {
      // Not a label of the standard; the next spelling may be.
    }
  }
  return undefined
}

function fromHeader(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType ?? '')?.[1]
}

function fromXmlProlog(head: string): string | undefined {
  return /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']\s*([^"'\s]+)/i.exec(head)?.[1]
}

/** Both forms, `<meta charset>` and `<meta http-equiv content>`, outside comments. */
function fromMeta(head: string): string | undefined {
  const tags = head
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .matchAll(/<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/gi)
  const label = tags.next().value?.[1]
  // A declaration that can be read as ASCII is none of UTF-16 (HTML standard, prescan).
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}

/** What the document's header and its own first bytes say about its charset, the most binding first. */
export function declaredCharsets(
  bytes: Uint8Array,
  options: { readonly contentType?: string | undefined; readonly kind: 'html' | 'xml' | 'json' },
): readonly DeclaredCharset[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PRESCAN_BYTES)).toString('latin1')
  const prolog = [fromXmlProlog(head), 'xml-prolog'] as const
  const inDocument = { html: [[fromMeta(head), 'meta'], prolog], xml: [prolog], json: [] } as const
  const found = [[fromHeader(options.contentType), 'header'] as const, ...inDocument[options.kind]]
  return found.flatMap(([label, evidence]) => {
    const charset = label === undefined ? undefined : charsetOfLabel(label)
    return charset === undefined ? [] : [{ charset, evidence }]
  })
}
