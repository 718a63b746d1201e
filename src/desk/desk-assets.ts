import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Asset, nameAsset, type SiteAssets } from '../site/assets/load-assets.ts'

/** Addresses that the desk's pages refer to; the typeface, the colours and the icon are the site's own. */
export interface DeskAssets {
  readonly site: Pick<SiteAssets, 'stylesheet' | 'preloadFont' | 'icon'>
  readonly stylesheet: string
  readonly files: readonly Asset[]
}

/** Reads the desk's stylesheet, named after its content. */
export function loadDeskAssets(site: DeskAssets['site']): DeskAssets {
  const css = readFileSync(join(import.meta.dirname, 'assets/desk.css'))
  const stylesheet = nameAsset('desk.css', css, 'text/css; charset=utf-8')
  return { site, stylesheet: stylesheet.path, files: [stylesheet] }
}
