import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeIsoTime } from '../news/iso-time.ts'
import { readForFacts, type TextOrigin } from './read-for-facts.ts'

const DATED_PAGE = `<!doctype html><html lang="ar"><head><title>عودة الصيادين</title>
<meta property="article:published_time" content="2024-04-03T22:30:00Z"></head><body><article><h1>عودة الصيادين</h1>
${'<p>عاد الصيادون إلى مرفأ النخيل بعد أسبوع من العاصفة، واستقبلهم أهلهم على الرصيف الكبير صباح اليوم.</p>'.repeat(4)}
</article></body></html>`

function read(content: string, origin: Partial<TextOrigin> = {}) {
  const page = { bytes: Buffer.from(content), url: 'https://marfa.example/1' }
  return readForFacts(page, { name: 'x', origin: { outlets: ['مرفأ نيوز'], ...origin } })
}

test('a plain text stays as it is; its first line is a headline where a blank line follows', () => {
  const { running, setting } = read('عودة الصيادين إلى المرفأ\n\nعادوا أمس.')
  assert.equal(setting.credits.title, 'عودة الصيادين إلى المرفأ')
  assert.deepEqual(
    running.parts.map(({ start, end }) => running.text.slice(start, end)),
    ['عودة الصيادين إلى المرفأ', 'عادوا أمس.'],
  )
})

test('a dateline of its own and a sentence are no headline', () => {
  for (const text of [
    'مرسى الحور - متابعة\n\nعادوا أمس.',
    'عاد الصيادون إلى المرفأ أمس.\n\nوبقي قارب.',
    'سطر واحد فقط هنا',
  ]) {
    const { running, setting } = read(text)
    assert.equal(setting.credits.title, '')
    assert.deepEqual(running.parts, [{ place: { block: 0, item: 0 }, start: 0, end: text.length }])
  }
})

test('dates of a page are counted from its own day, on the clock of the outlet’s country', () => {
  const wall = (origin: Partial<TextOrigin>) => writeIsoTime(read(DATED_PAGE, origin).setting.reference.published)
  assert.equal(wall({ country: 'iq' }), '2024-04-04T01:30+03:00')
  assert.equal(wall({}), '2024-04-03T22:30+00:00')
})

test('an empty text, a picture and a page without an article are told apart', () => {
  assert.throws(() => read('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), { code: 'BAD_INPUT_FILE', message: /no text/ })
  assert.throws(() => read(' \n«»'), { code: 'BAD_INPUT_FILE' })
  assert.throws(() => read('<html><body><p>كلمة</p></body></html>'), { code: 'NO_ARTICLE' })
})
