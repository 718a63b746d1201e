import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleContent } from '../news/article.ts'
import type { Block } from '../news/block.ts'
import { CHANGE_KINDS, type Change, type ChangeKind } from '../news/change.ts'
import { classifyChange } from './classify-change.ts'
import { compareContents } from './compare-contents.ts'

const BODY = [
  'أعلنت وزارة الصحة مساء اليوم أن عدد المصابين ارتفع إلى 40 مصابًا بعد العاصفة التي ضربت الساحل.',
  'وقال الدكتور سامي الخضري إن المستشفيات استقبلت أغلبهم، وإن حالتهم مستقرة.',
  'وتستمر فرق الإنقاذ في البحث عن مفقودين في القرى الجبلية.',
]

function article(texts: readonly string[], change: Partial<ArticleContent> = {}): ArticleContent {
  return {
    title: 'ارتفاع عدد المصابين بعد العاصفة',
    blocks: texts.map((text): Block => ({ kind: 'paragraph', text })),
    bylines: [],
    credits: [],
    published: { at: 0, precision: 'minute', evidence: 'feed', confidence: 0.75, text: '' },
    language: 'ar',
    keywords: [],
    ...change,
  }
}

const words = ({ kind, place, before, after }: Change): string => `${kind}@${place} [${before}] [${after}]`

/** What became of the body when one text of it was put in the place of another. */
function edited(from: string, to: string): readonly string[] {
  const after = BODY.map((text) => text.replace(from, to))
  assert.notDeepEqual(after, BODY)
  return classifyChange(article(BODY), article(after)).map(words)
}

test('an article that did not change has no changes', () => {
  assert.deepEqual(classifyChange(article(BODY), article(BODY)), [])
  assert.deepEqual(classifyChange(article([]), article([])), [])
})

test('noise is no change: spaces, tatweel, quotation marks, invisible letters, counters, clocks, pictures', () => {
  const before = article([...BODY, 'قالت: «نعم»', 'قرأ 1200', 'منذ 3 ساعات'])
  const noisy = [
    BODY[0]?.replaceAll(' ', '  ') ?? '',
    BODY[1]?.replace('قال', 'قـــال') ?? '',
    `\u200F${BODY[2]}\u200B`,
    'قالت: "نعم"',
    'قرأ 1,342',
    'منذ 5 ساعات',
  ]
  const image: Block = { kind: 'figure', imageUrl: 'https://pictures.example/new.jpg' }
  const after = article(noisy)
  const comparison = compareContents(before, { ...after, blocks: [image, ...after.blocks] })
  assert.deepEqual(comparison.changes, [])
  assert.deepEqual(comparison.folded, ['spaces', 'tatweel', 'quotes', 'invisible', 'counter', 'relative-time'])
})

test('a paragraph that was split in two, or joined again, is the same text', () => {
  const [first = '', ...rest] = BODY
  const cut = first.indexOf('ارتفع')
  const split = [first.slice(0, cut), first.slice(cut), ...rest]
  assert.deepEqual(classifyChange(article(BODY), article(split)), [])
  assert.deepEqual(classifyChange(article(split), article(BODY)), [])
})

test('a lead that is found in the body instead is no change', () => {
  const [lead = '', ...rest] = BODY
  assert.deepEqual(classifyChange(article(rest, { lead }), article(BODY)), [])
})

test('a number in any script or in words is a figure', () => {
  assert.deepEqual(edited('40', '44'), ['figure@0 [40] [44]'])
  assert.deepEqual(edited('40', '٤٤'), ['figure@0 [40] [٤٤]'])
  assert.deepEqual(edited('40', '۴۴'), ['figure@0 [40] [۴۴]'])
  assert.deepEqual(edited('40', 'خمسين'), ['figure@0 [40] [خمسين]'])
  assert.deepEqual(edited('40 مصابًا', 'أحد عشر مصابًا')[0], 'figure@0 [40] [أحد]')
  assert.deepEqual(edited('40 مصابًا', '44 مصابًا وجريحًا'), ['figure@0 [40] [44]', 'addition@0 [] [وجريحًا]'])
  assert.deepEqual(edited('40 مصابًا', 'عشرات المصابين'), ['figure@0 [40] [عشرات]', 'wording@0 [مصابًا] [المصابين]'])
})

