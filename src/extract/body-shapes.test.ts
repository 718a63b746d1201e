import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Block, bodyText } from '../news/block.ts'
import { extractArticle } from './extract-article.ts'
import { htmlToBlocks } from './html-to-blocks.ts'

const URL = 'https://minaa.example/news/42'
const FIRST = 'أعلنت هيئة ميناء الياسمين اليوم أن حركة السفن عادت إلى طبيعتها بعد عاصفة استمرت يومين كاملين في الخليج.'
const SECOND =
  'وقالت الهيئة إن الأرصفة الثلاثة استقبلت أربعين سفينة منذ الصباح، وإن الرافعات تعمل على مدار الساعة دون توقف.'
const THIRD =
  'وأضافت أن فرق الصيانة أنهت فحص المنارة القديمة والطريق الساحلي، ولم تجد أضرارا تمنع عبور الشاحنات الثقيلة.'
const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('')

function blocksOf(html: string): readonly Block[] {
  const outcome = extractArticle(html, { url: URL })
  assert.equal(outcome.kind, 'extracted', JSON.stringify(outcome))
  return outcome.kind === 'extracted' ? outcome.article.blocks : []
}

const linesOf = (html: string): readonly string[] => bodyText(blocksOf(html)).split('\n\n')
const fragmentLines = (html: string): readonly string[] => bodyText(htmlToBlocks(html, URL)).split('\n\n')

test('a cross-head that begins as a button does stays', () => {
  for (const head of [
    'شارك آلاف العمال في الإخلاء',
    'استمع المجلس إلى الخبراء',
    'The harbour at night',
    'Watch towers of old',
  ])
    assert.deepEqual(fragmentLines(`${p(FIRST)}<h3>${head}</h3>${p(SECOND)}`), [FIRST, head, SECOND])
})

test('what a button says is no text, whole line by whole line', () => {
  for (const label of ['شارك', 'تابعونا', 'شارك الخبر', 'Share', 'Advertisement', 'Listen to this article'])
    assert.deepEqual(fragmentLines(`${p(FIRST)}<div>${label}</div>${p(SECOND)}`), [FIRST, SECOND], label)
})

test('an article goes on around a box of related links, with or without a text of their own', () => {
  const box = `<div class="x7"><div>اقرأ أيضا</div><a href="/a">مدينة السفح تفتح مكتبتها</a><p>${THIRD}</p></div>`
  const lines = fragmentLines(`<div>${p(FIRST, SECOND)}${box}${p(THIRD, SECOND)}</div>`)
  assert.deepEqual(lines.slice(0, 2), [FIRST, SECOND])
  assert.deepEqual(lines.slice(-2), [THIRD, SECOND])
})

test('a linked cross-head keeps its place above its paragraph; a line of links alone leads away', () => {
  const head = '<h3><a href="/berth">الرصيف الأول</a></h3>'
  assert.deepEqual(fragmentLines(`${p(FIRST)}${head}${p(SECOND)}`), [FIRST, 'الرصيف الأول', SECOND])
  assert.deepEqual(fragmentLines(`${p(FIRST, SECOND)}<p><a href="/b">مدينة السفح تفتح مكتبتها</a></p>`), [
    FIRST,
    SECOND,
  ])
})

test('a short text in the box of a picture is its caption, a paragraph beside a picture is text', () => {
  const boxed = '<div class="image-box"><img src="/p.jpg"><p>الميناء بعد العاصفة، كما بدا صباح اليوم.</p></div>'
  const figures = htmlToBlocks(`${p(FIRST, SECOND)}${boxed}${p(THIRD)}`, URL)
  assert.deepEqual(
    figures.map((block) => (block.kind === 'figure' ? block.caption : block.kind)),
    ['paragraph', 'paragraph', 'الميناء بعد العاصفة، كما بدا صباح اليوم.', 'paragraph'],
  )
  assert.deepEqual(fragmentLines(`<div><img src="/p.jpg">${FIRST}</div>`), [FIRST])
  assert.deepEqual(fragmentLines(`${p(SECOND, THIRD)}<div><img src="/p.jpg"><p>${FIRST}</p></div>`), [
    SECOND,
    THIRD,
    FIRST,
  ])
})

