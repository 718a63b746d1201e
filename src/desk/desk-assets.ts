import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assetPath } from '../site/assets/asset-path.ts'
import { browserScript } from '../site/assets/browser-script.ts'
import type { Asset, SiteAssets } from '../site/assets/load-assets.ts'

/** The desk's scripts by their files' names in `scripts/`. */
export const DESK_SCRIPTS = ['focus-problems', 'queue-keys'] as const
export type DeskScript = (typeof DESK_SCRIPTS)[number]

const STYLES = ['desk.css', 'moderation.css']

/** Addresses that the desk's pages refer to; the typeface, the colours and the icon are the site's own. */
export interface DeskAssets {
  readonly site: Pick<SiteAssets, 'stylesheet' | 'preloadFont' | 'icon'>
  readonly stylesheet: string
  readonly scripts: Readonly<Record<DeskScript, string>>
  readonly files: readonly Asset[]
}

/** Reads the desk's stylesheet and scripts, each named after its content. */
export function loadDeskAssets(site: DeskAssets['site']): DeskAssets {
  const css = Buffer.concat(STYLES.map((name) => readFileSync(join(import.meta.dirname, 'assets', name))))
  const stylesheet = { path: assetPath('desk.css', css), contentType: 'text/css; charset=utf-8', bytes: css }
  const scripts = DESK_SCRIPTS.map((name) => ({
    name,
    file: browserScript(join(import.meta.dirname, 'scripts', `${name}.ts`)),
  }))
  return {
    site,
    stylesheet: stylesheet.path,
    scripts: Object.fromEntries(scripts.map(({ name, file }) => [name, file.path])) as DeskAssets['scripts'],
    files: [stylesheet, ...scripts.map(({ file }) => file)],
  }
}
