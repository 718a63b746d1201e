import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { ArticleContent } from '../news/article.ts'
import type { ArticleFacts } from '../news/article-facts.ts'
import { blockTexts } from '../news/block.ts'
import { type DatedEvidence, USUAL_CONFIDENCE } from '../news/instant.ts'

/** Packs an article's content for the store: JSON, compressed with zstd, which makes Arabic text about a third as long. */
export function packContent(content: ArticleContent): Uint8Array {
  return zstdCompressSync(JSON.stringify(content))
}

/** The content that `packContent` packed, by this version or by an earlier one. */
export function unpackContent(bytes: Uint8Array): ArticleContent {
  const content = JSON.parse(zstdDecompressSync(bytes).toString('utf8')) as ArticleContent
  const { published, updated } = content
  return { ...content, published: withConfidence(published), ...(updated ? { updated: withConfidence(updated) } : {}) }
}

/** Packs what an article says, as `packContent` its content. */
export function packFacts(facts: ArticleFacts): Uint8Array {
  return zstdCompressSync(JSON.stringify(facts))
}

/** The facts that `packFacts` packed. */
export function unpackFacts(bytes: Uint8Array): ArticleFacts {
  return JSON.parse(zstdDecompressSync(bytes).toString('utf8')) as ArticleFacts
}

/** Dates were first kept without a confidence: theirs is the usual one of the place where they were read. */
function withConfidence(date: StoredDate): DatedEvidence {
  return { ...date, confidence: date.confidence ?? USUAL_CONFIDENCE[date.evidence] }
}

type StoredDate = Omit<DatedEvidence, 'confidence'> & { readonly confidence?: number }

/** A digest of the words that a reader sees; another one means that the outlet edited its article. */
export function contentDigest(content: ArticleContent): string {
  const hash = createHash('sha256')
  for (const text of [content.title, content.lead ?? '', ...content.blocks.flatMap(blockTexts)]) {
    hash.update(text.normalize('NFC').replace(/\s+/g, ' ').trim()).update('\n')
  }
  return hash.digest('base64url')
}
