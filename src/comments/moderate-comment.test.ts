import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../base/seeded-random.ts'
import { MODERATION_PHASES } from '../news/comment.ts'
import type { Moderation } from '../news/comment-moderation.ts'
import { type CommentSettings, DEFAULT_COMMENT_SETTINGS } from '../news/comment-settings.ts'
import { toId, type WriterId } from '../news/ids.ts'
import { DAY_MS } from '../news/instant.ts'
import { cleanText } from './clean-text.ts'
import { compileWordList } from './find-banned-words.ts'
import { compileKnownNames } from './known-names.ts'
import { moderateComment } from './moderate-comment.ts'
import type { ModerationCase } from './phases/moderation-case.ts'
import { VERDICT_REASONS } from './verdict-reasons.ts'

const NOW = Date.UTC(2025, 1, 14, 12, 57)
const SARA = toId<WriterId>(7)
const NOBODY = compileKnownNames({ site: [], desk: [], trusted: [] })
const NAMES = compileKnownNames({
  site: ['نشرة', 'Nashra'],
  desk: ['ليلى المحررة'],
  trusted: [{ writerId: SARA, name: 'سارة' }],
})
const WORDS = compileWordList([
  { word: 'حمار', verdict: 'hold' },
  { word: 'لص', verdict: 'reject' },
])
const POST: CommentSettings = { ...DEFAULT_COMMENT_SETTINGS, moderation: 'post' }
const TRUSTING: CommentSettings = { ...DEFAULT_COMMENT_SETTINGS, trustsWriters: true }
const QUIET: ModerationCase['facts'] = {
  recent: { address: 0, article: 0, site: 0 },
  repeats: { here: 0, elsewhere: 0 },
  history: { approved: 0, rejected: 0 },
}
const BY_TRUSTED = { ...QUIET, writer: { id: SARA, isTrusted: true } }
/** A text that came by the link that was mailed to a trusted writer. */
const TRUSTED = { facts: BY_TRUSTED, isConfirmed: true }

function moderate(changes: Partial<ModerationCase>): Moderation {
  return moderateComment({
    draft: draft({}),
    article: { publishedAt: NOW - DAY_MS },
    facts: QUIET,
    words: WORDS,
    names: NAMES,
    settings: POST,
    isConfirmed: false,
    now: NOW,
    ...changes,
  })
}

function draft(changes: Partial<ModerationCase['draft']>): ModerationCase['draft'] {
  return { name: 'نور', text: 'تعليق هادئ على الخبر', turned: [], ...changes }
}

function summary(moderation: Moderation): string {
  if (moderation.kind === 'refused') return `refused ${moderation.verdict.phase} ${moderation.verdict.reason}`
  const { state, heldBy, reason } = moderation.result
  return `${state} ${heldBy} ${reason}`
}

