import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from 'uqr'
import { qrCode } from './qr-code.ts'

const ADDRESS = 'otpauth://totp/Nashra:samar?issuer=Nashra&secret=GEZDGNBVGY3TQOJQ'

/** The modules that a path darkens. */
function painted(markup: string, size: number): readonly (readonly boolean[])[] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x = '', y = '', length = '', back] of markup.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    assert.equal(back, length)
    for (let step = 0; step < Number(length); step++) {
      const row = grid[Number(y)]
      assert.ok(row && row[Number(x) + step] === false, 'no module is painted twice')
      row[Number(x) + step] = true
    }
  }
  return grid
}

test('the picture has exactly the modules of the code, and a quiet border', () => {
  const markup = qrCode(ADDRESS, 'رمز').toString()
  const { data, size } = encode(ADDRESS, { ecc: 'M', border: 4 })
  assert.deepEqual(painted(markup, size), data)
  assert.ok(
    data
      .slice(0, 4)
      .flat()
      .every((isDark) => !isDark),
  )
})

test('the picture has a name, no style and no script', () => {
  const markup = qrCode(ADDRESS, `"><script>`).toString()
  assert.match(markup, /^<svg class="qr" role="img" aria-label="&quot;&gt;&lt;script&gt;"/)
  assert.doesNotMatch(markup, /style|<script/)
})
