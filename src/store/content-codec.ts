import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { ArticleContent } from '../news/article.ts'
import { blockTexts } from '../news/block.ts'

/** Packs an article's content for the store: JSON, compressed with zstd, which makes Arabic text about a third as long. */
export function packContent(content: ArticleContent): Uint8Array {
  return zstdCompressSync(JSON.stringify(content))
}

/** The content that `packContent` packed. */
export function unpackContent(bytes: Uint8Array): ArticleContent {
  return JSON.parse(zstdDecompressSync(bytes).toString('utf8')) as ArticleContent
}

/** A digest of the words that a reader sees; another one means that the outlet edited its article. */
export function contentDigest(content: ArticleContent): string {
  const hash = createHash('sha256')
  for (const text of [content.title, content.lead ?? '', ...content.blocks.flatMap(blockTexts)]) {
    hash.update(text.normalize('NFC').replace(/\s+/g, ' ').trim()).update('\n')
  }
  return hash.digest('base64url')
}