const CASES: readonly (readonly [string, Partial<ModerationCase>, string])[] = [
  [
    'before an editor looked, a comment waits',
    { settings: DEFAULT_COMMENT_SETTINGS },
    'pending pre-moderation waits-for-editor',
  ],
  ['where comments are looked at later, one that nothing is against is shown', {}, 'approved pre-moderation unopposed'],

  [
    'no comment is taken where there are none',
    { settings: { ...POST, isOpen: false } },
    'refused closed comments-closed',
  ],
  [
    'an editor closes an article',
    { article: { publishedAt: NOW, openness: 'closed' } },
    'refused closed article-closed',
  ],
  ['an article closes by its age', { article: { publishedAt: NOW - 14 * DAY_MS } }, 'refused closed article-too-old'],
  [
    'until the last moment of it',
    { article: { publishedAt: NOW - 14 * DAY_MS + 1 } },
    'approved pre-moderation unopposed',
  ],
  [
    'an editor keeps an old article open',
    { article: { publishedAt: 0, openness: 'open' } },
    'approved pre-moderation unopposed',
  ],
  [
    'but not where there are no comments',
    { article: { publishedAt: 0, openness: 'open' }, settings: { ...POST, isOpen: false } },
    'refused closed comments-closed',
  ],
  [
    'age 0 closes nothing',
    { article: { publishedAt: 0 }, settings: { ...POST, closesAfterDays: 0 } },
    'approved pre-moderation unopposed',
  ],

  ['a text too short is refused', { draft: draft({ text: 'ك' }) }, 'refused length too-short'],
  ['a text too long is refused', { draft: draft({ text: 'ك'.repeat(3001) }) }, 'refused length too-long'],
  ['an empty text is refused', { draft: draft({ text: ' ' }) }, 'refused length empty'],

  [
    'a sixth comment from an address is refused',
    { facts: { ...QUIET, recent: { address: 5, article: 5, site: 5 } } },
    'refused flooding too-many-from-address',
  ],
  [
    'a flood under an article is refused',
    { facts: { ...QUIET, recent: { address: 0, article: 60, site: 60 } } },
    'refused flooding article-busy',
  ],
  [
    'a flood of the site is refused',
    { facts: { ...QUIET, recent: { address: 0, article: 0, site: 600 } } },
    'refused flooding site-busy',
  ],
  [
    'below the limits it is taken',
    { facts: { ...QUIET, recent: { address: 4, article: 59, site: 599 } } },
    'approved pre-moderation unopposed',
  ],

  [
    'what was said here before is refused',
    { facts: { ...QUIET, repeats: { here: 1, elsewhere: 0 } } },
    'refused repeat said-before',
  ],
  [
    'what was said twice elsewhere is held',
    { facts: { ...QUIET, repeats: { here: 0, elsewhere: 2 } } },
    'pending repeat said-elsewhere',
  ],
  [
    'once elsewhere is nothing',
    { facts: { ...QUIET, repeats: { here: 0, elsewhere: 1 } } },
    'approved pre-moderation unopposed',
  ],

  ['a banned writer is not heard', { facts: { ...QUIET, writerBan: 'reject' } }, 'rejected ban writer-banned'],
  ['nor a banned address', { facts: { ...QUIET, addressBan: 'reject' } }, 'rejected ban address-banned'],
  ['a ban may ask for an editor only', { facts: { ...QUIET, addressBan: 'hold' } }, 'pending ban address-banned'],
  [
    'the harder of two bans counts',
    { facts: { ...QUIET, writerBan: 'hold', addressBan: 'reject' } },
    'rejected ban address-banned',
  ],

  ['a word to look at holds a comment', { draft: draft({ text: 'يا حمااار' }) }, 'pending words banned-word'],
  ['a word that is not said rejects it', { draft: draft({ text: 'هذا اللص' }) }, 'rejected words banned-word'],
  ['also in a name', { draft: draft({ name: 'لص' }) }, 'rejected words banned-word'],
  [
    'one that rejects outweighs all that hold',
    { draft: draft({ text: 'حمار و لص www.example.com' }) },
    'rejected words banned-word',
  ],

  ['a link holds a comment', { draft: draft({ text: 'شاهدوا www.example.com' }) }, 'pending links links'],
  ['many links refuse it', { draft: draft({ text: 'http://a.example '.repeat(6) }) }, 'refused links too-many-links'],
  ['a link in a name holds it', { draft: draft({ name: 'example.com' }) }, 'pending links link-in-name'],
  [
    'an e-mail address holds it',
    { draft: draft({ text: 'راسلوني sara@example.com' }) },
    'pending links personal-contact',
  ],
  ['a telephone number holds it', { draft: draft({ text: 'اتصلوا ٠٥٠٠٠٠٠٠٠٠' }) }, 'pending links personal-contact'],

  ['a name like the site’s is held', { draft: draft({ name: 'Nаshrа' }) }, 'pending disguise name-of-site'],
  ['a name like an editor’s is held', { draft: draft({ name: 'ليلي المحرره' }) }, 'pending disguise name-of-desk'],
  ['a name like a trusted writer’s is held', { draft: draft({ name: 'سـاره' }) }, 'pending disguise name-of-trusted'],
  ['a name of mixed scripts is held', { draft: draft({ name: 'nورa' }) }, 'pending disguise mixed-scripts'],
  ['a text written backwards is held', { draft: draft({ turned: ['U+202E'] }) }, 'pending disguise bidi-controls'],
  [
    'what a telephone’s keyboard puts round a number is not',
    { draft: draft({ turned: ['U+2066', 'U+2069'] }) },
    'approved pre-moderation unopposed',
  ],

  [
    'who is rejected often is held',
    { facts: { ...QUIET, history: { approved: 1, rejected: 2 } } },
    'pending history often-rejected',
  ],
  [
    'one comment tells nothing of a writer',
    { facts: { ...QUIET, history: { approved: 0, rejected: 2 } } },
    'approved pre-moderation unopposed',
  ],
  [
    'who is rejected seldom is not held',
    { facts: { ...QUIET, history: { approved: 9, rejected: 2 } } },
    'approved pre-moderation unopposed',
  ],

  ['a trusted writer needs no editor', { ...TRUSTED, settings: TRUSTING }, 'approved trust trusted-writer'],
  [
    'and bears the own name',
    { draft: draft({ name: 'سارة' }), ...TRUSTED, settings: TRUSTING },
    'approved trust trusted-writer',
  ],
  [
    'unless nobody is trusted',
    { ...TRUSTED, settings: DEFAULT_COMMENT_SETTINGS },
    'pending pre-moderation waits-for-editor',
  ],
  [
    'a typed address is no trusted writer’s',
    { facts: BY_TRUSTED, settings: TRUSTING },
    'pending confirmation unconfirmed-trusted',
  ],
  [
    'also where comments are looked at later',
    { facts: BY_TRUSTED, settings: { ...POST, trustsWriters: true } },
    'pending confirmation unconfirmed-trusted',
  ],
  [
    'trust does not pass a word',
    { ...TRUSTED, settings: TRUSTING, draft: draft({ text: 'يا حمار' }) },
    'pending words banned-word',
  ],
  ['nor a link', { ...TRUSTED, settings: TRUSTING, draft: draft({ text: 'example.com' }) }, 'pending links links'],
  [
    'nor a disguise',
    { ...TRUSTED, settings: TRUSTING, draft: draft({ name: 'نشره' }) },
    'pending disguise name-of-site',
  ],
  [
    'nor a ban',
    { ...TRUSTED, facts: { ...BY_TRUSTED, writerBan: 'reject' }, settings: TRUSTING },
    'rejected ban writer-banned',
  ],
  [
    'nor a closed article',
    { ...TRUSTED, settings: TRUSTING, article: { publishedAt: 0 } },
    'refused closed article-too-old',
  ],
]

