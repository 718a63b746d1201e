/** What told us a document's charset, from its byte order mark to nothing at all. */
export type CharsetEvidence = 'bom' | 'header' | 'xml-prolog' | 'meta' | 'detected' | 'default'
