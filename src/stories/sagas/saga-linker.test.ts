import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DateMention } from '../../news/date-mention.ts'
import { type StoryId, toId } from '../../news/ids.ts'
import { DAY_MS, HOUR_MS } from '../../news/instant.ts'
import type { NameMention } from '../../news/name-mention.ts'
import { createSagaLinker, type LinkedStory, type SagaLinker } from './saga-linker.ts'
import type { SagaReport } from './saga-report.ts'

const NOON = Date.UTC(2026, 2, 2, 12)

interface Told {
  readonly story: number
  readonly day: number
  readonly title: string
  readonly text: string
  readonly names?: string
  readonly outlets?: number
  readonly dates?: readonly string[]
  readonly language?: string
}

function report({ story, day, title, text, names = '', outlets = 1, dates = [], language = 'ar' }: Told): SagaReport {
  const at = NOON + day * DAY_MS
  return {
    storyId: toId<StoryId>(story),
    language,
    title,
    text,
    publishedAt: at,
    firstSeenAt: at,
    outlets,
    facts: {
      names: names.split('،').flatMap((name) => (name ? [mention(name.trim())] : [])),
      dates: dates.map(
        (value): DateMention => ({ value, granularity: 'day', calendar: 'gregorian', start: 0, end: 0 }),
      ),
    },
  }
}

const mention = (name: string): NameMention => ({ kind: 'place', key: name, name, start: 0, end: name.length })

/** Links reports as they come, as the pipeline does. */
function linked(told: readonly Told[], linker: SagaLinker = createSagaLinker()): readonly LinkedStory[] {
  return told.map((one) => {
    const found = linker.link(report(one))
    linker.add(found)
    return found
  })
}

const others = (found: LinkedStory | undefined) => found?.links.map(({ otherId }) => Number(otherId)) ?? []

const STRIKE: Told = {
  story: 1,
  day: 0,
  title: 'إضراب عمال مصنع الزجاج في بلدة رمانة يدخل أسبوعه الأول',
  text: 'أضرب عمال مصنع الزجاج في بلدة رمانة عن العمل احتجاجًا على تأخر أجورهم، ونصبوا خيمة عند بوابة المصنع. وقال نقيب العمال صابر القيسي إن الإدارة رفضت لقاء وفد النقابة، وإن الأفران أُطفئت حتى إشعار آخر.',
  names: 'رمانة، صابر القيسي',
}
const TALKS: Told = {
  story: 2,
  day: 6,
  title: 'نقابة عمال الزجاج في رمانة تتفاوض مع إدارة المصنع على الأجور',
  text: 'جلس نقيب العمال صابر القيسي إلى مدير مصنع الزجاج في بلدة رمانة للمرة الأولى منذ بدء الإضراب، وعرضت الإدارة صرف نصف الأجور المتأخرة. ورفض العمال فك خيمة الاعتصام عند البوابة قبل صرفها كلها.',
  names: 'رمانة، صابر القيسي',
}
const AGREED: Told = {
  story: 3,
  day: 11,
  title: 'اتفاق ينهي إضراب مصنع الزجاج في رمانة',
  text: 'عاد عمال مصنع الزجاج في بلدة رمانة إلى الأفران بعد اتفاق وقعه نقيب العمال صابر القيسي مع الإدارة يقضي بصرف الأجور المتأخرة كلها، وأُزيلت خيمة الاعتصام من أمام البوابة.',
  names: 'رمانة، صابر القيسي',
}
const FESTIVAL: Told = {
  story: 9,
  day: 3,
  title: 'مهرجان العنب يعود إلى ساحات رمانة',
  text: 'تستعد بلدة رمانة لمهرجان العنب الذي يجمع كل خريف مزارعي الوادي وفرق الدبكة، وتقام على هامشه سوق للمربى وأمسيات شعرية في الساحة القديمة.',
  names: 'رمانة',
}

