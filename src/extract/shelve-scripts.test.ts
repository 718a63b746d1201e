import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTag } from 'domhandler'
import { textOf } from './node-text.ts'
import { readHead } from './page-head.ts'
import { parsePage } from './parse-page.ts'
import { shelveScripts } from './shelve-scripts.ts'

function parsed(html: string) {
  const page = parsePage(html)
  assert.ok(page !== 'too-deep')
  return page
}

test('scripts, styles and comments stand in no tokenizer’s way, and a script keeps its text', () => {
  const { html, scripts } = shelveScripts(
    '<p>أ</p><style>p{}</style><!-- <p>لا</p> --><SCRIPT>x</SCRIPT ><script>1<2</script>',
  )
  assert.equal(html, '<p>أ</p><style></style><SCRIPT>0</SCRIPT ><script>1</script>')
  assert.deepEqual(scripts, ['x', '1<2'])
})

test('JSON-LD is found whole, whatever stands before it', () => {
  const filler = `<script>${'a'.repeat(70_000)}</script>`.repeat(12)
  const page = parsed(`${filler}<script type="application/ld+json">{"@type":"NewsArticle"}</script><p>نص</p>`)
  assert.deepEqual(readHead(page).jsonLd, ['{"@type":"NewsArticle"}'])
  assert.equal(textOf(page), 'نص')
})

test('a script inside a comment opens nothing, and what is never closed is left to the parser', () => {
  assert.equal(textOf(parsed('<!-- <script> --><p>أول</p><script>x</script><p>ثان</p>')), 'أول ثان')
  assert.equal(textOf(parsed('<p>أول</p><script>x')), 'أول')
  assert.equal(textOf(parsed('<p>أول</p><!-- x <p>ثان</p>')), 'أول')
  assert.equal(textOf(parsed('<!--><p>أول</p>')), 'أول')
})

test('a drawing is laid aside whole, with those inside it', () => {
  const drawing = '<svg viewBox="0 0 9 9"><svg/><svg x="1"><text>لا</text></svg><title>لا</title></svg>'
  assert.equal(shelveScripts(`${drawing}<p>أ</p>`).html, '<svg viewBox="0 0 9 9"></svg><p>أ</p>')
  assert.equal(textOf(parsed(`<svg/><p>أول</p>${drawing}<p>ثان</p><svg><p>ثالث</p>`)), 'أول ثان')
})

test('references are decoded in texts and attributes, and not in scripts', () => {
  const page = parsed(
    '<p title="a&amp;b &copy=1">x &lt; y&nbsp;&Eacute &hellip;</p><script type="application/ld+json">"&amp;"</script>',
  )
  const [paragraph] = page.children
  assert.ok(paragraph && isTag(paragraph))
  assert.equal(paragraph.attribs.title, 'a&b &copy=1')
  assert.equal(textOf(page), 'x < y É …')
  assert.deepEqual(readHead(page).jsonLd, ['"&amp;"'])
})

test('no reference is lost between the pieces in which a page is parsed', () => {
  const text = 'نص &amp; '.repeat(40_000)
  assert.equal(textOf(parsed(`<p>${text}</p>`)), text.replaceAll('&amp;', '&').trim())
})

test('a tag whose name only begins so is not a script', () => {
  const page = parsed('<scripture>نص</scripture><styled-p>ثان</styled-p>')
  assert.deepEqual(
    page.children.flatMap((child) => (isTag(child) ? [child.name] : [])),
    ['scripture', 'styled-p'],
  )
})
