import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Element, isTag, isText } from 'domhandler'
import { parsePage } from './parse-page.ts'

function parsed(html: string): Element {
  const page = parsePage(html)
  assert.ok(page !== 'too-deep')
  return page
}

/** The tree as short markup: what was understood, not what was written. */
function shape(element: Element): string {
  return element.children
    .map((child) => {
      if (isText(child)) return child.data
      if (!isTag(child)) return ''
      const attributes = Object.entries(child.attribs).map(([name, value]) => ` ${name}=${value}`)
      return `<${child.name}${attributes.join('')}>${shape(child)}</>`
    })
    .join('')
}

const READINGS: readonly (readonly [what: string, html: string, expected: string])[] = [
  ['attributes in every quoting', `<a HREF="x y" rel='z' id=q hidden>ن</a>`, '<a href=x y rel=z id=q hidden=>ن</>'],
  ['space round an equals sign', '<a href = "x"\n id\t=\ny>ن</a>', '<a href=x id=y>ن</>'],
  ['the first of two attributes', '<a id=1 id=2>ن</a>', '<a id=1>ن</>'],
  ['a sign of less in the text', '<p>1 < 2 و<3</p>', '<p>1 < 2 و<3</>'],
  ['a greater sign in a value', '<a title="1 > 2">ن</a>', '<a title=1 > 2>ن</>'],
  ['a tag that closes itself', '<p>أ<br/>ب<img src=x /></p>', '<p>أ<br></>ب<img src=x></></>'],
  ['a slash in an unquoted value', '<a href=/x/>ن</a>', '<a href=/x/>ن</>'],
  ['what is no attribute', '<a / = "x">ن</a>', '<a == "x"=>ن</>'],
  ['a quote that is never closed', '<p title="x>ن<b>ص</b>', '<p title="x>ن<b>ص</></>'],
  ['end tags with space and attributes', '<p>أ</p \n><i>ب</i x="1">', '<p>أ</><i>ب</>'],
  ['paragraphs that nobody closes', '<p>أ<p>ب<div>ج', '<p>أ</><p>ب</><div>ج</>'],
  ['a title whose text looks like tags', '<title>أ <b> &amp; ب</title>', '<title>أ <b> & ب</>'],
  ['comments and declarations', '<!DOCTYPE html><p>أ<!-- <b> -->ب<?x y?>ج<!x></p>', '<p>أبج</>'],
  ['an end tag of nothing', '</><p>أ</ >ب</123>ج</p>', '<p>أبج</>'],
  ['a page that ends within a tag', '<p>أ</p><a href="x', '<p>أ</>'],
  [
    'space between blocks, and between words',
    '<div>\n<p>أ</p>\n <p><b>ب</b> <i>ج</i></p>\n</div>',
    '<div><p>أ</><p><b>ب</> <i>ج</></></>',
  ],
  [
    'no handlers and no data but addresses',
    '<p onclick="x()" data-x=1 data-src=y aria-label=z aria-hidden=true>أ</p>',
    '<p data-src=y aria-hidden=true>أ</>',
  ],
]

for (const [what, html, expected] of READINGS) {
  test(`the markup is understood: ${what}`, () => assert.equal(shape(parsed(html)), expected))
}

test('pieces of markup in any order make no parser throw', () => {
  const pieces = [
    '<p',
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    '<!--',
    '-->',
    '</',
    'title',
    'x',
    ' ',
    '<svg>',
    '&amp;',
    '<![CDATA[',
    '?',
  ]
  let state = 7
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
  for (let round = 0; round < 2000; round++) {
    const html = Array.from({ length: 1 + (draw() % 30) }, () => pieces[draw() % pieces.length]).join('')
    assert.ok(parsePage(html), html)
  }
})
