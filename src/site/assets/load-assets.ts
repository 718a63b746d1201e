import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assetPath } from './asset-path.ts'
import { loadCommentScripts } from './comment-scripts.ts'

/** A file served as it is under a name that changes with its bytes. */
export interface Asset {
  readonly path: string
  readonly contentType: string
  readonly bytes: Buffer
  /** In place of the site's common ones. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Addresses that pages refer to, and the files behind them. */
export interface SiteAssets {
  readonly stylesheet: string
  readonly preloadFont: string
  readonly icon: string
  /** Runs on pages with a comment form. */
  readonly commentScript: string
  readonly files: readonly Asset[]
}

/** Our two subsets of the typeface; the ranges are those of the package's own stylesheet, cut to what we ship. */
const FONTS = [
  {
    file: 'noto-naskh-arabic-arabic-wght-normal.woff2',
    range:
      'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC',
  },
  {
    file: 'noto-naskh-arabic-latin-wght-normal.woff2',
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+2013-2014,U+2018-201E,U+2022,U+2026,U+2039-203A,U+20AC,U+2122',
  },
] as const

/** Served as one file, in this order. */
const STYLES = ['nashra.css', 'stories.css'] as const

/** Reads the stylesheets, the icon and the typeface, and names each after its content. */
export function loadAssets(): SiteAssets {
  const folder = join(
    dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-naskh-arabic/package.json'))),
    'files',
  )
  const fonts = FONTS.map(({ file }) => nameAsset(file, readFileSync(join(folder, file)), 'font/woff2'))
  const icon = nameAsset('icon.svg', readFileSync(join(import.meta.dirname, 'icon.svg')), 'image/svg+xml')
  const css = fonts.map((font, index) => fontFace(font.path, FONTS[index]?.range ?? '')).join('')
  const rules = STYLES.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n')
  const stylesheet = nameAsset('nashra.css', Buffer.from(css + withoutComments(rules)), 'text/css; charset=utf-8')
  const scripts = loadCommentScripts()
  return {
    stylesheet: stylesheet.path,
    preloadFont: fonts[0]?.path ?? '',
    icon: icon.path,
    commentScript: scripts.main,
    files: [stylesheet, icon, ...fonts, ...scripts.files],
  }
}

function nameAsset(name: string, bytes: Buffer, contentType: string): Asset {
  return { path: assetPath(name, bytes), contentType, bytes }
}

function fontFace(path: string, range: string): string {
  return `@font-face{font-family:'Nashra Naskh';font-style:normal;font-weight:400 700;font-display:swap;src:url(${path}) format('woff2');unicode-range:${range}}\n`
}

/** Comments and indentation are for us alone. */
function withoutComments(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\n\s*/g, '\n')
    .trim()
}
