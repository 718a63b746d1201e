import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPasswordBook, type DeriveTag } from './password.ts'

/** The reference implementation's own test: `password`, `somesalt`, two passes (phc-winner-argon2, src/test.c). */
const REFERENCE = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
const WEAK_REFERENCE = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4'

test('a password is right for its own hash, and for no other', async () => {
  const book = createPasswordBook()
  const hash = await book.hash('سبع حمامات على السور')
  assert.match(hash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  assert.deepEqual(await book.check('سبع حمامات على السور', hash), { kind: 'right', isOutdated: false })
  for (const other of ['سبع حمامات على السور ', ' سبع حمامات على السور', 'سبع حمامات', '']) {
    assert.deepEqual(await book.check(other, hash), { kind: 'wrong' }, JSON.stringify(other))
  }
})

test('the same password has another hash each time', async () => {
  const book = createPasswordBook()
  assert.notEqual(await book.hash('a sentence of mine'), await book.hash('a sentence of mine'))
})

test('hashes of the reference implementation are read with their own work, and weak ones are told', async () => {
  const book = createPasswordBook()
  assert.deepEqual(await book.check('password', REFERENCE), { kind: 'right', isOutdated: false })
  assert.deepEqual(await book.check('password', WEAK_REFERENCE), { kind: 'right', isOutdated: true })
  assert.deepEqual(await book.check('Password', WEAK_REFERENCE), { kind: 'wrong' })
})

test('one password typed on two keyboards is one password', async () => {
  const book = createPasswordBook()
  const hash = await book.hash('القرآن الكريم كله')
  assert.equal((await book.check('القرآن الكريم كله'.normalize('NFD'), hash)).kind, 'right')
})

test('what is no hash of ours is never right, and costs the same work as a real one', async () => {
  const works: unknown[] = []
  const derive: DeriveTag = async (_password, _salt, { tagBytes, ...work }) => {
    works.push(work)
    return Buffer.alloc(tagBytes)
  }
  const book = createPasswordBook({ derive })
  const damaged = [
    '',
    'x',
    REFERENCE.slice(0, -30),
    REFERENCE.replace('65536', '99999999'),
    REFERENCE.replace('t=2', 't=0'),
  ]
  for (const stored of [undefined, ...damaged])
    assert.deepEqual(await book.check('password', stored), { kind: 'wrong' })
  assert.deepEqual(works, Array(6).fill({ memory: 19_456, passes: 2, lanes: 1 }))
})

test('beside those that are checked and those that wait, one more is told so', async () => {
  const waiting = Promise.withResolvers<void>()
  const book = createPasswordBook({
    derive: async (_password, _salt, { tagBytes }) => {
      await waiting.promise
      return Buffer.alloc(tagBytes, 1)
    },
  })
  const checks = Array.from({ length: 43 }, async () => await book.check('password', undefined))
  assert.deepEqual(await checks.at(-1), { kind: 'busy' })
  assert.equal(await book.hash('password').catch(() => 'failed'), undefined)
  waiting.resolve()
  const kinds = (await Promise.all(checks)).map(({ kind }) => kind)
  assert.deepEqual(kinds, [...Array(42).fill('wrong'), 'busy'])
})