test('a number in another script, or written out, is the same number', () => {
  assert.deepEqual(edited('40', '٤٠'), ['typo@0 [40] [٤٠]'])
  assert.deepEqual(edited('40', 'أربعين'), ['typo@0 [40] [أربعين]'])
})

test('spelling, punctuation and diacritics are a typo', () => {
  assert.deepEqual(edited('استقبلت', 'إستقبلت'), ['typo@1 [استقبلت] [إستقبلت]'])
  assert.deepEqual(edited('اليوم أن', 'اليومِ، أن'), ['typo@0 [اليوم] [اليومِ،]'])
  assert.deepEqual(edited('المستشفيات', 'المستشفبات'), ['typo@1 [المستشفيات] [المستشفبات]'])
  assert.deepEqual(edited('فرق الإنقاذ', 'فرقالإنقاذ'), ['typo@2 [فرق الإنقاذ] [فرقالإنقاذ]'])
})

test('a short word with another letter is another word, and a decimal point is a figure', () => {
  assert.deepEqual(edited('بعد العاصفة', 'بين العاصفة'), ['wording@0 [بعد] [بين]'])
  assert.deepEqual(edited('40', '4.0'), ['figure@0 [40] [4.0]'])
})

test('a name after a title is a name; an office is not', () => {
  assert.deepEqual(edited('سامي الخضري', 'رامي الخضري'), ['name@1 [سامي] [رامي]'])
  assert.deepEqual(edited('وزارة الصحة', 'وزارة الداخلية'), ['wording@0 [الصحة] [الداخلية]'])
  const english = (name: string) => article([`The ship was met by Captain ${name} at the quay on Monday morning.`])
  assert.deepEqual(classifyChange(english('Lina Haddad'), english('Rana Haddad')).map(words), ['name@0 [Lina] [Rana]'])
  const day = (name: string) => article([`The ship will leave the quay on ${name} morning with its crew.`])
  assert.deepEqual(classifyChange(day('Monday'), day('Tuesday')).map(words), ['wording@0 [Monday] [Tuesday]'])
})

test('what was added and what was taken away are told, in a sentence and as whole paragraphs', () => {
  assert.deepEqual(edited('القرى الجبلية', 'القرى الجبلية والساحلية'), ['addition@2 [] [والساحلية.]'])
  assert.deepEqual(edited('حالتهم مستقرة', 'حالتهم الآن مستقرة'), ['addition@1 [] [الآن]'])
  assert.deepEqual(edited('مساء اليوم ', ''), ['removal@0 [مساء اليوم] []'])
  const more = [...BODY, 'وأغلقت المدارس أبوابها حتى إشعار آخر.']
  assert.deepEqual(classifyChange(article(BODY), article(more)).map(words), [`addition@3 [] [${more[3]}]`])
  assert.deepEqual(classifyChange(article(more), article(BODY)).map(words), [`removal@3 [${more[3]}] []`])
})

test('a note that owns up to a change is a correction; a law that is updated is not', () => {
  for (const note of [
    'تصحيح: كان العدد 40 لا 44.',
    '(تحديث) أضيف بيان الوزارة.',
    'Correction: an earlier text was wrong.',
  ]) {
    const [change] = classifyChange(article(BODY), article([...BODY, note]))
    assert.equal(change?.kind, 'correction', note)
  }
  const [change] = classifyChange(article(BODY), article([...BODY, 'تحديث قانون الأحزاب يناقش غدًا في البرلمان.']))
  assert.equal(change?.kind, 'addition')
})

