import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkedText } from './linked-text.ts'

const OUT = 'rel="noopener nofollow"'

test('links stand where they were in the text, in whatever order they come', () => {
  const links = [
    { start: 5, end: 9, url: 'https://b.example/' },
    { start: 0, end: 4, url: 'https://a.example/' },
  ]
  assert.equal(
    linkedText('هدنة غزة!', links).toString(),
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
  assert.equal(linkedText('abcdefgh', links).toString(), `<a href="https://a.example/" ${OUT}>abcd</a>efgh`)
})

test('an address that tries to leave its attribute stays in it', () => {
  const text = linkedText('x', [{ start: 0, end: 1, url: `https://a.example/"onclick='x'` }]).toString()
  assert.equal(text, `<a href="https://a.example/%22onclick=&#39;x&#39;" ${OUT}>x</a>`)
})
