import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleId, type SourceId, type StoryId, toId } from '../../news/ids.ts'
import { DAY_MS, type EpochMs, HOUR_MS } from '../../news/instant.ts'
import type { Placement } from '../../news/placement.ts'
import type { GroupingCandidate } from './grouping-article.ts'
import { createStoryGrouper, type StoryGrouper } from './story-grouper.ts'

const NOON = Date.UTC(2024, 3, 3, 12)

interface Written {
  readonly from: number
  readonly at: EpochMs
  readonly title: string
  readonly text: string
  readonly language?: string
}

function candidate({ from, at, title, text, language }: Written): GroupingCandidate {
  return {
    sourceId: toId<SourceId>(from),
    language: language ?? 'ar',
    title,
    text,
    publishedAt: at,
    firstSeenAt: at,
  }
}

/** Reads articles as a stream, as the pipeline does. */
class Reader {
  readonly grouper: StoryGrouper = createStoryGrouper()
  #articles = 0
  #stories = 0

  take(written: Written): Placement & { readonly storyId: StoryId } {
    const asked = candidate(written)
    const placement = this.grouper.place(asked)
    const storyId = placement.story === 'new' ? toId<StoryId>(++this.#stories) : placement.story
    const copyOf = placement.copyOf?.originalId
    this.grouper.add({
      ...asked,
      id: toId<ArticleId>(++this.#articles),
      storyId,
      ...(copyOf === undefined ? {} : { copyOf }),
    })
    return { ...placement, storyId }
  }
}

const BRIDGE: Written = {
  from: 1,
  at: NOON,
  title: 'انهيار جسر نهر الوادي في مدينة سلمى وإصابة سبعة عمال',
  text: `انهار صباح اليوم جزء من جسر نهر الوادي في مدينة سلمى أثناء أعمال الصيانة، ما أدى إلى إصابة سبعة عمال بجروح متفاوتة.
وقال مدير الدفاع المدني كمال الراوي إن فرق الإنقاذ أخرجت العمال من تحت الركام خلال ساعة، ونقلتهم إلى مستشفى سلمى العام.
وأضاف الراوي أن لجنة هندسية ستبدأ التحقيق في أسباب الانهيار، وأن حركة السير حولت إلى الجسر القديم حتى إشعار آخر.`,
}
const BRIDGE_RETOLD: Written = {
  from: 2,
  at: NOON + 2 * HOUR_MS,
  title: 'سبعة جرحى في سقوط جسر الوادي بمدينة سلمى',
  text: `أعلن الدفاع المدني جرح سبعة عمال صيانة بعد سقوط قسم من جسر الوادي وسط سلمى قبل ظهر الأربعاء.
وأكد كمال الراوي للصحفيين أن المصابين غادروا منطقة الخطر، وأن مهندسين سيفحصون أساسات الجسر لمعرفة سبب الانهيار.`,
}
const MUSEUM: Written = {
  from: 3,
  at: NOON + HOUR_MS,
  title: 'متحف ريحان يعرض مخطوطات نادرة عن الفلك',
  text: 'افتتح متحف ريحان معرضاً يضم أربعين مخطوطة نادرة في علم الفلك والأسطرلاب، يستمر حتى نهاية الصيف بحضور باحثين من ست جامعات.',
}

function goldPrice(at: EpochMs, [grams21, grams24, ounce]: readonly [number, number, number]): Written {
  return {
    from: 1,
    at,
    title: 'أسعار الذهب اليوم في أسواق مدينة سلمى',
    text: `بلغ سعر غرام الذهب عيار 21 في أسواق سلمى اليوم ${grams21} ديناراً، وسجل غرام عيار 24 نحو ${grams24} ديناراً.
وبلغ سعر الأونصة عالمياً ${ounce} دولاراً، بحسب نشرة نقابة الصاغة التي تصدر كل صباح.`,
  }
}

test('an empty window begins a story with any article, even an empty one', () => {
  const reader = new Reader()
  const empty = { from: 1, at: NOON, title: '', text: '' }
  assert.equal(reader.take(empty).story, 'new')
  assert.equal(reader.take(empty).story, 'new')
  assert.equal(reader.grouper.size, 2)
})

test('a title of one word without a text is placed without harm', () => {
  const reader = new Reader()
  reader.take(BRIDGE)
  assert.equal(reader.take({ from: 2, at: NOON, title: 'عاجل', text: '' }).story, 'new')
})

test('the same event in other words joins its story and says why', () => {
  const reader = new Reader()
  const first = reader.take(BRIDGE)
  const second = reader.take(BRIDGE_RETOLD)
  assert.equal(second.story, first.storyId)
  assert.equal(second.copyOf, undefined)
  const words = second.because.flatMap((reason) => (reason.kind === 'words' ? reason.words : []))
  assert.ok(words.includes('سلمى'), words.join(' '))
  assert.ok(second.because.some((reason) => reason.kind === 'time' && reason.apart === 2 * HOUR_MS))
})

test('an unrelated article of the same hour begins a story of its own', () => {
  const reader = new Reader()
  reader.take(BRIDGE)
  assert.equal(reader.take(MUSEUM).story, 'new')
})

test('an edited copy folds under the original, and a copy of the copy under the same root', () => {
  const reader = new Reader()
  const original = reader.take(BRIDGE)
  const edited = BRIDGE.text.replace('صباح اليوم', 'اليوم الأربعاء').replace('بجروح متفاوتة', 'بجروح')
  const copy = reader.take({ from: 2, at: NOON + HOUR_MS, title: 'إصابة عمال في انهيار جسر', text: edited })
  const again = reader.take({ from: 3, at: NOON + 2 * HOUR_MS, title: 'جسر ينهار في سلمى', text: edited })
  assert.equal(copy.story, original.storyId)
  assert.equal(copy.copyOf?.originalId, 1)
  assert.ok((copy.copyOf?.overlap ?? 0) > 0.7 && (copy.copyOf?.overlap ?? 1) < 1)
  assert.equal(again.copyOf?.originalId, 1)
  assert.equal(copy.becomesLead, false)
})

test('a roundup that embeds a report is no copy of it', () => {
  const reader = new Reader()
  reader.take(BRIDGE)
  const others = Array.from(
    { length: 8 },
    (_, day) => `وفي خبر رقم ${day}: أعلنت بلدية حي ${day} برنامج زراعة الأشجار في الساحات العامة ومواعيد الري والتقليم.
كما نظمت جمعية القراء في الحي ${day} أمسية شعرية حضرها طلاب المدارس، وتخللها توزيع كتب على الأطفال وعرض للدمى.`,
  )
  const roundup = reader.take({
    from: 2,
    at: NOON + 3 * HOUR_MS,
    title: 'جولة في صحف اليوم',
    text: [others.slice(0, 4), BRIDGE.text, others.slice(4)].flat().join('\n'),
  })
  assert.equal(roundup.copyOf, undefined)
})

test('the gold prices of two days are two stories, and a second report of one day is none', () => {
  const reader = new Reader()
  const monday = reader.take(goldPrice(NOON, [412, 470, 2281]))
  const corrected = reader.take({ ...goldPrice(NOON + HOUR_MS, [412, 470, 2281]), from: 2 })
  const tuesday = reader.take(goldPrice(NOON + 24 * HOUR_MS, [415, 474, 2302]))
  assert.equal(corrected.story, monday.storyId)
  assert.equal(tuesday.story, 'new')
  assert.equal(tuesday.copyOf, undefined)
})

test('a report of the same place a week later is another story', () => {
  const reader = new Reader()
  reader.take(BRIDGE)
  assert.equal(reader.take({ ...BRIDGE_RETOLD, at: NOON + 7 * 24 * HOUR_MS }).story, 'new')
})

test('English and French reports group among themselves, and never across languages', () => {
  const reader = new Reader()
  const english = reader.take({
    from: 1,
    at: NOON,
    language: 'en',
    title: 'Seven workers hurt as bridge collapses in Salma',
    text: 'Part of the Wadi bridge in Salma collapsed on Wednesday during repairs, injuring seven workers, civil defence chief Kamal Rawi said.',
  })
  const retold = reader.take({
    from: 2,
    at: NOON + HOUR_MS,
    language: 'en',
    title: 'Bridge collapse in Salma injures seven',
    text: 'Seven workers were injured when a section of the Wadi bridge fell during repairs in Salma, according to Kamal Rawi.',
  })
  const french = reader.take({
    from: 3,
    at: NOON + HOUR_MS,
    language: 'fr',
    title: 'Sept blessés à Salma',
    text: 'Bridge Salma Wadi Kamal Rawi collapsed workers seven repairs.',
  })
  assert.equal(retold.story, english.storyId)
  assert.equal(french.story, 'new')
})

test('placing changes nothing and adding in order after a restart gives the same placements', () => {
  const articles = [BRIDGE, MUSEUM, BRIDGE_RETOLD, goldPrice(NOON + 5 * HOUR_MS, [412, 470, 2281])]
  const live = new Reader()
  const placements = articles.map((article) => live.take(article))
  const rebuilt = createStoryGrouper()
  for (const [index, article] of articles.entries()) {
    const asked = candidate(article)
    assert.deepEqual(rebuilt.place(asked).story, placements[index]?.story)
    assert.deepEqual(rebuilt.place(asked), rebuilt.place(asked))
    rebuilt.add({
      ...asked,
      id: toId<ArticleId>(index + 1),
      storyId: placements[index]?.storyId ?? toId<StoryId>(99),
    })
  }
  const next = candidate({ ...BRIDGE_RETOLD, at: NOON + 3 * HOUR_MS })
  assert.deepEqual(rebuilt.place(next), live.grouper.place(next))
})

test('the order of arrival within an hour does not change who is together', () => {
  const articles = [BRIDGE, MUSEUM, BRIDGE_RETOLD]
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
    [2, 0, 1],
  ]) {
    const reader = new Reader()
    const stories = new Map(order.map((index) => [index, reader.take(articles[index] ?? BRIDGE).storyId]))
    assert.equal(stories.get(0), stories.get(2), `order ${order}`)
    assert.notEqual(stories.get(0), stories.get(1), `order ${order}`)
  }
})