test('what a class hides is left out, unless it hides most of the body', () => {
  const hidden = `<div class="hidden">${p('سجل الآن لتقرأ كل ما يكتبه مراسلونا في الموانئ والمدن الساحلية، ولتصلك نشرتنا كل صباح.')}</div>`
  assert.deepEqual(fragmentLines(`${p(FIRST, SECOND)}${hidden}${p(THIRD)}`), [FIRST, SECOND, THIRD])
  assert.equal(fragmentLines(`${p(FIRST)}<div class="hidden md:block">${p(SECOND)}</div>`).length, 2)
  const folded = [FIRST, SECOND, THIRD, FIRST, SECOND].map((text) => `<div style="display:none">${p(text)}</div>`)
  const body = `<div itemprop="articleBody">${p(SECOND)}${folded.join('')}</div>`
  assert.equal(linesOf(`<html><body><h1>عودة الملاحة</h1>${body}</body></html>`).length, 6)
})

test('a body is not dropped because its class has the name of a button', () => {
  const body = `<div class="subscriber-text tools">${p(FIRST, SECOND, THIRD, FIRST)}</div>`
  const other = `<div class="notes">${p(SECOND)}</div>`.repeat(10)
  assert.ok(linesOf(`<html><body><main><h1>عودة الملاحة</h1>${body}${other}</main></body></html>`).includes(FIRST))
})

test('a headline and its lead in a box above the body are not taken for an article of their own', () => {
  const lead =
    'عادت السفن إلى الميناء بعد يومين من العاصفة التي أغلقت الخليج أمام الملاحة، وتنتظر ثلاثون سفينة دورها في المرسى، بينما تعمل فرق الصيانة على الرصيف.'
  const top = `<div class="cell"><h1>عودة الملاحة إلى ميناء الياسمين</h1><p>${lead}</p></div>`
  const body = `<div class="cell"><h1>مينا</h1>${p(FIRST, SECOND, THIRD).repeat(20)}</div>`
  assert.ok(linesOf(`<html><body>${top}${body}</body></html>`).includes(THIRD))
})

test('a summary in JSON-LD does not take the place of a longer body that says it in other words', () => {
  const told = 'الملاحة تعود إلى الياسمين بعد العاصفة، والهيئة تطمئن الصيادين وأصحاب السفن إلى سلامة الأرصفة. '.repeat(
    3,
  )
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'عودة الملاحة', articleBody: told })
  const page = `<html><script type="application/ld+json">${data}</script><body><h1>عودة الملاحة</h1>${p(FIRST, SECOND, THIRD).repeat(3)}</body></html>`
  assert.equal(linesOf(page)[0], FIRST)
})

const BRIEF = 'أعلنت هيئة ميناء الياسمين إغلاق الرصيف الثاني يوما واحدا لأعمال الصيانة.'
const CARD = (number: number): string =>
  `<div class="q${number}"><h3><a href="/n/${number}">خبر آخر رقم ${number}</a></h3>${p(THIRD)}</div>`

test('a brief is found beside its headline, however long the cards below it are', () => {
  const page = (title: string): string =>
    `<html><head><title>إغلاق الرصيف الثاني</title></head><body><div class="a">${title}<div class="b">${p(BRIEF)}</div></div><div class="c">${CARD(1)}</div></body></html>`
  for (const title of ['<h1>إغلاق الرصيف الثاني</h1>', '<h3>إغلاق الرصيف الثاني</h3>', '<b>إغلاق الرصيف الثاني</b>'])
    assert.deepEqual(linesOf(page(title)), [BRIEF], title)
})

test('a box that calls itself read-also, poll or newsletter is left out, whatever its class', () => {
  for (const box of [
    `<div class="x1"><h4>مواضيع ذات صلة</h4>${CARD(1)}${CARD(2)}</div>`,
    `<div class="x2"><h4>استطلاع الرأي</h4><p>هل تؤيد نقل سوق السمك إلى الرصيف الجديد؟</p></div>`,
    `<section><div>النشرة البريدية</div><p>أهم أخبار الساحل كل صباح قبل أن تفتح الأسواق أبوابها.</p></section>`,
  ])
    assert.deepEqual(fragmentLines(`${p(FIRST, SECOND)}${box}${p(THIRD)}`), [FIRST, SECOND, THIRD])
})

