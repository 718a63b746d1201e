import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentDigest } from './asset-path.ts'
import { browserScript, javaScript } from './browser-script.ts'
import type { Asset } from './load-assets.ts'

/** What the browser needs of altcha-lib, by paths that its own relative imports expect. */
const ALTCHA_FILES = ['pow.js', 'helpers.js', 'types.js', 'algorithms/web/pbkdf2.js'] as const
/** Where our scripts name them as Node does, browsers need the address. */
const ALTCHA_MODULES = {
  'altcha-lib': 'pow.js',
  'altcha-lib/algorithms/web/pbkdf2': 'algorithms/web/pbkdf2.js',
} as const

/** The scripts of the comment form: the page's own, its worker, and the modules of altcha-lib as they are. */
export function loadCommentScripts(): { readonly main: string; readonly files: readonly Asset[] } {
  const altcha = loadAltcha()
  const worker = script('proof-worker', (code) =>
    Object.entries(ALTCHA_MODULES).reduce(
      (text, [name, file]) => replaceOne(text, `'${name}'`, `'${altcha.folder}/${file}'`),
      code,
    ),
  )
  const main = script('comment-form', (code) => replaceOne(code, "'./proof-worker.ts'", `'${worker.path}'`))
  return { main: main.path, files: [main, worker, ...altcha.files] }
}

function loadAltcha(): { readonly folder: string; readonly files: readonly Asset[] } {
  const from = dirname(fileURLToPath(import.meta.resolve('altcha-lib')))
  const read = ALTCHA_FILES.map((name) => ({ name, bytes: readFileSync(join(from, name)) }))
  const folder = `/assets/altcha.${contentDigest(Buffer.concat(read.map(({ bytes }) => bytes)))}`
  return { folder, files: read.map(({ name, bytes }) => javaScript(`${folder}/${name}`, bytes)) }
}

function script(name: string, address: (code: string) => string): Asset {
  return browserScript(join(import.meta.dirname, '..', 'scripts', `${name}.ts`), address)
}

function replaceOne(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new RangeError(`a script does not name ${from}`)
  return text.replace(from, to)
}
