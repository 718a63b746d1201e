import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { DEMO_EDITION } from '../src/press/demo/demo-edition.ts'
import { loadEdition } from '../src/press/load-edition.ts'
import { startPress } from '../src/press/start-press.ts'

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts')
const TODAY = Date.parse('2026-03-10T12:00:00Z')

async function nashra(folder: string, ...args: readonly string[]): Promise<{ code: number | null; out: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, NASHRA_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (piece) => {
    out += piece
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out }
}

test('what the archive kept of a page is read as the live page is, also in windows-1256', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-archived-'))
  const edition = await loadEdition(DEMO_EDITION, { today: TODAY })
  const press = await startPress({ edition, clock: () => TODAY })
  try {
    const old = edition.outlets.find(({ charset }) => charset === 'windows-1256')
    const outlet = press.outlets.find(({ slug }) => slug === old?.slug)
    assert.ok(outlet)
    const home = await (await fetch(outlet.siteUrl)).text()
    const path = /href="(\/[^"]*10001[^"]*)"/.exec(home)?.[1]?.replaceAll('&amp;', '&')
    const url = new URL(path ?? '', outlet.siteUrl).href
    const allow = ['--allow', outlet.hostPort]
    assert.equal((await nashra(folder, 'fetch', url, ...allow, '--archive')).code, 0)
    const [file = ''] = globSync('archive/*.warc.gz', { cwd: folder })
    const archive = join(folder, file)
    const live = await nashra(folder, 'extract', url, ...allow, '--json')
    const kept = await nashra(folder, 'extract', archive, '--url', url, '--json')
    assert.equal(kept.out, live.out)
    assert.match(kept.out, /\p{Script=Arabic}/u)
    const list = await nashra(folder, 'extract', archive)
    assert.match(list.out, /^\S+Z 200 http:\/\/127\.0\.0\.1:\d+\/\S+\n$/)
    assert.equal((await nashra(folder, 'extract', archive, '--url', `${url}x`)).code, 1)
  } finally {
    await press.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
