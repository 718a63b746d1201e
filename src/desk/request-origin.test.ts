import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFromOurPages } from './request-origin.ts'

const OWN = 'https://news.example'

test('our own pages are known by their origin, or by Sec-Fetch-Site where a browser sends none', () => {
  assert.ok(isFromOurPages({ origin: OWN }, OWN))
  assert.ok(isFromOurPages({ origin: OWN, 'sec-fetch-site': 'same-origin' }, OWN))
  assert.ok(isFromOurPages({ 'sec-fetch-site': 'same-origin' }, OWN))
})

test('everybody else is somebody else', () => {
  const foreign = [
    {},
    { origin: '' },
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'https://desk.news.example' },
    { origin: 'https://news.example.evil.example' },
    { origin: 'http://news.example' },
    { origin: 'https://news.example:8443' },
    { origin: 'https://news.example, https://evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': ['same-origin', 'cross-site'] },
  ]
  for (const headers of foreign) assert.equal(isFromOurPages(headers, OWN), false, JSON.stringify(headers))
})
