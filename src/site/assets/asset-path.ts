import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'

/** A file's address, which changes with its bytes: `nashra.css` → `/assets/nashra.2oTqK0-aZk.css`. */
export function assetPath(name: string, bytes: Uint8Array): string {
  const extension = extname(name)
  return `/assets/${basename(name, extension)}.${contentDigest(bytes)}${extension}`
}

/** Ten letters that stand for the bytes. */
export function contentDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 10)
}
