import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stemEnglish } from './english-stemmer.ts'
import { foldWord } from './fold-word.ts'
import { stemFrench } from './french-stemmer.ts'

const ENGLISH = [
  ['city', 'cities', "city's", 'cities’'],
  ['plan', 'plans', 'planned', 'planning'],
  ['hope', 'hopes', 'hoped', 'hoping'],
  ['attack', 'attacks', 'attacked', 'attacking'],
  ['government', 'governments', "government's"],
  ['box', 'boxes'],
  ['agree', 'agreed', 'agrees'],
  ['organize', 'organizer', 'organization', 'organized'],
]

const FRENCH = [
  ['élection', 'élections', "l'élection", 'l’élection', "d'élections"],
  ['national', 'nationale', 'nationaux', 'nationales'],
  ['français', 'française', 'françaises'],
  ['président', 'présidente', 'présidents'],
  ['premier', 'première', 'premières'],
  ['attaque', 'attaques', 'attaqué', 'attaquées'],
]

for (const [first = '', ...others] of ENGLISH) {
  test(`English: ${[first, ...others].join(', ')} are one`, () => {
    for (const other of others) assert.equal(stemEnglish(other), stemEnglish(first))
  })
}

for (const [first = '', ...others] of FRENCH) {
  test(`French: ${[first, ...others].join(', ')} are one`, () => {
    for (const other of others) assert.equal(stemFrench(foldWord(other)), stemFrench(foldWord(first)))
  })
}

test('words that only look alike stay apart', () => {
  assert.notEqual(stemEnglish('hoping'), stemEnglish('hopping'))
  assert.notEqual(stemEnglish('string'), stemEnglish('str'))
  assert.notEqual(stemFrench('mars'), stemFrench('mer'))
})

test('a word of a hundred thousand letters is stemmed at once', () => {
  assert.equal(stemEnglish(`${'a'.repeat(100_000)}y`), `${'a'.repeat(100_000)}y`)
  assert.equal(stemEnglish(`b${'a'.repeat(100_000)}y`), `b${'a'.repeat(100_000)}i`)
})
