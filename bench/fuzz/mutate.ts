import { seededRandom } from '../../src/base/seeded-random.ts'

/** A number below the limit, from a stream that its seed alone decides. */
export type Random = (limit: number) => number

export function randomFrom(seed: number): Random {
  const next = seededRandom(seed)
  return (limit) => Math.floor(next() * limit)
}

/** What trips parsers of documents. */
export const MARKUP_SCRAPS: readonly string[] = [
  ...['<', '>', '&', '"', "'", '=', '/', '</', '/>', '<?', '?>', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE [', ';'],
  ...[
    '&#x0;',
    '&#xD800;',
    '&#99999999999;',
    '&amp;amp;',
    '&nbsp',
    '&#1',
    '\u0000',
    '\uD800',
    '\uFEFF',
    '\u202E',
    '\u200C',
  ],
  ...[
    '<item>',
    '</item>',
    '<entry>',
    '</channel>',
    '<url>',
    '<a href="',
    '<a href=/1>',
    '<table>',
    '<tr>',
    '<td>',
    '<p>',
  ],
  ...[
    '<div class="',
    '<li>',
    '<ul>',
    '<h2>',
    '</div>',
    '</p>',
    '<br>',
    '<script>',
    '</script>',
    '<style>',
    '<svg>',
    '<template>',
  ],
  ...[
    'xmlns="',
    'xml:base="\\:"',
    '__proto__="1"',
    '<__proto__>',
    'style="',
    'datetime="',
    'content="',
    '://',
    'http://[',
    '%',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    'null',
    '1e999',
    '\\u',
    '\\"',
    '"@type":"NewsArticle",',
    '   ',
    '\n\n',
    '\u00A0',
    '٣ نيسان ٢٠٢٤',
  ],
]
const TAG = /<[a-z][^<>]{0,60}>/gi
/** What is repeated to find a cost that grows faster than its input is repeated up to this length. */
const LONGEST = 60_000

/** What mutants are made of. */
export interface Stock {
  readonly seeds: readonly string[]
  /** What trips who reads them. */
  readonly scraps: readonly string[]
}

/** A text changed in one to six places; the longer ones show a cost that grows faster than the input. */
export function mutate(stock: Stock, random: Random): string {
  let text = pick(stock.seeds, random)
  for (let change = random(6); change >= 0; change--) text = changed(text, { ...stock, random })
  return text.slice(0, LONGEST * 2)
}

function changed(text: string, { seeds, scraps, random }: Stock & { readonly random: Random }): string {
  const at = random(text.length + 1)
  const end = Math.min(text.length, at + random(random(8) === 0 ? 2000 : 60))
  const piece = text.slice(at, end)
  const [before, after] = [text.slice(0, at), text.slice(end)]
  switch (random(9)) {
    case 0:
      return before + after
    case 1:
      return before + pick(scraps, random) + text.slice(at)
    case 2:
      return before + piece.repeat(random(6)) + after
    case 3:
      return before + repeated(pick(scraps, random) + pick(scraps, random), random) + after
    case 4:
      return (
        before +
        repeated(
          pick(
            [...text.slice(0, LONGEST).matchAll(TAG)].map(([tag]) => tag),
            random,
          ),
          random,
        ) +
        after
      )
    case 5:
      return before
    case 6: {
      const other = pick(seeds, random)
      return before + other.slice(random(other.length + 1)) + after.slice(0, LONGEST)
    }
    case 7:
      return before + repeated(piece, random) + after
    default:
      return before + String.fromCharCode(random(0x10000)) + after
  }
}

function repeated(piece: string, random: Random): string {
  if (piece === '') return ''
  const most = Math.floor(LONGEST / piece.length)
  return piece.repeat(random(4) === 0 ? random(most + 1) : random(Math.min(most, 200) + 1))
}

function pick(from: readonly string[], random: Random): string {
  return from[random(Math.max(1, from.length))] ?? ''
}
