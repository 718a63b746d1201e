import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCalendar } from './calendar.ts'
import { parseSearchRequest, queryText, searchPath } from './search-request.ts'
import { ARABIC_WORDING } from './wording/ar.ts'

const CALENDAR = createCalendar({ wording: ARABIC_WORDING, timeZone: 'UTC', monthNames: 'dual' })
const parse = (parameters: Record<string, string>) => parseSearchRequest(parameters, CALENDAR)

test('the form becomes a query: words, outlet, and both days included', () => {
  const parsed = parse({
    q: ' هدنة غزة ',
    outlet: 'razqi',
    from: '2024-04-01',
    to: '2024-12-31',
    order: 'newest',
    page: '2',
  })
  assert.equal(parsed.kind, 'asked')
  if (parsed.kind !== 'asked') return
  assert.equal(queryText(parsed.request), 'هدنة غزة source:razqi after:2024-04-01 before:2025-01-01')
  assert.equal(parsed.request.page, 2)
  const path = searchPath(parsed.request, 3)
  assert.deepEqual(parse(Object.fromEntries(new URLSearchParams(path.split('?')[1]))), {
    kind: 'asked',
    request: { ...parsed.request, page: 3 },
  })
})

test('what the form cannot have sent is refused', () => {
  for (const bad of [
    { q: 'x'.repeat(201) },
    { page: '0' },
    { page: '51' },
    { page: '-1' },
    { page: '1e1' },
    { from: '2024-02-30' },
    { to: 'tomorrow' },
    { outlet: 'a" source:b' },
  ]) {
    assert.deepEqual(parse(bad), { kind: 'refused' }, JSON.stringify(bad))
  }
})
