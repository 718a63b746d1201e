import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, inflateSync } from 'node:zlib'
import { codePicture, PICTURE_SIZE } from './code-picture.ts'

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

/** The chunks of a PNG, their check sums checked. */
function chunksOf(picture: Uint8Array): readonly Chunk[] {
  const bytes = Buffer.from(picture)
  assert.equal(bytes.subarray(0, 8).toString('hex'), '89504e470d0a1a0a')
  const chunks: Chunk[] = []
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at)
    assert.equal(bytes.readUInt32BE(end), crc32(bytes.subarray(at + 4, end)))
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

function chunk(picture: Uint8Array, type: string): Buffer {
  const found = chunksOf(picture).find((each) => each.type === type)
  assert.ok(found, type)
  return found.data
}

const codes = Array.from({ length: 50 }, (_, index) => ({
  nonce: `nonce-${index}`,
  digits: String(index * 2039).padStart(5, '0'),
}))

test('the picture is a PNG of sixteen colours whose rows are all there', () => {
  for (const code of codes) {
    const picture = codePicture(code)
    assert.deepEqual(
      chunksOf(picture).map(({ type }) => type),
      ['IHDR', 'PLTE', 'IDAT', 'IEND'],
    )
    const header = chunk(picture, 'IHDR')
    assert.deepEqual([header.readUInt32BE(0), header.readUInt32BE(4)], [PICTURE_SIZE.width, PICTURE_SIZE.height])
    assert.deepEqual([...header.subarray(8)], [4, 3, 0, 0, 0])
    assert.equal(chunk(picture, 'PLTE').length, 3 * 16)
    const rows = inflateSync(chunk(picture, 'IDAT'))
    assert.equal(rows.length, (1 + PICTURE_SIZE.width / 2) * PICTURE_SIZE.height)
  }
})

test('a picture takes less than 6 kB', () => {
  for (const code of codes) assert.ok(codePicture(code).length < 6000)
})

test('asking again gives the same bytes, and another nonce another picture of the same digits', () => {
  const [code = { nonce: '', digits: '' }] = codes
  assert.deepEqual(codePicture(code), codePicture(code))
  const others = codes.map(({ nonce }) => Buffer.from(codePicture({ ...code, nonce })).toString('base64'))
  assert.equal(new Set(others).size, codes.length)
})

test('the digits are inked, and differ from other digits under the same nonce', () => {
  const drawn = Array.from({ length: 10 }, (_, digit) =>
    codePicture({ nonce: 'same', digits: String(digit).repeat(5) }),
  )
  assert.equal(new Set(drawn.map((picture) => Buffer.from(picture).toString('base64'))).size, 10)
  for (const picture of drawn) {
    const rows = inflateSync(chunk(picture, 'IDAT'))
    const full = rows.reduce((sum, byte) => sum + (byte === 0xff ? 2 : 0), 0)
    const share = full / (PICTURE_SIZE.width * PICTURE_SIZE.height)
    assert.ok(share > 0.03 && share < 0.25, `full ink on ${share}`)
  }
})

test('ink stands out from its own paper by 7 to 1, in any scheme of the page', () => {
  for (const code of codes) {
    const colours = chunk(codePicture(code), 'PLTE')
    const [paper, ink] = [luminance(colours.subarray(0, 3)), luminance(colours.subarray(-3))]
    assert.ok((paper + 0.05) / (ink + 0.05) >= 7)
  }
})

/** WCAG 2.2, relative luminance. */
function luminance(colour: Buffer): number {
  const [red = 0, green = 0, blue = 0] = [...colour].map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
