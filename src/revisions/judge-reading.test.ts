import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleContent } from '../news/article.ts'
import { judgeReading } from './judge-reading.ts'

const SENTENCES = [
  'أعلنت إدارة الطوارئ أن فرق الإنقاذ وصلت إلى القرى الجبلية كلها قبل غروب الشمس بعد يوم طويل من العمل.',
  'وقال المدير العام إن المدارس تبقى مغلقة يومين، وإن الطرق إلى الساحل فُتحت من جديد أمام الشاحنات والحافلات.',
  'وتعمل فرق الصيانة على إعادة الكهرباء إلى الأحياء الشرقية، ويُنتظر أن تعود المياه صباح الغد إلى البيوت.',
]

function reading(texts: readonly string[], change: { title?: string; confidence?: number } = {}) {
  const content: ArticleContent = {
    title: change.title ?? 'فرق الإنقاذ تصل إلى القرى الجبلية',
    blocks: texts.map((text) => ({ kind: 'paragraph', text })),
    bylines: [],
    credits: [],
    published: { at: 0, precision: 'day', evidence: 'feed', confidence: 0.75, text: '' },
    language: 'ar',
    keywords: [],
  }
  return { content, confidence: change.confidence ?? 0.9 }
}

const KEPT = reading(SENTENCES)
const doubt = (...after: Parameters<typeof reading>): string => {
  const verdict = judgeReading(KEPT, reading(...after))
  return verdict.kind === 'doubtful' ? verdict.reason : verdict.kind
}

test('the same words are the same, one edited sentence is an edit', () => {
  assert.equal(doubt(SENTENCES), 'same')
  assert.equal(doubt([...SENTENCES, 'وأضاف أن الحصيلة أولية.']), 'edited')
  assert.equal(doubt(SENTENCES.slice(0, 2)), 'edited')
})

test('a text that is cut to a stub is doubted', () => {
  assert.equal(doubt(['أعلنت إدارة الطوارئ أن فرق الإنقاذ وصلت إلى القرى الجبلية.'], { confidence: 0.4 }), 'stub')
})

test('a text that has hardly a word in common is doubted, and so is a reading that is much less sure', () => {
  const other = 'فتحت مكتبة المدينة أبوابها أمام الأطفال في قاعة جديدة تضم ألفي كتاب وركنا للحكايات والرسم. '.repeat(3)
  assert.equal(doubt([other], { title: 'مكتبة المدينة تفتح قاعة' }), 'another-text')
  assert.equal(doubt([...SENTENCES, 'سجّل الآن في نشرتنا البريدية.'], { confidence: 0.5 }), 'less-sure')
})

test('a flash that was written out is an edit', () => {
  const flash = reading(['عاجل: وصول فرق الإنقاذ.'])
  assert.equal(judgeReading(flash, KEPT).kind, 'edited')
})

test('a page that says that there is nothing is no text; an article that speaks of one is', () => {
  const notice = ['عذرًا، الصفحة التي تبحث عنها غير موجودة. تصفّح آخر الأخبار من القائمة.']
  assert.equal(doubt(notice, { title: '404', confidence: 0.3 }), 'not-found')
  assert.equal(doubt([...SENTENCES, 'ويظهر في موقع الإدارة أن الصفحة غير موجودة.']), 'edited')
})