for (const [sentence, changes, expected] of CASES) {
  test(sentence, () => assert.equal(summary(moderate(changes)), expected))
}

test('these cases meet every reason that there is, and no other', () => {
  const met = new Set(CASES.map(([, , expected]) => expected.split(' ').at(-1)))
  assert.deepEqual([...met].toSorted(), [...VERDICT_REASONS].toSorted())
})

test('every verdict that is no pass is kept, with what it points at', () => {
  const text = 'يا حمار شاهد example.com'
  const moderation = moderate({
    draft: draft({ text }),
    facts: { ...QUIET, repeats: { here: 0, elsewhere: 4 } },
    settings: TRUSTING,
  })
  assert.ok(moderation.kind === 'kept')
  assert.deepEqual(moderation.result.verdicts, [
    { phase: 'repeat', verdict: 'hold', reason: 'said-elsewhere', detail: '4' },
    { phase: 'words', verdict: 'hold', reason: 'banned-word', detail: 'حمار' },
    { phase: 'links', verdict: 'hold', reason: 'links', detail: '1' },
    { phase: 'pre-moderation', verdict: 'hold', reason: 'waits-for-editor' },
  ])
})

test('the first phase that refuses is the one that is told', () => {
  const moderation = moderate({
    article: { publishedAt: 0 },
    draft: draft({ text: '' }),
    facts: { ...QUIET, recent: { address: 9, article: 0, site: 0 }, repeats: { here: 1, elsewhere: 0 } },
  })
  assert.equal(summary(moderation), 'refused closed article-too-old')
})

const PARTS: readonly [string, ...string[]] = [
  'كلام',
  ...[
    'كلمة',
    'حمار',
    'لص',
    'ح.م.ا.ر',
    ' ',
    '\n',
    'http://',
    'a.com',
    '@',
    '0500000000',
    '\u202E',
    '\u0301',
    '\u200D',
    '😀',
    '\uD800',
  ],
  ...['١', 'ـ', 'َ', '\u{E0067}', '🏴', '.', '-', '$illy', 'А', 'ﷺ', '\u0000', '<script>', '\u{1F468}\u200D'],
]

test('whatever is sent: nothing throws, the phases keep their order, and what rejects is never shown', () => {
  const random = seededRandom(4)
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0]
  const states = new Set<string>()
  for (let round = 0; round < 3000; round++) {
    const soup = () => Array.from({ length: Math.floor(random() * 20) }, () => pick(PARTS)).join('')
    const moderation = moderate({
      draft: { name: soup(), ...cleanText(soup()) },
      article: { publishedAt: pick([0, NOW]), openness: pick<'open' | 'closed'>(['open', 'closed']) },
      facts: {
        recent: { address: pick([0, 0, 0, 9]), article: 0, site: 0 },
        repeats: { here: pick([0, 0, 0, 1]), elsewhere: pick([0, 3]) },
        history: { approved: pick([0, 9]), rejected: pick([0, 9]) },
        writer: { id: SARA, isTrusted: pick([true, false]) },
        ...pick([{}, {}, { writerBan: 'reject' as const }, { addressBan: 'hold' as const }]),
      },
      isConfirmed: pick([true, false]),
      settings: { ...pick([POST, TRUSTING, DEFAULT_COMMENT_SETTINGS]), shortestText: 0 },
      names: pick([NAMES, NOBODY]),
    })
    if (moderation.kind === 'refused') continue
    const { state, verdicts, heldBy } = moderation.result
    const order = verdicts.map(({ phase }) => MODERATION_PHASES.indexOf(phase))
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    )
    const kinds = verdicts.map(({ verdict }) => verdict)
    const expected = kinds.includes('reject') ? 'rejected' : kinds.includes('hold') ? 'pending' : 'approved'
    assert.equal(state, expected)
    assert.ok(heldBy !== undefined)
    states.add(state)
  }
  assert.equal(states.size, 3, 'all states were met')
})