test('what is older than the window is forgotten, and a forgotten report takes no copies', () => {
  const reader = new Reader()
  reader.take(BRIDGE)
  reader.take({ ...MUSEUM, at: NOON + 8 * DAY_MS })
  assert.equal(reader.grouper.size, 1)
  const late = reader.grouper.place(candidate({ ...BRIDGE, from: 2, at: NOON + HOUR_MS }))
  assert.equal(late.story, 'new')
  assert.equal(late.copyOf, undefined)
})

test('what comes of an event a week later begins a story of its own', () => {
  const reader = new Reader()
  const bridge = reader.take(BRIDGE)
  reader.take(MUSEUM)
  const inquiry: Written = {
    from: 2,
    at: NOON + 6 * 24 * HOUR_MS,
    title: 'لجنة التحقيق: الصدأ سبب انهيار جسر الوادي في سلمى',
    text: 'خلصت اللجنة الهندسية إلى أن الصدأ في الدعامات أدى إلى انهيار جسر نهر الوادي، وأوصت بفحص الجسر القديم في مدينة سلمى.',
  }
  const later = reader.take(inquiry)
  assert.notEqual(later.storyId, bridge.storyId)
})

test('a report nearer to the others than the present lead is takes the lead', () => {
  const reader = new Reader()
  reader.take({
    from: 1,
    at: NOON,
    title: 'حادث في سلمى',
    text: 'قالت مصادر محلية في سلمى إن حادثاً وقع على جسر الوادي، ولم تتوافر تفاصيل عن عدد المصابين، فيما قالت الأرصاد إن الأحوال الجوية جيدة والرؤية واضحة.',
  })
  reader.take({ ...BRIDGE_RETOLD, at: NOON + HOUR_MS })
  assert.equal(reader.take({ ...BRIDGE, from: 3, at: NOON + 2 * HOUR_MS }).becomesLead, true)
})

