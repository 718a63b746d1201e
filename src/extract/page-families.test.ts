import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { type Block, blockTexts, bodyText } from '../news/block.ts'
import type { DatedEvidence } from '../news/instant.ts'
import { extractArticle } from './extract-article.ts'
import type { ExtractedArticle } from './extract-outcome.ts'

const FIXTURES = join(import.meta.dirname, '../../test/fixtures')

/** What a fixture expects; whatever it leaves out is not asked for. */
interface Expected {
  readonly url: string
  readonly title: string
  readonly lead?: string
  /** Every block as kind and text. */
  readonly paragraphs?: readonly (readonly [string, string])[]
  /** The running text, one entry a block. */
  readonly texts?: readonly string[]
  readonly crossHeads?: readonly string[]
  readonly bylines?: readonly string[]
  readonly dateline?: object
  readonly credits?: readonly string[]
  readonly published?: object
  readonly publishedDay?: string
  readonly updated?: object
  readonly section?: string
  readonly imageUrl?: string
  readonly canonicalUrl?: string
  readonly language?: string
}

function textOfBlock(block: Block): string {
  if (block.kind === 'figure') return block.caption ?? ''
  return block.kind === 'embed-link' ? block.url : blockTexts(block).join(' ')
}

function withoutText({ at, precision, zone, evidence }: DatedEvidence): object {
  return { at: new Date(at).toISOString(), precision, ...(zone ? { zone } : {}), evidence }
}

function asExpected(article: ExtractedArticle): Record<string, unknown> {
  return {
    ...article,
    paragraphs: article.blocks.map((block) => [block.kind, textOfBlock(block)]),
    texts: bodyText(article.blocks).split('\n\n'),
    crossHeads: article.blocks.filter((block) => block.kind === 'cross-head').map(textOfBlock),
    published: withoutText(article.published),
    publishedDay: new Date(article.published.at).toISOString().slice(0, 10),
    ...(article.updated ? { updated: withoutText(article.updated) } : {}),
  }
}

const pages = globSync('*/expected.json', { cwd: FIXTURES })
  .filter((path) => globSync(join(dirname(path), 'in.html'), { cwd: FIXTURES }).length > 0)
  .toSorted()

for (const path of pages) {
  const folder = join(FIXTURES, dirname(path))
  test(`the page of ${basename(folder)} is read as its expectation says`, () => {
    const { url, ...expected }: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    const outcome = extractArticle(readFileSync(join(folder, 'in.html'), 'utf8'), { url })
    assert.equal(outcome.kind, 'extracted', JSON.stringify(outcome))
    if (outcome.kind !== 'extracted') return
    const got = asExpected(outcome.article)
    for (const [field, value] of Object.entries(expected)) assert.deepEqual(got[field], value, field)
  })
}

test('there are pages of every family that Arabic news really uses', () => {
  assert.ok(pages.length >= 28, `${pages.length} pages`)
})