describe('background', () => {
  test('is the earlier stories of the same running subject, with the names and words that they share', () => {
    const [, talks, agreed] = linked([STRIKE, TALKS, AGREED])
    assert.deepEqual(others(talks), [1])
    assert.deepEqual(others(agreed).sort(), [1, 2])
    const [link] = talks?.links ?? []
    assert.equal(link?.kind, 'background')
    assert.equal(link?.apart, 6 * DAY_MS)
    const names = link?.because.find(({ kind }) => kind === 'names')
    assert.deepEqual(names, { kind: 'names', names: ['رمانة', 'صابر القيسي'] })
    const words = link?.because.find(({ kind }) => kind === 'words')
    assert.ok(words?.kind === 'words' && words.words.includes('الزجاج'), JSON.stringify(words))
  })

  test('is not what only happened in the same place', () => {
    const [, festival, talks] = linked([STRIKE, FESTIVAL, TALKS])
    assert.deepEqual(others(festival), [])
    assert.deepEqual(others(talks), [1])
  })

  test('is never found in another language', () => {
    const [, talks] = linked([STRIKE, { ...TALKS, language: 'fa' }])
    assert.deepEqual(others(talks), [])
  })

  test('that is read later than what follows it is told as a follow-up', () => {
    const [, strike] = linked([TALKS, STRIKE])
    assert.deepEqual(
      strike?.links.map(({ otherId, kind }) => [Number(otherId), kind]),
      [[2, 'follow-up']],
    )
    assert.equal(strike?.sagaId, 1)
  })

  test('is surer where the day of the older story is named', () => {
    const [, unnamed] = linked([STRIKE, TALKS])
    const [, named] = linked([STRIKE, { ...TALKS, dates: ['2026-03-02'] }])
    assert.ok((named?.links[0]?.score ?? 0) > (unnamed?.links[0]?.score ?? 1))
    assert.ok(named?.links[0]?.because.some(({ kind }) => kind === 'retold'))
  })

  test('of a series is the instalment before alone', () => {
    const prices = (story: number, day: number, [a, b, c, d, e, f]: readonly number[]): Told => ({
      story,
      day,
      title: `سعر كيلو التمر في سوق الجملة اليوم ${a} قرشًا`,
      text: `بلغ سعر كيلو التمر في سوق الجملة اليوم ${a} قرشًا للصنف الأول و${b} للثاني و${c} للثالث، وبيع صندوق التين بسعر ${d} قرشًا والمشمش بسعر ${e} والزبيب بسعر ${f}، بحسب نشرة غرفة التجارة لأسعار الفواكه المجففة.`,
    })
    const found = linked([
      prices(1, 0, [311, 287, 245, 410, 522, 633]),
      prices(2, 1, [322, 291, 252, 415, 527, 641]),
      prices(3, 2, [335, 298, 259, 421, 535, 655]),
    ])
    assert.deepEqual(others(found[2]), [2])
    assert.deepEqual(found[2]?.links[0]?.because, [{ kind: 'instalment' }])
    assert.equal(found[2]?.sagaId, 1)
  })
})

describe('a running subject', () => {
  test('bears the number of the story that began it', () => {
    assert.deepEqual(
      linked([STRIKE, FESTIVAL, TALKS, AGREED]).map(({ sagaId }) => Number(sagaId)),
      [1, 9, 1, 1],
    )
  })

  test('is found again by what has grown, and takes along what that had begun', () => {
    const linker = createSagaLinker()
    const quiet: Told = { ...TALKS, title: 'جلسة تفاوض أولى', text: 'جلس الطرفان إلى الطاولة دون نتيجة.', names: '' }
    linked([STRIKE, quiet], linker)
    assert.equal(linker.isDue(toId<StoryId>(2), 1), false)
    assert.equal(linker.isDue(toId<StoryId>(2), 2), true)
    const [grown] = linked([{ ...TALKS, outlets: 2 }], linker)
    assert.equal(grown?.sagaId, 1)
    assert.equal(linker.isDue(toId<StoryId>(2), 3), false)
  })
})

test('what was kept, given back in its order, gives the same answers as before the restart', () => {
  const stream = Array.from({ length: 60 }, (_, n): Told => {
    const base = [STRIKE, TALKS, AGREED, FESTIVAL][n % 4] ?? STRIKE
    return { ...base, story: n + 1 - (n % 7 === 6 ? 3 : 0), day: n / 2, outlets: n % 7 === 6 ? 2 : 1 }
  })
  const linker = createSagaLinker()
  const kept = linked(stream, linker)
  const again = createSagaLinker()
  const newest = new Map(kept.map((one) => [one.storyId, one]))
  const inOrder = kept.filter((one) => newest.get(one.storyId) === one)
  for (const one of inOrder) again.add(one)
  assert.equal(again.size, linker.size)
  const next = report({ ...AGREED, story: 999, day: 31 })
  assert.deepEqual(again.link(next), linker.link(next))
})

test('a story that nobody took up is forgotten after weeks, one of several outlets after months', () => {
  const linker = createSagaLinker()
  linked([STRIKE, { ...TALKS, outlets: 2, day: 1 }], linker)
  linked([{ ...FESTIVAL, day: 40 }], linker)
  assert.deepEqual(others(linked([{ ...AGREED, day: 45 }], linker)[0]), [2])
  assert.equal(linker.size, 3)
})

test('words without end or meaning neither throw nor link', () => {
  const noise = (story: number): Told => ({
    story,
    day: story / 24,
    title: '\u202E'.repeat(300),
    text: Array.from({ length: 5000 }, (_, at) => `ظ${(at * 7919 + story).toString(36)}`).join(' '),
    names: Array.from({ length: 400 }, (_, at) => `اسم${at}`).join('،'),
  })
  const found = linked([noise(1), noise(2), { ...noise(3), title: '', text: '' }])
  assert.ok(found.every(({ profile }) => profile.length < 700))
  assert.deepEqual(others(found[2]), [])
  assert.equal(found[0]?.madeAt, NOON + HOUR_MS)
})
