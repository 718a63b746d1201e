import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openSampleSite, type SampleSite, samplePages } from './sample-site.ts'

const JAR = process.env.NU_JAR
const skip = JAR === undefined ? 'NU_JAR is not set to the path of vnu.jar' : !existsSync(JAR) && `no file at ${JAR}`
const LANGUAGES = ['ar', 'en'] as const

const sites: SampleSite[] = []

before(async () => {
  if (skip) return
  for (const language of LANGUAGES) sites.push(await openSampleSite({ language }))
})
after(async () => {
  for (const site of sites) await site.close()
})

interface NuMessage {
  readonly url?: string
  readonly message: string
  readonly extract?: string
}

/** What the Nu HTML checker says of the documents in a folder, in one run: the machine that it needs starts slowly. */
function check(documents: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nashra-markup-'))
  try {
    for (const [name, markup] of Object.entries(documents)) writeFileSync(join(folder, `${name}.html`), markup)
    const { stderr, error } = spawnSync('java', ['-jar', JAR ?? '', '--format', 'json', folder], { encoding: 'utf8' })
    if (error) throw error
    const { messages } = JSON.parse(stderr) as { readonly messages: readonly NuMessage[] }
    return messages.map(({ url, message, extract = '' }) => `${url}: ${message} ${extract}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the Nu HTML checker finds no fault in any page, in either language, and does find those of a faulty one', {
  skip,
}, async () => {
  const documents: Record<string, string> = {}
  for (const [index, site] of sites.entries()) {
    const pages = { ...samplePages(site.newsroom), 'bulletin for mail': '/bulletin/2024-04-03/mail.html' }
    for (const [name, path] of Object.entries(pages)) {
      documents[`${LANGUAGES[index]} ${name}`] = await (await fetch(site.address + path)).text()
    }
  }
  assert.deepEqual(check(documents), [])
  assert.notDeepEqual(
    check({ faulty: '<!doctype html><html lang="ar"><title>x</title><p><div id="a" id="b"></p>' }),
    [],
  )
})