test('an article that was moved draws the next reports to its new story', () => {
  const reader = new Reader()
  const bridge = reader.take(BRIDGE)
  const museum = reader.take(MUSEUM)
  reader.grouper.move([toId<ArticleId>(1)], museum.storyId)
  assert.equal(reader.grouper.place(candidate(BRIDGE_RETOLD)).story, museum.storyId)
  reader.grouper.move([toId<ArticleId>(1), toId<ArticleId>(99)], bridge.storyId)
  assert.equal(reader.grouper.place(candidate(BRIDGE_RETOLD)).story, bridge.storyId)
})

test('a locked story takes nothing in, neither report nor copy, until it is opened', () => {
  const reader = new Reader()
  const bridge = reader.take(BRIDGE)
  reader.grouper.lock(bridge.storyId, true)
  const copy = reader.grouper.place(candidate({ ...BRIDGE, from: 2 }))
  assert.equal(copy.story, 'new')
  assert.equal(copy.copyOf?.originalId, 1, 'it is a copy all the same')
  assert.equal(reader.grouper.place(candidate(BRIDGE_RETOLD)).story, 'new')
  assert.equal(
    reader.grouper.placeAgain(toId<ArticleId>(1), candidate(BRIDGE)).story,
    'new',
    'its only report is itself',
  )
  reader.grouper.lock(bridge.storyId, false)
  assert.equal(reader.grouper.place(candidate(BRIDGE_RETOLD)).story, bridge.storyId)
})