test('another headline is a headline with its figures; one respelt is a typo', () => {
  const title = (text: string) => classifyChange(article(BODY), article(BODY, { title: text })).map(words)
  const [old] = [article(BODY).title]
  assert.deepEqual(title('ارتفاع عدد المصابين بعد العاصفه'), ['typo@title [العاصفة] [العاصفه]'])
  assert.deepEqual(title('مصابون بعد العاصفة'), [`headline@title [${old}] [مصابون بعد العاصفة]`])
  const numbered = (count: number) => article(BODY, { title: `${count} مصابا في العاصفة` })
  assert.deepEqual(classifyChange(numbered(40), numbered(44)).map(words), [
    'headline@title [40 مصابا في العاصفة] [44 مصابا في العاصفة]',
    'figure@title [40] [44]',
  ])
  const views = (count: number) => article(BODY, { title: `مشاهدة ${count} حوتا قرب الساحل` })
  assert.equal(classifyChange(views(2), views(9))[0]?.kind, 'headline', 'in a title it is no counter')
})

test('another lead is a lead', () => {
  const lead = (text: string) => article(BODY, { lead: text })
  assert.deepEqual(
    classifyChange(
      lead('عادت الحياة إلى القرية بعد العاصفة بيومين'),
      lead('عادت الحياة إلى القرية بعد العاصفة بأسبوع'),
    ).map(({ kind, place }) => `${kind}@${place}`),
    ['lead@lead'],
  )
})

test('a paragraph in another place is told as moved, once', () => {
  const [first = '', second = '', third = ''] = BODY
  assert.deepEqual(
    classifyChange(article(BODY), article([third, first, second])).map(({ kind, place }) => `${kind}@${place}`),
    ['order@0'],
  )
})

test('a piece that was rewritten through and through is one change of wording', () => {
  const word = (index: number, from: string) => `${from}${'بتثجحخدذرزسشصضطظعغفق'[index % 20]}كلمة`
  const text = (from: string) =>
    Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? word(index, from) : `ثابت${index}`)).join(' ')
  const changes = classifyChange(article([text('قديم')]), article([text('جديد')]))
  assert.deepEqual(
    changes.map(({ kind }) => kind),
    ['wording'],
  )
})

test('changes are the same both ways round, additions and removals in each other’s place', () => {
  const opposite = (kind: ChangeKind): ChangeKind =>
    kind === 'addition' ? 'removal' : kind === 'removal' ? 'addition' : kind
  const random = seeded(7)
  for (let round = 0; round < 300; round++) {
    const [before, after] = [article(BODY), article(BODY.map((text) => withSlips(text, random)))]
    const there = classifyChange(before, after).map(({ kind }) => kind)
    const back = classifyChange(after, before).map(({ kind }) => opposite(kind))
    assert.deepEqual([...there].sort(), [...back].sort())
    assert.ok(there.every((kind) => CHANGE_KINDS.includes(kind)))
  }
})

test('random texts are compared without a throw, and with themselves to nothing', () => {
  const random = seeded(11)
  const alphabet = ['ا', 'ب', ' ', '\n', '"', '«', '1', '٢', '.', 'ـ', '\u200F', '\uD83D', 'A', ':', 'تصحيح: ']
  const text = () => Array.from({ length: random(60) }, () => alphabet[random(alphabet.length)] ?? '').join('')
  for (let round = 0; round < 2000; round++) {
    const [one, other] = [article([text(), text(), text()]), article([text(), text()], { title: text(), lead: text() })]
    assert.deepEqual(classifyChange(one, one), [])
    classifyChange(one, other)
    classifyChange(other, one)
  }
})

test('an article of twenty thousand words that shares nothing with its successor is told in a handful of changes', () => {
  const long = (from: number) =>
    article(
      Array.from({ length: 200 }, (_, line) =>
        Array.from({ length: 100 }, (_, n) => `كلمة${from + line * 100 + n}`).join(' '),
      ),
    )
  const changes = classifyChange(long(0), long(100_000))
  assert.ok(changes.length > 0 && changes.length <= 2000, `${changes.length}`)
  assert.ok(changes.every(({ before, after }) => before.length <= 280 && after.length <= 280))
})

/** Numbers below a bound, the same at each run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

/** One word taken away, put in or changed. */
function withSlips(text: string, random: (below: number) => number): string {
  const list = text.split(' ')
  const at = random(list.length)
  switch (random(4)) {
    case 0:
      list.splice(at, 1)
      break
    case 1:
      list.splice(at, 0, 'مجددا')
      break
    case 2:
      list[at] = '77'
      break
    default:
      list[at] = 'بديلة'
  }
  return list.join(' ')
}