test('a body in the markup of components is read line by line', () => {
  const body = `<app-text><app-line><span>${FIRST}</span></app-line><app-line><span>${SECOND}</span></app-line></app-text>`
  assert.deepEqual(linesOf(`<html><body><h1>عودة الملاحة</h1>${body}</body></html>`), [FIRST, SECOND])
  assert.deepEqual(
    fragmentLines(`<p>عادت السفن إلى <x-place>الميناء</x-place> صباح اليوم، كما قالت الهيئة.</p>`).length,
    1,
  )
})

test('what an agency signs with is no text: its name, the hour, initials, the end', () => {
  for (const line of ['تحرير: سلمى الحداد', 'سلمى الحداد', '11:15 ت م', 'س.ح / ل.م', '-- انتهى --', 'وكالة الساحل'])
    assert.deepEqual(fragmentLines(`${p(FIRST, SECOND)}<p>${line}</p>`), [FIRST, SECOND], line)
  const last = 'تصحيح: ورد في نسخة سابقة أن عدد السفن ثلاثون، والصحيح أربعون.'
  assert.deepEqual(fragmentLines(p(FIRST, SECOND, last)), [FIRST, SECOND, last])
})

test('a table and a list under a label of related links stay with the article', () => {
  const label = '<div class="r"><p>اقرأ أيضا</p><p><a href="/a">مدينة السفح تفتح مكتبتها</a></p></div>'
  const lines = fragmentLines(`${p(FIRST)}${label}<ul><li>الرصيف الأول</li><li>الرصيف الثاني</li></ul>${p(SECOND)}`)
  assert.deepEqual(lines, [FIRST, 'الرصيف الأول', 'الرصيف الثاني', SECOND])
})

test('a body of short lines is found though only a notice below it reads like a sentence', () => {
  const legs = [
    'المرحلة الأولى: ميناء الياسمين',
    'المرحلة الثانية: خليج السفح',
    'المرحلة الثالثة: رأس المنارة',
    'المرحلة الرابعة: مرسى الأرز',
  ]
  const body = `<div class="articleBody"><h1>مراحل سباق الأشرعة</h1>${p(...legs)}<p>ننبه القراء إلى أن إدارة الموقع تراجع كل ما يصلها قبل نشره على الصفحة.</p></div>`
  const lines = linesOf(`<html><body><div class="menu"><a href="/">سباقات</a></div>${body}</body></html>`)
  assert.deepEqual(lines.slice(0, 4), legs)
})

test('a window that asks for consent is left out, longer than the article though it may be', () => {
  const window = `<div id="onetrust-consent-sdk"><div class="pc">${p(THIRD).repeat(9)}</div></div>`
  assert.deepEqual(
    linesOf(`<html><body><h1>عودة الملاحة</h1><div class="t">${p(FIRST, SECOND)}</div>${window}</body></html>`),
    [FIRST, SECOND],
  )
})

test('what stands in the place of a blocked post and a note on the writer below the text are left out', () => {
  const blocked = '<div><p>To view this content, please accept the cookies of the service that hosts it.</p></div>'
  assert.deepEqual(fragmentLines(`${p(FIRST)}${blocked}${p(SECOND)}`), [FIRST, SECOND])
  for (const note of [
    'Lina Harb is a senior reporter at the Minaa desk.',
    'Reporting by Lina Harb; editing by Sami Noor',
    'كاتبة وصحفية تهتم بأخبار الموانئ.',
  ])
    assert.deepEqual(fragmentLines(p(FIRST, SECOND, note)), [FIRST, SECOND], note)
})

