import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthHints, urlDate } from './url-date.ts'
import { dayOf } from './weigh-dates.ts'

const dayIn = (path: string): string | undefined => {
  const date = urlDate(`https://marsad-2019.example${path}`)
  return date && dayOf(date)
}

test('an address tells its day in the orders and spellings that publishing systems use', () => {
  for (const path of [
    '/2024/04/03/port-reopens/',
    '/2024/4/3/port',
    '/news/2024-04-03-1.38743',
    '/article-20240403-7',
    '/2024/apr/03/port',
    '/blog/2024/april/03/port/',
    '/de/03-04-2024-hafen/17.html',
  ])
    assert.equal(dayIn(path), '2024-04-03', path)
})

test('a year and an issue, a season, a number and a time of archiving are no day', () => {
  for (const path of ['/2023/43/port', '/2021-22/transfers', '/id/8763452', '/2024/13/40/', '/a/7202402031'])
    assert.equal(dayIn(path), undefined, path)
  assert.equal(urlDate('https://archive.example/web/20190717140047/http://marsad.example/port'), undefined)
})

test('a month in the address or in the address of the picture is a hint and no date', () => {
  assert.equal(dayIn('/2024/04/port.html'), undefined)
  const months = monthHints(
    'https://marsad.example/2024/04/port.html',
    'https://marsad.example/wp-content/uploads/2024/03/x.jpg',
  )
  assert.deepEqual(
    months.map(({ month }) => month),
    ['2024-04', '2024-03'],
  )
})
