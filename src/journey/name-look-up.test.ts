import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR_MS } from '../news/instant.ts'
import { createNameLookUp } from './name-look-up.ts'

test('the catalogue is asked once, again after a correction, and again after an hour', async () => {
  let [asked, corrected, now] = [0, 0, 0]
  const names = {
    known: async () => {
      asked++
      return [{ key: 'الريحان', kind: asked === 1 ? ('person' as const) : ('no-name' as const) }]
    },
    corrected: () => corrected,
  }
  const lookUp = createNameLookUp(names, () => now)
  assert.equal((await lookUp.now()).kindOf('الريحان'), 'person')
  assert.equal((await lookUp.now()).kindOf('غيره'), undefined)
  assert.equal(asked, 1)
  corrected++
  assert.equal((await lookUp.now()).kindOf('الريحان'), 'no-name')
  await lookUp.now()
  assert.equal(asked, 2)
  now = HOUR_MS
  await lookUp.now()
  assert.equal(asked, 3)
})
