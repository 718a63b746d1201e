import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyText } from '../news/block.ts'
import { extractArticle } from './extract-article.ts'

const PARAGRAPH = 'أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين.'
const CARD =
  '<div class="x7"><h3><a href="/2">قناة جديدة لتعميق المرفأ الشرقي</a></h3><p>قالت الدائرة إن العمل يبدأ بعد شهر.</p></div>'

function bodyOf(inner: string): string {
  const outcome = extractArticle(`<html><body><div class="a1"><h1>عودة الملاحة</h1>${inner}</div></body></html>`, {
    url: 'https://minaa.example/1',
  })
  return outcome.kind === 'extracted' ? bodyText(outcome.article.blocks) : outcome.reason
}

test('cards alike in a row, each with a linked headline, are other articles, whatever their names', () => {
  assert.equal(bodyOf(`<p>${PARAGRAPH}</p>${CARD}${CARD}<p>${PARAGRAPH}</p>`), `${PARAGRAPH}\n\n${PARAGRAPH}`)
})

test('sections under linked cross-heads are the article', () => {
  const section = `<section><h3><a href="/2">قناة جديدة لتعميق المرفأ الشرقي</a></h3><p>${PARAGRAPH.repeat(6)}</p></section>`
  assert.equal(bodyOf(section.repeat(2)).match(/أعلنت هيئة/g)?.length, 12)
})

test('a question with its answers and an invitation with its field are boxes to fill in', () => {
  const poll =
    '<div class="q"><h3>استطلاع</h3><p>هل تؤيد إغلاق وسط المدينة أمام السيارات؟</p><label><input type="radio">نعم</label></div>'
  const letter = '<div class="q"><p>أهم الأخبار في بريدك كل صباح</p><form><input type="email"></form></div>'
  assert.equal(bodyOf(`<p>${PARAGRAPH}</p>${poll}<p>${PARAGRAPH}</p>${letter}`), `${PARAGRAPH}\n\n${PARAGRAPH}`)
})

test('paragraphs in a component’s own tags stand apart, a component within a line does not', () => {
  const text = `<x-paragraph>${PARAGRAPH}</x-paragraph><x-paragraph>وصلت السفن <time-ago>أمس</time-ago> كلها، وعاد العمال إلى أرصفتهم.</x-paragraph>`
  assert.equal(bodyOf(text), `${PARAGRAPH}\n\nوصلت السفن أمس كلها، وعاد العمال إلى أرصفتهم.`)
})

test('a brief is found above the longer article that is pasted under a label', () => {
  const pasted = `<div class="c"><p><b>إقرأ أيضاً:</b></p><h2><a href="/9">افتتاح معرض الصور القديمة في قاعة المتحف</a></h2><p>${'افتتح مدير المتحف معرض الصور القديمة في قاعة المتحف الكبرى. '.repeat(9)}</p></div>`
  assert.equal(bodyOf(`<div class="c"><p>${PARAGRAPH}</p></div>${pasted}`), PARAGRAPH)
})
