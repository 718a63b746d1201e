import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { charsetOfLabel } from './declared-charset.ts'
import { type DecodeOptions, decodeText } from './decode-text.ts'

const ARABIC =
  'أعلنت إدارة ميناء النورس اليوم عن افتتاح الرصيف الجديد أمام السفن، وقالت في بيان إن العمل فيه سيبدأ صباح الأحد المقبل.'
const HEADLINE = 'افتتاح رصيف جديد في ميناء النورس'
const FRENCH = 'Le nouveau quai a été inauguré dimanche à la fin de la journée, où les bâtiments étaient déjà amarrés.'
const RUSSIAN = 'Новый причал порта открыли в воскресенье утром, и первые суда уже подошли к нему.'
const HEBREW = 'הרציף החדש של הנמל נפתח ביום ראשון בבוקר, והאוניות הראשונות כבר עגנו לידו.'

/** The bytes of a text in a single-byte charset, by turning the decoder round. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset)
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const).reverse(),
  )
  return Uint8Array.from(text, (character) => {
    const byte = bytes.get(character)
    assert.notEqual(byte, undefined, `${charset} has no ${character}`)
    return byte ?? 0
  })
}

function wide(text: string, width: 2 | 4, littleEndian: boolean): Uint8Array {
  const units =
    width === 4
      ? Array.from(text, (character) => character.codePointAt(0) ?? 0)
      : Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  const view = new DataView(new ArrayBuffer(units.length * width))
  for (const [index, unit] of units.entries()) {
    if (width === 4) view.setUint32(index * 4, unit, littleEndian)
    else view.setUint16(index * 2, unit, littleEndian)
  }
  return new Uint8Array(view.buffer)
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const html = (header?: string): DecodeOptions => ({
  kind: 'html',
  contentType: header && `text/html; charset=${header}`,
})
const xml = (header?: string): DecodeOptions => ({
  kind: 'xml',
  contentType: header && `application/xml;charset="${header}"`,
})
const page = (text: string, charset: string): string =>
  `<html><head><meta charset="${charset}"></head><p>${text}</p></html>`
const feed = (text: string, charset: string): string =>
  `<?xml version='1.0' encoding='${charset}'?><rss><title>${text}</title></rss>`

interface Case {
  readonly what: string
  readonly bytes: Uint8Array
  readonly options: DecodeOptions
  readonly charset: string
  readonly evidence: string
  readonly holds: string
}

const BELIEVED: readonly Case[] = [
  {
    what: 'a mark before the header',
    bytes: utf8(`\uFEFF${ARABIC}`),
    options: html('windows-1256'),
    charset: 'utf-8',
    evidence: 'bom',
    holds: ARABIC,
  },
  {
    what: 'the header',
    bytes: encode(ARABIC, 'windows-1256'),
    options: html('windows-1256'),
    charset: 'windows-1256',
    evidence: 'header',
    holds: ARABIC,
  },
  {
    what: 'the header before the page',
    bytes: utf8(page(ARABIC, 'windows-1256')),
    options: html('utf-8'),
    charset: 'utf-8',
    evidence: 'header',
    holds: ARABIC,
  },
  {
    what: 'the page',
    bytes: encode(page(ARABIC, 'windows-1256'), 'windows-1256'),
    options: html(),
    charset: 'windows-1256',
    evidence: 'meta',
    holds: ARABIC,
  },
  {
    what: 'the old meta',
    bytes: encode(
      `<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=ISO-8859-6'>${ARABIC.replaceAll('،', ',')}`,
      'iso-8859-6',
    ),
    options: html(),
    charset: 'iso-8859-6',
    evidence: 'meta',
    holds: HEADLINE.slice(0, 6),
  },
  {
    what: 'the prolog',
    bytes: encode(feed(ARABIC, 'windows-1256'), 'windows-1256'),
    options: xml(),
    charset: 'windows-1256',
    evidence: 'xml-prolog',
    holds: ARABIC,
  },
  {
    what: 'a name that is misspelt',
    bytes: encode(feed(ARABIC, 'Windows1256'), 'windows-1256'),
    options: xml(),
    charset: 'windows-1256',
    evidence: 'xml-prolog',
    holds: ARABIC,
  },
  {
    what: 'a meta in a comment is none',
    bytes: utf8(`<!-- <meta charset=windows-1256> -->${page(ARABIC, 'utf-8')}`),
    options: html(),
    charset: 'utf-8',
    evidence: 'meta',
    holds: ARABIC,
  },
  {
    what: 'a meta that says UTF-16 means UTF-8',
    bytes: utf8(page(ARABIC, 'utf-16')),
    options: html(),
    charset: 'utf-8',
    evidence: 'meta',
    holds: ARABIC,
  },
  {
    what: 'French as Latin-1',
    bytes: encode(FRENCH, 'windows-1252'),
    options: html('iso-8859-1'),
    charset: 'windows-1252',
    evidence: 'header',
    holds: FRENCH,
  },
  {
    what: 'a headline alone',
    bytes: encode(HEADLINE, 'iso-8859-6'),
    options: html('iso-8859-6'),
    charset: 'iso-8859-6',
    evidence: 'header',
    holds: HEADLINE,
  },
  {
    what: 'UTF-8 with one broken byte',
    bytes: Uint8Array.of(...utf8(ARABIC), 0xc7),
    options: html('utf-8'),
    charset: 'utf-8',
    evidence: 'header',
    holds: ARABIC,
  },
  {
    what: 'ASCII alone',
    bytes: utf8('<p>plain</p>'),
    options: html(),
    charset: 'utf-8',
    evidence: 'default',
    holds: 'plain',
  },
]

const OVERRULED: readonly Case[] = [
  {
    what: 'windows-1256 sent as UTF-8',
    bytes: encode(ARABIC, 'windows-1256'),
    options: html('utf-8'),
    charset: 'windows-1256',
    evidence: 'detected',
    holds: ARABIC,
  },
  {
    what: 'windows-1256 sent as Latin-1',
    bytes: encode(HEADLINE, 'windows-1256'),
    options: html('iso-8859-1'),
    charset: 'windows-1256',
    evidence: 'detected',
    holds: HEADLINE,
  },
  {
    what: 'windows-1256 with a meta of windows-1252',
    bytes: encode(page(ARABIC, 'windows-1252'), 'windows-1256'),
    options: html(),
    charset: 'windows-1256',
    evidence: 'detected',
    holds: ARABIC,
  },
  {
    what: 'a wrong header over a right meta',
    bytes: encode(page(ARABIC, 'windows-1256'), 'windows-1256'),
    options: html('utf-8'),
    charset: 'windows-1256',
    evidence: 'meta',
    holds: ARABIC,
  },
  {
    what: 'a wrong header over a right prolog',
    bytes: encode(feed(ARABIC, 'windows-1256'), 'windows-1256'),
    options: xml('utf-8'),
    charset: 'windows-1256',
    evidence: 'xml-prolog',
    holds: ARABIC,
  },
  {
    what: 'UTF-8 sent as Latin-1',
    bytes: utf8(ARABIC),
    options: html('iso-8859-1'),
    charset: 'utf-8',
    evidence: 'detected',
    holds: ARABIC,
  },
  {
    what: 'UTF-8 sent as windows-1256',
    bytes: utf8(page(ARABIC, 'utf-8')),
    options: html('windows-1256'),
    charset: 'utf-8',
    evidence: 'meta',
    holds: ARABIC,
  },
  {
    what: 'a name that nobody knows',
    bytes: encode(ARABIC, 'windows-1256'),
    options: html('arabic-dos'),
    charset: 'windows-1256',
    evidence: 'detected',
    holds: ARABIC,
  },
  {
    what: 'JSON in windows-1256',
    bytes: encode(`{"title":"${HEADLINE}"}`, 'windows-1256'),
    options: { kind: 'json' },
    charset: 'windows-1256',
    evidence: 'detected',
    holds: HEADLINE,
  },
]

const GUESSED: readonly Case[] = [
  ...(
    [
      ['windows-1256', ARABIC],
      ['windows-1256', HEADLINE],
      ['iso-8859-6', HEADLINE],
      ['iso-8859-6', ARABIC],
      ['windows-1252', FRENCH],
      ['windows-1251', RUSSIAN],
      ['koi8-r', RUSSIAN],
      ['windows-1255', HEBREW],
    ] as const
  ).map(([charset, text]) => ({
    what: `${charset}: ${text}`,
    bytes: encode(text, charset),
    options: html(),
    charset,
    evidence: 'detected',
    holds: text,
  })),
  { what: 'UTF-8', bytes: utf8(ARABIC), options: html(), charset: 'utf-8', evidence: 'detected', holds: ARABIC },
]

const WIDE: readonly Case[] = ([2, 4] as const).flatMap((width) =>
  [true, false].flatMap((little): Case[] => {
    const charset = `utf-${width * 8}${little ? 'le' : 'be'}`
    const text = feed(HEADLINE, `utf-${width * 8}`)
    return [
      {
        what: `${charset} with its mark`,
        bytes: wide(`\uFEFF${text}`, width, little),
        options: xml(),
        charset,
        evidence: 'bom',
        holds: text,
      },
      {
        what: `${charset} without`,
        bytes: wide(text, width, little),
        options: xml(),
        charset,
        evidence: 'detected',
        holds: text,
      },
    ]
  }),
)

describe('decodeText', () => {
  for (const [sentence, cases] of [
    ['believes what a document says of itself', BELIEVED],
    ['passes over what the bytes contradict', OVERRULED],
    ['guesses by the letters where nothing is said', GUESSED],
    ['reads UTF-16 and UTF-32, with and without a mark', WIDE],
  ] as const) {
    test(sentence, () => {
      for (const { what, bytes, options, charset, evidence, holds } of cases) {
        const decoded = decodeText(bytes, options)
        assert.equal(decoded.charset, charset, what)
        assert.equal(decoded.evidence, evidence, what)
        assert.ok(decoded.text.includes(holds), `${what}: ${decoded.text}`)
        assert.ok(!decoded.text.startsWith('\uFEFF'), what)
      }
    })
  }

  test('decodes a few accented letters as what was declared, however odd they look', () => {
    assert.equal(decodeText(encode('Ýmir', 'windows-1252'), html('iso-8859-1')).text, 'Ýmir')
  })

  test('reads the upper rows of windows-1252 as browsers do, not as Latin-1', () => {
    assert.equal(decodeText(Uint8Array.of(0x80, 0x93, 0x41, 0x94), html('iso-8859-1')).text, '€“A”')
  })

  test('a word of millions of letters is looked through at once', () => {
    const bytes = Buffer.concat([
      Buffer.alloc(4_000_000, 'a'),
      Buffer.from(' '),
      encode('خبر عاجل من القاهرة', 'windows-1256'),
    ])
    assert.equal(decodeText(bytes, html(undefined)).charset, 'windows-1256')
  })

  test('decodes any bytes to some text', () => {
    let seed = 3
    const next = (limit: number): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % limit
    }
    for (let round = 0; round < 500; round++) {
      const bytes = Uint8Array.from({ length: next(200) }, () => next(256))
      assert.equal(typeof decodeText(bytes, html(['utf-8', 'x', undefined][next(3)])).text, 'string')
    }
  })
})

test('knows charsets by the names that outlets write', () => {
  assert.equal(charsetOfLabel(' UTF8 '), 'utf-8')
  assert.equal(charsetOfLabel('cp1256'), 'windows-1256')
  assert.equal(charsetOfLabel('win-1256'), 'windows-1256')
  assert.equal(charsetOfLabel('ISO 8859-6'), 'iso-8859-6')
  assert.equal(charsetOfLabel('asmo-708'), 'iso-8859-6')
  assert.equal(charsetOfLabel('klingon'), undefined)
})
