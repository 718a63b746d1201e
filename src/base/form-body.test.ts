import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFormBody } from './form-body.ts'

test('a form is read by its fields’ names, the first value of each', () => {
  const fields = parseFormBody('name=%D8%B3%D9%84%D9%85%D9%89+%D8%B9&text=a%0D%0Ab&text=second&empty=')
  assert.deepEqual({ ...fields }, { name: 'سلمى ع', text: 'a\r\nb', empty: '' })
})

test('no field reaches what every object has', () => {
  const fields = parseFormBody('__proto__=x&constructor=y&toString=z')
  assert.deepEqual(Object.keys(fields).sort(), ['__proto__', 'constructor', 'toString'])
  assert.equal(parseFormBody('').constructor, undefined)
})
