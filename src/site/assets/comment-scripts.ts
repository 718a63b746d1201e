import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentDigest } from './asset-path.ts'
import { browserScript, javaScript } from './browser-script.ts'
import type { Asset } from './load-assets.ts'

/** What the browser needs of altcha-lib, by paths that its own relative imports expect. */
const ALTCHA_FILES = ['pow.js', 'helpers.js', 'types.js', 'algorithms/web/pbkdf2.js'] as const

/** The scripts of the comment form: the page's own, its worker, and the modules of altcha-lib as they are. */
export function loadCommentScripts(): { readonly main: string; readonly files: readonly Asset[] } {
  const altcha = loadAltcha()
  const counter = script('characters-left', {})
  const worker = script('proof-worker', {
    'altcha-lib': `${altcha.folder}/pow.js`,
    'altcha-lib/algorithms/web/pbkdf2': `${altcha.folder}/algorithms/web/pbkdf2.js`,
  })
  const main = script('comment-form', { './characters-left.ts': counter.path, './proof-worker.ts': worker.path })
  return { main: main.path, files: [main, counter, worker, ...altcha.files] }
}

function loadAltcha(): { readonly folder: string; readonly files: readonly Asset[] } {
  const from = dirname(fileURLToPath(import.meta.resolve('altcha-lib')))
  const read = ALTCHA_FILES.map((name) => ({ name, bytes: readFileSync(join(from, name)) }))
  const folder = `/assets/altcha.${contentDigest(Buffer.concat(read.map(({ bytes }) => bytes)))}`
  return { folder, files: read.map(({ name, bytes }) => javaScript(`${folder}/${name}`, bytes)) }
}

/** A script of ours, with the addresses that browsers need in place of what it names as Node does. */
function script(name: string, addresses: Readonly<Record<string, string>>): Asset {
  return browserScript(join(import.meta.dirname, '..', 'scripts', `${name}.ts`), (code) =>
    Object.entries(addresses).reduce((text, [from, to]) => replaceOne(text, `'${from}'`, `'${to}'`), code),
  )
}

function replaceOne(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new RangeError(`a script does not name ${from}`)
  return text.replace(from, to)
}
