import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvLine, writeCsv } from './csv.ts'

test('no text becomes a formula', () => {
  const hostile = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '|x',
    '%x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ]
  for (const text of hostile) assert.equal(csvLine([text]), `"'${text}"\r\n`, JSON.stringify(text))
})

test('quotes, commas and line ends stay within their field, and numbers are numbers', () => {
  assert.equal(csvLine(['a"b', 'c,d', 'e\nf', -5, undefined]), '"a""b","c,d","e\nf",-5,\r\n')
  assert.equal(csvLine(['a",=1,"']), '"a"",=1,"""\r\n')
})

test('a table begins with what makes Excel read Arabic, and its header', () => {
  assert.equal(writeCsv(['name'], [['سلمى']]), '\uFEFF"name"\r\n"سلمى"\r\n')
})
