import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ParsedQuery, parseQuery } from './parse-query.ts'

const NOTHING: ParsedQuery = { clauses: [], excluded: [], sources: [], notUnderstood: [] }
const word = (text: string) => ({ kind: 'word', text }) as const
const phrase = (text: string) => ({ kind: 'phrase', text }) as const

const QUERIES: readonly (readonly [query: string, parsed: Partial<ParsedQuery>])[] = [
  ['', {}],
  ['   ', {}],
  ['هدنة غزة', { clauses: [[word('هدنة')], [word('غزة')]] }],
  ['«تبادل الأسرى» غزة', { clauses: [[phrase('تبادل الأسرى')], [word('غزة')]] }],
  ['“prisoner exchange”', { clauses: [[phrase('prisoner exchange')]] }],
  ['"prisoner exchange" Gaza', { clauses: [[phrase('prisoner exchange')], [word('Gaza')]] }],
  ['مصر -كرة', { clauses: [[word('مصر')]], excluded: [word('كرة')] }],
  ['مصر -«كرة القدم»', { clauses: [[word('مصر')]], excluded: [phrase('كرة القدم')] }],
  ['كوفيد-19', { clauses: [[word('كوفيد-19')]] }],
  ['عمان - متابعة', { clauses: [[word('عمان')], [word('-')], [word('متابعة')]] }],
  ['القاهرة أو الدوحة', { clauses: [[word('القاهرة'), word('الدوحة')]] }],
  ['Cairo OR Doha OR Amman', { clauses: [[word('Cairo'), word('Doha'), word('Amman')]] }],
  ['Cairo or Doha', { clauses: [[word('Cairo')], [word('or')], [word('Doha')]] }],
  ['أو القاهرة أو', { clauses: [[word('القاهرة')]] }],
  ['title:هدنة', { clauses: [[{ kind: 'word', text: 'هدنة', field: 'title' }]] }],
  ['عنوان:«وقف النار»', { clauses: [[{ kind: 'phrase', text: 'وقف النار', field: 'title' }]] }],
  ['TITLE:truce', { clauses: [[{ kind: 'word', text: 'truce', field: 'title' }]] }],
  ['مصدر: اتفاق قريب', { clauses: [[word('مصدر:')], [word('اتفاق')], [word('قريب')]] }],
  ['ميناء مصدر:marsa', { clauses: [[word('ميناء')]], sources: ['marsa'] }],
  ['source:"صوت المرسى"', { sources: ['صوت المرسى'] }],
  ['منذ:2024-04-01 قبل:2024-05-01', { from: Date.UTC(2024, 3, 1), to: Date.UTC(2024, 4, 1) }],
  ['after:٢٠٢٤-٠٤-٠١', { from: Date.UTC(2024, 3, 1) }],
  ['before:3/4/2024', { to: Date.UTC(2024, 3, 3) }],
  ['بعد:2024', { from: Date.UTC(2024, 0, 1) }],
  ['after:2024-02-30', { notUnderstood: [{ text: 'after:2024-02-30', reason: 'no-such-date' }] }],
  ['after:yesterday', { notUnderstood: [{ text: 'after:yesterday', reason: 'no-such-date' }] }],
  ['title:""', { notUnderstood: [{ text: 'title:""', reason: 'empty-operator' }] }],
  [
    '«تبادل الأسرى',
    {
      clauses: [[word('تبادل')], [word('الأسرى')]],
      notUnderstood: [{ text: '«تبادل', reason: 'unclosed-quote' }],
    },
  ],
  ['https://example.com/a', { clauses: [[word('https://example.com/a')]] }],
]

for (const [query, parsed] of QUERIES) {
  test(`«${query}» is read as ${JSON.stringify(parsed)}`, () => {
    assert.deepEqual(parseQuery(query), { ...NOTHING, ...parsed })
  })
}

test('no input makes the parser throw, and nothing that was typed gets lost', () => {
  const signs = [
    '-',
    '"',
    '«',
    '»',
    '“',
    ':',
    'OR',
    'أو',
    ' ',
    '\n',
    'title:',
    'منذ:',
    'مصدر:',
    'كتاب',
    '\uD83D',
    '\0',
    '|',
    '*',
    '(',
    '^',
  ]
  for (let number = 0; number < 5000; number++) {
    const query = Array.from(
      { length: number % 9 },
      (_, place) => signs[(number * 7 + place * place * 13) % signs.length],
    ).join('')
    const parsed = parseQuery(query)
    const kept = JSON.stringify(parsed)
    assert.equal(kept.includes('كتاب'), query.includes('كتاب'), query)
  }
})