test('an article is placed again as if it came now: by its new words, and never by itself', () => {
  const reader = new Reader()
  const bridge = reader.take(BRIDGE)
  const vague = { ...MUSEUM, from: 2, at: NOON + HOUR_MS }
  const second = reader.take(vague)
  const id = toId<ArticleId>(2)
  assert.equal(reader.grouper.placeAgain(id, candidate(vague)).story, 'new')
  const revised = { ...BRIDGE_RETOLD, at: vague.at }
  assert.equal(reader.grouper.placeAgain(id, candidate(revised)).story, bridge.storyId)
  reader.grouper.revise({ ...candidate(revised), id, storyId: second.storyId })
  reader.grouper.move([id], bridge.storyId)
  const again = reader.grouper.placeAgain(toId<ArticleId>(1), candidate(BRIDGE))
  assert.equal(again.story, bridge.storyId, 'it would join the report that joined it')
  assert.equal(again.copyOf, undefined)
  assert.equal(reader.grouper.place(candidate({ ...MUSEUM, from: 3 })).story, 'new', 'the words that it had are gone')
})

test('A report with a plain headline takes the lead from a question, and a question never from it', () => {
  const text = 'اندلع حريق كبير فجر الاثنين في سوق المنارة القديم وأتى على عشرات المتاجر الخشبية قبل وصول رجال الإطفاء.'
  const leadsAfter = (first: string, second: string) => {
    const grouper = createStoryGrouper()
    const of = (sourceId: number, title: string) => {
      const at = Date.UTC(2026, 2, 2, sourceId)
      return {
        sourceId: toId<SourceId>(sourceId),
        language: 'ar',
        title,
        text: `${text} ${title}`,
        publishedAt: at,
        firstSeenAt: at,
      }
    }
    grouper.add({ ...of(1, first), id: toId<ArticleId>(1), storyId: toId<StoryId>(1) })
    const placement = grouper.place({
      ...of(2, second),
      text: `${second} وقال رجال الإطفاء إن الحريق الكبير في سوق المنارة القديم أتى على المتاجر.`,
    })
    assert.equal(placement.story, 1)
    return placement.becomesLead
  }
  const [asks, tells] = [
    'لماذا احترق سوق المنارة القديم فجر الاثنين؟',
    'حريق كبير يأتي على سوق المنارة القديم فجر الاثنين',
  ]
  assert.equal(leadsAfter(asks, tells), true)
  assert.equal(leadsAfter(tells, asks), false)
})

test('an article that was compared before its outlet rewrote it is compared by its new words at once', () => {
  const reader = new Reader()
  const vague = { ...MUSEUM, from: 2, at: NOON }
  const { storyId } = reader.take(vague)
  reader.grouper.place(candidate({ ...MUSEUM, from: 3 }))
  reader.grouper.revise({ ...candidate({ ...BRIDGE, from: 2, at: NOON }), id: toId<ArticleId>(1), storyId })
  assert.equal(reader.grouper.place(candidate(BRIDGE_RETOLD)).story, storyId)
})
