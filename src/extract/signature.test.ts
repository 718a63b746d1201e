import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyText } from '../news/block.ts'
import { extractArticle } from './extract-article.ts'

const FIRST = 'أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين.'
const SECOND = 'وقالت الهيئة إن سبع عشرة سفينة دخلت الأرصفة منذ الفجر، وإن العمل مستمر حتى نهاية الأسبوع.'
const TEXT = `${FIRST}\n\n${SECOND}`

function read(last: string): { readonly body: string; readonly bylines: readonly string[] } {
  const outcome = extractArticle(
    `<html><body><h1>عودة الملاحة</h1><div><p>${FIRST}</p><p>${SECOND}</p><p>${last}</p></div></body></html>`,
    {
      url: 'https://minaa.example/1',
    },
  )
  assert.equal(outcome.kind, 'extracted')
  return outcome.kind === 'extracted'
    ? { body: bodyText(outcome.article.blocks), bylines: outcome.article.bylines }
    : { body: '', bylines: [] }
}

test('a name alone under the text signs it: it is no paragraph but the author', () => {
  assert.deepEqual(read('سلمى الهادي'), { body: TEXT, bylines: ['سلمى الهادي'] })
  assert.deepEqual(read('د. كريم الحسيني').bylines, ['د. كريم الحسيني'])
})

test('initials, end marks and counters under the text are no paragraphs and no authors', () => {
  for (const line of ['ن. بوزيدي', '// انتهى //', 'انتهای پیام/۷۱۱۲', '644 قراءات'])
    assert.deepEqual(read(line), { body: TEXT, bylines: [] }, line)
})

test('a short last sentence stays', () => {
  assert.equal(read('وبدأ العمل أمس.').body, `${TEXT}\n\nوبدأ العمل أمس.`)
})
