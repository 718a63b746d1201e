/** What told us the charset. */
export type CharsetEvidence = 'bom' | 'header' | 'xml-prolog' | 'meta' | 'detected' | 'default'

export interface DecodedText {
  readonly text: string
  /** The encoding's name in the Encoding standard, in lower case. */
  readonly charset: string
  readonly evidence: CharsetEvidence
}

export interface DecodeOptions {
  /** The `Content-Type` header. */
  readonly contentType?: string | undefined
  readonly kind: 'html' | 'xml' | 'json'
}

/** Decodes a document's bytes. */
export function decodeText(bytes: Uint8Array, options: DecodeOptions): DecodedText {
  const label = /charset=["']?([\w-]+)/i.exec(options.contentType ?? '')?.[1] ?? 'utf-8'
  const decoder = new TextDecoder(label)
  return {
    text: decoder.decode(bytes),
    charset: decoder.encoding,
    evidence: options.contentType ? 'header' : 'default',
  }
}
