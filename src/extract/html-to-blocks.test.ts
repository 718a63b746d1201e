import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlToBlocks } from './html-to-blocks.ts'

const BASE = 'https://minaa.example/news/1'

test('a text link keeps its place and its absolute address; a script address is text alone', () => {
  const [block] = htmlToBlocks(
    '<p>قال <a href="/p/7">المدير</a> إن <a href="javascript:alert(1)">الرصيف</a> جاهز.</p>',
    BASE,
  )
  assert.deepEqual(block, {
    kind: 'paragraph',
    text: 'قال المدير إن الرصيف جاهز.',
    links: [{ start: 4, end: 10, url: 'https://minaa.example/p/7' }],
  })
})

test('markup leaves nothing of itself: scripts, styles, handlers and entities become text or nothing', () => {
  const blocks = htmlToBlocks(
    '<p onclick="x()">قيمة &lt;b&gt; تبقى نصا في الفقرة كما كتبت.<script>alert(1)</script><style>p{}</style></p>',
    BASE,
  )
  assert.deepEqual(blocks, [{ kind: 'paragraph', text: 'قيمة <b> تبقى نصا في الفقرة كما كتبت.' }])
})

test('a quotation, an ordered list and a table of data keep their kinds', () => {
  const blocks = htmlToBlocks(
    `<blockquote><p>لا بد من العمل.</p><cite>مدير الميناء</cite></blockquote><ol><li>الأول</li><li>الثاني</li></ol>
     <table><tr><th>السنة</th><th>السفن</th></tr><tr><td>2022</td><td>310</td></tr><tr><td>2023</td><td>355</td></tr></table>`,
    BASE,
  )
  assert.deepEqual(blocks, [
    { kind: 'quote', text: 'لا بد من العمل.', by: 'مدير الميناء' },
    { kind: 'list', ordered: true, items: ['الأول', 'الثاني'] },
    {
      kind: 'table',
      header: ['السنة', 'السفن'],
      rows: [
        ['2022', '310'],
        ['2023', '355'],
      ],
    },
  ])
})

test('a picture loaded late keeps its true address, its caption and its credit', () => {
  const blocks = htmlToBlocks(
    '<figure><img src="data:image/gif;base64,R0" data-src="/i/port.jpg" alt="الميناء"><figcaption>الميناء صباحا <span class="credit">تصوير: ليان</span></figcaption></figure>',
    BASE,
  )
  assert.deepEqual(blocks, [
    {
      kind: 'figure',
      imageUrl: 'https://minaa.example/i/port.jpg',
      alt: 'الميناء',
      caption: 'الميناء صباحا',
      credit: 'تصوير: ليان',
    },
  ])
})

test('a player and a quoted post become links; a measuring frame becomes nothing', () => {
  const blocks = htmlToBlocks(
    `<p>شاهد اللحظة كما صورها أحد الصيادين من قاربه.</p><iframe src="https://www.youtube.com/embed/a1" title="الإنقاذ"></iframe>
     <iframe src="https://www.googletagmanager.com/ns.html"></iframe>`,
    BASE,
  )
  assert.deepEqual(
    blocks.map((block) => (block.kind === 'embed-link' ? block.url : block.kind)),
    ['paragraph', 'https://www.youtube.com/embed/a1'],
  )
})

test('inline «اقرأ أيضا» lines are dropped in their spellings, and the text goes on', () => {
  const line = '<p>تواصل الفرق عملها في الموقع منذ الصباح الباكر دون توقف يذكر.</p>'
  for (const label of [
    'اقرأ أيضا:',
    'إقرأ أيضاً',
    'اقرأ ايضًا ..',
    'شاهد أيضاً:',
    'طالع أيضا |',
    'بیشتر بخوانید:',
    'Read also:',
  ]) {
    const blocks = htmlToBlocks(
      `${line}<p><b>${label}</b> <a href="/x">عنوان خبر آخر لا شأن له بهذا</a></p>${line}`,
      BASE,
    )
    assert.deepEqual(
      blocks.map((block) => block.kind),
      ['paragraph', 'paragraph'],
      label,
    )
  }
})

test('a zero-width non-joiner survives, a soft hyphen does not', () => {
  const [block] = htmlToBlocks('<p>می\u200Cخواهند کتاب\u00ADخانه را باز کنند.</p>', BASE)
  assert.equal(block?.kind === 'paragraph' && block.text, 'می\u200Cخواهند کتابخانه را باز کنند.')
})

test('a card that is announced but not linked goes with its label, in one line or in two', () => {
  const line = '<p>تواصل الفرق عملها في الموقع منذ الصباح الباكر دون توقف يذكر في يومها الثالث على التوالي.</p>'
  for (const card of [
    '<p>اقرأ أيضاً: عنوان خبر آخر بلا رابط</p>',
    '<div><span>اقرأ أيضاً</span><div>عنوان خبر غير مرتبط برابط ظاهر في الصفحة</div></div>',
  ]) {
    const blocks = htmlToBlocks(`${line.repeat(4)}${card}${line}`, BASE)
    assert.equal(blocks.length, 5, card)
  }
})

test('a short bold line above a longer paragraph is a cross-head, a bold sentence is not', () => {
  const line = '<p>تواصل الفرق عملها في الموقع منذ الصباح الباكر دون توقف يذكر في يومها الثالث على التوالي.</p>'
  const kinds = (head: string): readonly string[] =>
    htmlToBlocks(`${line}<p><strong>${head}</strong></p>${line}`, BASE).map((block) => block.kind)
  assert.deepEqual(kinds('ثلاث مراحل للعمل'), ['paragraph', 'cross-head', 'paragraph'])
  assert.deepEqual(kinds('متى ينتهي العمل؟'), ['paragraph', 'cross-head', 'paragraph'])
  assert.deepEqual(kinds('انتهى العمل اليوم.'), ['paragraph', 'paragraph', 'paragraph'])
})
