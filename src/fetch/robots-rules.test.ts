import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRobots, robotsAllow } from './robots-rules.ts'

function allows(robots: string, path: string): boolean {
  return robotsAllow(parseRobots(robots, 'Nashra'), new URL(path, 'https://outlet.example'))
}

/** robots.txt, path, whether we may: the cases of RFC 9309 and of the files that outlets really write. */
const CASES: readonly (readonly [string, string, boolean])[] = [
  ['', '/news', true],
  ['User-agent: *\nDisallow:', '/news', true],
  ['User-agent: *\nDisallow: /', '/news', false],
  ['User-agent: *\nDisallow: /', '/robots.txt', true],
  ['user-AGENT : * # all\n  disallow : /admin # not here', '/admin/1', false],
  ['User-agent: *\rDisallow: /a\rDisallow: /b', '/b', false],
  ['\uFEFFUser-agent: *\r\nDisallow: /a', '/a', false],
  // Ours, theirs, everybody's.
  ['User-agent: nashra\nDisallow: /a\n\nUser-agent: *\nDisallow: /', '/b', true],
  ['User-agent: *\nDisallow: /\n\nUser-agent: Nashra/1.0\nDisallow: /a', '/b', true],
  ['User-agent: Nashrabot\nDisallow: /', '/a', true],
  ['User-agent: OtherBot\nDisallow: /\nUser-agent: *\nAllow: /', '/a', true],
  ['User-agent: OtherBot\nUser-agent: Nashra\nDisallow: /a', '/a', false],
  ['User-agent: Nashra\nDisallow: /a\nUser-agent: X\nDisallow: /\nUser-agent: Nashra\nDisallow: /b', '/b', false],
  ['User-agent: *\nCrawl-delay: 5\nUser-agent: BadBot\nDisallow: /', '/a', true],
  ['User-agent: *\n\nSitemap: https://outlet.example/s.xml\nDisallow: /a', '/a', false],
  ['Disallow: /', '/a', true],
  // The longest wins, allow on a tie.
  ['User-agent: *\nDisallow: /news\nAllow: /news/public', '/news/public/1', true],
  ['User-agent: *\nAllow: /news/public\nDisallow: /news', '/news/private', false],
  ['User-agent: *\nAllow: /\nDisallow: /news', '/news', false],
  ['User-agent: *\nDisallow: /page\nAllow: /page', '/page', true],
  ['User-agent: *\nAllow: /$\nDisallow: /', '/', true],
  ['User-agent: *\nAllow: /$\nDisallow: /', '/page', false],
  // Stars and dollars.
  ['User-agent: *\nDisallow: /*.pdf$', '/files/report.pdf', false],
  ['User-agent: *\nDisallow: /*.pdf$', '/files/report.pdf?x=1', true],
  ['User-agent: *\nDisallow: *.php', '/a/index.php7', false],
  ['User-agent: *\nDisallow: /a*b*c', '/a-x-b-y-c-z', false],
  ['User-agent: *\nDisallow: /a*b*c', '/a-c-b', true],
  ['User-agent: *\nDisallow: /*?print=', '/news/1?print=1', false],
  ['User-agent: *\nDisallow: /*/print$', '/print', true],
  ['User-agent: *\nDisallow: /ab*ab$', '/ab', true],
  ['User-agent: *\nDisallow: /ab*ab$', '/abab', false],
  ['User-agent: *\nDisallow: /price$list', '/price$list', false],
  ['User-agent: *\nDisallow: /a%2A', '/a*', false],
  ['User-agent: *\nDisallow: /a%2A', '/ab', true],
  // One address in many spellings.
  ['User-agent: *\nDisallow: /أخبار', '/أخبار/1', false],
  ['User-agent: *\nDisallow: /%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1', '/أخبار/1', false],
  ['User-agent: *\nDisallow: /%d8%a3%d8%ae', '/أخبار/1', false],
  ['User-agent: *\nDisallow: /%6Eews', '/news', false],
  ['User-agent: *\nDisallow: /news', '/%6Eews', false],
  ['User-agent: *\nDisallow: /a%2Fb', '/a/b', true],
  ['User-agent: *\nDisallow: /News', '/news', true],
  // Not a robots.txt at all.
  ['<!doctype html><html><body>User-agent: * Disallow: /</body></html>', '/a', true],
]

test('reads the rules as RFC 9309 and the files in the wild mean them', () => {
  for (const [robots, path, expected] of CASES) assert.equal(allows(robots, path), expected, `${robots} → ${path}`)
})

test('reads the crawl-delay of our group, within reason', () => {
  const delay = (robots: string): number | undefined => parseRobots(robots, 'Nashra').crawlDelayMs
  assert.equal(delay('User-agent: *\nCrawl-delay: 2.5'), 2500)
  assert.equal(delay('User-agent: *\nCrawl-delay: 86400'), 30_000)
  assert.equal(delay('User-agent: *\nCrawl-delay: soon'), undefined)
  assert.equal(delay('User-agent: X\nCrawl-delay: 9\n\nUser-agent: *\nDisallow:'), undefined)
})

test('a rule of thousands of stars is matched at once', () => {
  const robots = `User-agent: *\nDisallow: /${'*a'.repeat(20_000)}b$`
  assert.equal(allows(robots, `/${'a'.repeat(5000)}`), true)
})

test('a line as long as the file may be is read at once', () => {
  assert.ok(allows(`User-agent: *\nDisallow: /a${' '.repeat(400_000)}b`, '/a'))
  assert.ok(!allows(`User-agent: *\nDisallow:${' '.repeat(400_000)}/a`, '/a'))
})

test('reads whatever comes without complaint', () => {
  const alphabet = [
    'User-agent: *\n',
    'Disallow: ',
    'Allow:',
    '/',
    '*',
    '$',
    '%',
    '%4',
    '\r',
    '\n',
    '#',
    ':',
    '\0',
    'é',
    '\uD800',
    'خ',
  ]
  let seed = 7
  const next = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % limit
  }
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: next(40) }, () => alphabet[next(alphabet.length)] ?? '').join('')
    const url = new URL(`https://outlet.example/${text}`)
    assert.equal(typeof robotsAllow(parseRobots(`User-agent: *\n${text}`, 'Nashra'), url), 'boolean')
  }
})
