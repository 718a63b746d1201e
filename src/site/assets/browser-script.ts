import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { basename } from 'node:path'
import { SCRIPT_POLICY } from '../security-headers.ts'
import { assetPath } from './asset-path.ts'
import type { Asset } from './load-assets.ts'

/**
 * A script of ours for browsers: its types stripped, named after its bytes.
 *
 * @param file a TypeScript module that imports nothing, or whose imports `address` turns into addresses
 */
export function browserScript(file: string, address: (code: string) => string = (code) => code): Asset {
  const bytes = Buffer.from(address(withoutMargins(stripTypeScriptTypes(readFileSync(file, 'utf8')))))
  return javaScript(assetPath(`${basename(file, '.ts')}.js`, bytes), bytes)
}

/** JavaScript as it is, under the policy of pages with scripts. */
export function javaScript(path: string, bytes: Buffer): Asset {
  const headers = { 'content-security-policy': SCRIPT_POLICY }
  return { path, contentType: 'text/javascript; charset=utf-8', bytes, headers }
}

/** Comments, indentation and what the types left behind are for us alone. */
function withoutMargins(code: string): string {
  return code.replace(/^\s*(?:\/\*\*.*?\*\/|\/\/[^\n]*)$/gms, '').replace(/\s*\n\s*/g, '\n')
}
