import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../../base/html.ts'
import { markedText } from './marked-text.ts'

const OUT = 'rel="noopener nofollow"'
const WAY_BACK = html`<a href="#findings">↩</a>`

test('links stand where they were in the text, in whatever order they come', () => {
  const links = [
    { start: 5, end: 9, url: 'https://b.example/' },
    { start: 0, end: 4, url: 'https://a.example/' },
  ]
  assert.equal(
    markedText('هدنة غزة!', { links }).toString(),
    `<a href="https://a.example/" ${OUT}>هدنة</a> <a href="https://b.example/" ${OUT}>غزة!</a>`,
  )
})

test('a link that overlaps another, lies outside or leads to a script leaves its words as text', () => {
  const links = [
    { start: 0, end: 4, url: 'https://a.example/' },
    { start: 2, end: 6, url: 'https://b.example/' },
    { start: 7, end: 99, url: 'https://c.example/' },
    { start: 6, end: 6, url: 'https://d.example/' },
    { start: 6, end: 8, url: 'javascript:alert(1)' },
  ]
  assert.equal(markedText('abcdefgh', { links }).toString(), `<a href="https://a.example/" ${OUT}>abcd</a>efgh`)
})

test('an address that tries to leave its attribute stays in it, and text stays text', () => {
  const links = [{ start: 0, end: 1, url: `https://a.example/"onclick='x'` }]
  assert.equal(
    markedText('x<b>', { links }).toString(),
    `<a href="https://a.example/%22onclick=&#39;x&#39;" ${OUT}>x</a>&lt;b&gt;`,
  )
})

test('sentences are marked one by one, each with a way back, and what is between them is kept', () => {
  const text = 'رست سفينة. قُتل 3. ثم هدأ البحر.'
  const sentences = [
    { start: 0, end: 10, id: 's-1', hasWayBack: true },
    { start: 11, end: 18, id: 's-2', hasWayBack: true },
  ]
  assert.equal(
    markedText(text, { sentences, wayBack: WAY_BACK }).toString(),
    '<span id="s-1" class="sentence">رست سفينة.<a href="#findings">↩</a></span> ' +
      '<span id="s-2" class="sentence">قُتل 3.<a href="#findings">↩</a></span> ثم هدأ البحر.',
  )
})

test('a link over the edges of sentences is parted there, so that the elements nest', () => {
  const sentences = [
    { start: 2, end: 4, id: 's-1' },
    { start: 5, end: 7, id: 's-2' },
  ]
  const link = (words: string) => `<a href="https://a.example/" ${OUT}>${words}</a>`
  assert.equal(
    markedText('abcdefgh', { links: [{ start: 1, end: 6, url: 'https://a.example/' }], sentences }).toString(),
    `a${link('b')}<span id="s-1" class="sentence">${link('cd')}</span>${link('e')}` +
      `<span id="s-2" class="sentence">${link('f')}g</span>h`,
  )
})

test('a name leads to its page unless a link already goes through it', () => {
  const links = [{ start: 4, end: 8, url: 'https://a.example/' }]
  const names = [
    { start: 0, end: 2, path: '/name/1' },
    { start: 3, end: 5, path: '/name/2' },
    { start: 5, end: 6, path: '/name/3' },
    { start: 8, end: 9, path: '/name/4' },
  ]
  assert.equal(
    markedText('abcdefghi', { links, names }).toString(),
    `<a class="name" href="/name/1">ab</a>cd<a href="https://a.example/" ${OUT}>efgh</a><a class="name" href="/name/4">i</a>`,
  )
})

test('marks of a text that has become shorter are left out', () => {
  const marks = { names: [{ start: 2, end: 9, path: '/name/1' }], sentences: [{ start: 0, end: 9, id: 's-1' }] }
  assert.equal(markedText('abc', marks).toString(), 'abc')
})

test('a text of very many marks is written in one pass', () => {
  const names = Array.from({ length: 50_000 }, (_, index) => ({
    start: 2 * index,
    end: 2 * index + 1,
    path: `/name/${index}`,
  }))
  const links = names.map(({ start, end }) => ({ start, end, url: 'https://a.example/' }))
  const written = markedText('ab'.repeat(50_000), { links, names }).toString()
  assert.equal(written.match(/<a /g)?.length, 50_000)
})