test('a stand-first is found under a headline that stands in a bar of links or a banner; a caption there is none', () => {
  const lead = 'عادت السفن إلى المرسى بعد يومين من العاصفة، وتنتظر ثلاثون سفينة دورها عند الرصيف القديم.'
  const page = (top: string, line: string): string =>
    `<html><body><main>${top}<div class="lead-text">${line}</div><div class="story">${p(FIRST, SECOND, THIRD)}</div></main></body></html>`
  const title = '<h1>عودة الملاحة إلى ميناء الياسمين</h1>'
  for (const top of [`<nav><ol><li>${title}</li></ol></nav>`, `<div class="banner">${title}</div>`]) {
    assert.deepEqual(linesOf(page(top, lead)), [lead, FIRST, SECOND, THIRD])
    assert.deepEqual(linesOf(page(top, `${lead} © وكالة الساحل`)), [FIRST, SECOND, THIRD])
  }
})

test('letters that JSON-LD writes as references of HTML are read as letters, line by line', () => {
  const lines = Array.from(
    { length: 30 },
    (_, day) => `Le ${day + 1} été, les pêcheurs ont regagné le quai dès l’aube.`,
  )
  const told = lines.join('\n').replaceAll('ê', '&ecirc;').replaceAll('é', '&#233;').replaceAll('è', '&egrave;')
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Retour au port', articleBody: told })
  const page = `<html><script type="application/ld+json">${data}</script><body><h1>Retour au port</h1><p>Chargement</p></body></html>`
  assert.deepEqual(linesOf(page), lines)
})

test('a label in a part that was dropped does not make the article another one, pasted in', () => {
  const radar = '<aside><h4>اقرأ أيضا</h4><a href="/a">مدينة السفح تفتح مكتبتها</a></aside>'
  const cards = `<div class="rest">${CARD(1)}</div>`
  const page = `<html><body><div class="t"><h1>عودة الملاحة إلى ميناء الياسمين</h1></div><div class="b">${radar}${p(FIRST, SECOND, THIRD).repeat(4)}</div>${cards}</body></html>`
  assert.deepEqual(linesOf(page).slice(0, 2), [FIRST, SECOND])
})

test('what a house says to its readers is left out wherever it stands; the same words in a report are not', () => {
  for (const note of [
    'Lust auf mehr? Melde dich hier für unseren Newsletter vom Hafen an!',
    'Kennt ihr schon unseren Hafenplan? Ihr findet darin jede Anlegestelle.',
    'Zapraszamy do subskrypcji naszego tygodnika portowego.',
    '¿Ya sabes que tenemos canal de Telegram? Te esperamos en el muelle.',
    'If you enjoyed this letter from the harbour, consider supporting our work with a gift.',
    'Our Standards: the charter of the Minaa desk.',
  ])
    assert.deepEqual(fragmentLines(p(FIRST, note, SECOND)), [FIRST, SECOND], note)
  const report = 'The ministry opened a Telegram channel, and readers asked it to support our fishermen as well.'
  assert.deepEqual(fragmentLines(p(FIRST, report, SECOND)), [FIRST, report, SECOND])
})

test('a credit for pictures, letters that sign and an announcement of nothing end no text', () => {
  for (const line of ['Crédits photos : Lina Harb', 'Foto: Hafenbild', 'RIRM', 'Aus dem Hafen:'])
    assert.deepEqual(fragmentLines(p(FIRST, SECOND, line)), [FIRST, SECOND], line)
  assert.deepEqual(fragmentLines(`${p(FIRST)}<p>Aus dem Hafen:</p>${p(SECOND)}`).length, 3)
})

test('a window that opens over the page is left out, longer than the article though it may be', () => {
  const window = `<div class="pum pum-overlay"><div class="popmake-content">${p(THIRD).repeat(9)}</div></div>`
  const page = `<html><body><h1>عودة الملاحة</h1><div class="t">${p(FIRST, SECOND)}</div>${window}</body></html>`
  assert.deepEqual(linesOf(page), [FIRST, SECOND])
})

test('the first part of a text that a box cuts off from the rest belongs to it', () => {
  const box = '<aside><a href="/a">مدينة السفح تفتح مكتبتها</a></aside>'
  const rest = `<div class="article-body">${p(THIRD, SECOND).repeat(4)}</div>`
  const page = `<html><body><h1>عودة الملاحة</h1><main><div class="points">${p(FIRST, SECOND)}</div>${box}${rest}</main></body></html>`
  assert.deepEqual(linesOf(page).slice(0, 3), [FIRST, SECOND, THIRD])
})
