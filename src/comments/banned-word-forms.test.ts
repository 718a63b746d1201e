import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../base/seeded-random.ts'
import { compileWordList, findBannedWords } from './find-banned-words.ts'

const WORDS: readonly string[] = ['كلب', 'حمار', 'غبي', 'منافق', 'خائن', 'سخيف', 'مدرسة', 'زبالة', 'مهرج', 'شيطان']
const BEFORE: readonly string[] = ['', 'ال', 'و', 'ب', 'ل', 'وال', 'بال', 'كال', 'فال', 'لل', 'ولل', 'وبال', 'هال']
const AFTER: readonly string[] = ['', 'ها', 'هم', 'كم', 'نا', 'ك', 'هما']
const VOWELS: readonly string[] = [
  '\u064E',
  '\u064F',
  '\u0650',
  '\u0652',
  '\u0651',
  'ـ',
  'ــ',
  '\u200C',
  '\u200D',
  '\u00AD',
]
const LETTERS = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي ')

const random = seededRandom(20250214)

function pick(list: readonly string[]): string {
  return list[Math.floor(random() * list.length)] ?? ''
}

function between(word: string, sign: () => string): string {
  return Array.from(word).reduce((written, character) => written + sign() + character)
}

/** Ways in which a word is written so that a simple search does not find it. */
const DISGUISES: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => between(word, () => pick(['', ...VOWELS])),
  (word) => between(word, () => '.'),
  (word) => between(word, () => '-'),
  (word) => between(word, () => ' '),
  (word) => between(word, () => '\u200B'),
  (word) => word.replace(/ا/, 'أ').replace(/ة$/, 'ه').replace(/ي$/, 'ى'),
  (word) => word.replaceAll('ك', 'ک').replaceAll('ي', 'ی'),
  (word) => word.replace(/(.)$/, '$1$1$1$1'),
]

test('a listed word is found whole, in every form and disguise, wherever it stands', () => {
  const list = compileWordList(WORDS.map((word) => ({ word, verdict: 'hold' })))
  for (let round = 0; round < 4000; round++) {
    const word = pick(WORDS)
    const after = pick(AFTER)
    // An opened teh marbuta.
    const form = `${pick(BEFORE)}${after === '' ? word : word.replace(/ة$/, 'ت')}${after}`
    const disguise = DISGUISES[Math.floor(random() * DISGUISES.length)] ?? String
    const written = disguise(form)
    const text = `قال صديقي: ${written}؛ ثم مضى`
    const hits = findBannedWords(text, list)
    assert.ok(
      hits.some((hit) => hit.word === word && text.slice(hit.from, hit.to) === written),
      `${word} in ${JSON.stringify(text)}: ${JSON.stringify(hits)}`,
    )
  }
})

test('whatever the list and the text: offsets lie within the text, in order, and a hit is of the list', () => {
  for (let round = 0; round < 500; round++) {
    const soup = (length: number) =>
      Array.from({ length }, () => pick([...LETTERS, ...VOWELS, '\uD800', '😀', 'a', '1', '@', '\n'])).join('')
    const words = Array.from({ length: 20 }, () => soup(1 + Math.floor(random() * 5)))
    const text = soup(200)
    const hits = findBannedWords(text, compileWordList(words.map((word) => ({ word, verdict: 'reject' }))))
    let before = 0
    for (const { from, to, word } of hits) {
      assert.ok(before <= from && from < to && to <= text.length)
      assert.ok(words.includes(word))
      before = from
    }
  }
})

test('a list without words finds nothing', () => {
  const list = compileWordList([
    { word: '', verdict: 'reject' },
    { word: ' !؟ـ', verdict: 'reject' },
  ])
  assert.deepEqual(findBannedWords('أي كلام !؟', list), [])
})
