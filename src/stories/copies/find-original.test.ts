import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ArticleId, type SourceId, type StoryId, toId } from '../../news/ids.ts'
import { DAY_MS, HOUR_MS } from '../../news/instant.ts'
import type { Placement } from '../../news/placement.ts'
import { createStoryGrouper, type StoryGrouper } from '../grouping/story-grouper.ts'

const NOON = Date.UTC(2024, 3, 3, 12)

const FERRY = `غادرت العبارة «نورس» ميناء ريحان فجر اليوم في أول رحلة منتظمة إلى جزيرة الملح بعد توقف دام ثلاثة أعوام.
وقال مدير الميناء هشام القطان إن العبارة تتسع لمئتي راكب وأربعين سيارة، وإن التذكرة حددت بخمسة دنانير للراكب.
وأضاف القطان أن الشركة ستضيف رحلة مسائية في موسم الصيف إذا سمحت الرياح، وأن سكان الجزيرة سيحصلون على حسم دائم.
ورحب رئيس بلدية الجزيرة بعودة الخط، ودعا إلى توسيع الرصيف قبل وصول السفن السياحية في الخريف المقبل.`
const HARVEST = `بدأ مزارعو سهل الكرمة جني محصول التفاح وسط توقعات بأن يزيد على محصول العام الماضي بعد أمطار ربيعية وفيرة.
وأفادت نقابة المزارعين بأن ستة مصانع للتعليب تعاقدت على شراء نصف المحصول، وأن النصف الآخر سيباع في الأسواق.
وطالب المزارعون بتأجيل أقساط القروض إلى نهاية الموسم، وبفتح طريق السهل الشمالي الذي أغلقته السيول.
وتوقعت النقابة أن يستمر الجني خمسة أسابيع، وأن تعمل فيه ثلاثة آلاف أسرة من القرى المجاورة.`

const OWN = `تناولت صحف اليوم شؤوناً محلية شتى، من البحر إلى السهل، واختارت لصفحاتها الأولى صوراً من الأرياف ومن المدن الصغيرة.
وكتب محرر صفحة الرأي أن القراء سئموا السياسة، وأن أخبار القرى باتت تبيع من النسخ أكثر مما تبيع خطب النواب.
ونشرت صحيفة أسبوعية رسوماً ساخرة عن ازدحام المكاتب، وقصيدة لشاعر شاب فاز بجائزة المعلمين قبل شهر.
وخصصت مجلة الأسرة ملفاً عن تعليم السباحة والرسم في العطلة، وحواراً مع طبيبة أسنان عن عادات الأطفال.
ونقلت إذاعة المدينة عن مستمعيها شكاوى من انقطاع الماء وضجيج الورش، ووعدت بحلقة خاصة يوم الخميس.
وختمت صحيفة الجامعة صفحتها بأخبار الرحلات الطلابية ونتائج دوري الشطرنج وإعلانات السكن.`

/** Reads texts as they come, one in two hours, each from an outlet of its own. */
class Press {
  readonly #grouper: StoryGrouper = createStoryGrouper()
  #read = 0

  take(title: string, text: string, at: number = NOON + this.#read * 2 * HOUR_MS): Placement {
    const number = ++this.#read
    const candidate = {
      sourceId: toId<SourceId>(number),
      sourceName: `صحيفة ${number}`,
      language: 'ar',
      title,
      text,
      publishedAt: at,
      firstSeenAt: at,
    }
    const placement = this.#grouper.place(candidate)
    const { story, copyOf } = placement
    const storyId = story === 'new' ? toId<StoryId>(number) : story
    this.#grouper.add({
      ...candidate,
      id: toId<ArticleId>(number),
      storyId,
      ...(copyOf && { copyOf: copyOf.originalId }),
    })
    return placement
  }
}

test('a cut copy tells how much it has from the original, and how much of the original is left', () => {
  const press = new Press()
  press.take('عودة العبارة إلى جزيرة الملح', FERRY)
  const { copyOf } = press.take('العبارة «نورس» تعود', FERRY.split('\n').slice(0, 2).join('\n'))
  assert.equal(copyOf?.originalId, 1)
  assert.ok((copyOf?.overlap ?? 0) > 0.9)
  assert.ok((copyOf?.kept ?? 1) < 0.6 && (copyOf?.kept ?? 0) > 0.3)
  assert.equal(copyOf?.evidence, 'first-seen')
})

test('a copy of a copy is measured against the root that it names', () => {
  const press = new Press()
  press.take('عودة العبارة إلى جزيرة الملح', FERRY)
  press.take('العبارة «نورس» تعود', FERRY.replace('فجر اليوم', 'صباح الأربعاء').replace('بخمسة', 'بستة'))
  const { copyOf } = press.take('العبارة تعود', FERRY.replace('فجر اليوم', 'صباح الأربعاء').replace('بخمسة', 'بستة'))
  assert.equal(copyOf?.originalId, 1)
  assert.ok((copyOf?.overlap ?? 1) < 1)
})

test('a roundup shares a passage with each report that it embeds, and is no copy of either', () => {
  const press = new Press()
  press.take('عودة العبارة إلى جزيرة الملح', FERRY)
  press.take('مزارعو الكرمة يجنون التفاح', HARVEST)
  const [ferry, harvest] = [FERRY.split('\n'), HARVEST.split('\n')]
  const roundup = press.take('جولة الصحافة', [OWN, ...harvest.slice(0, 3), 'من جهة أخرى', ...ferry.slice(1)].join('\n'))
  assert.equal(roundup.copyOf, undefined)
  assert.deepEqual(roundup.passages?.map(({ otherId }) => otherId).sort(), [1, 2])
  assert.ok(roundup.passages?.every(({ share, words }) => share > 0.15 && share < 0.6 && words > 35))
  assert.ok(roundup.because.every(({ kind }) => kind !== 'copy'))
})

/** A notice of one pattern, as it comes out each day. */
function prices(figures: readonly string[]): string {
  const [rise, first, second, third] = figures
  return `ارتفعت أسعار القمح في سوق سلمى بنسبة ${rise}، وبلغ سعر الطن من الصنف الأول ${first} دينارا، ومن الصنف الثاني ${second} دينارا.
وبلغ سعر طن الشعير ${third} دينارا، ولا تشمل الأسعار أجور النقل والتخزين التي تتراوح بين 3 و7 دنانير للطن الواحد.`
}

test('the next notice of a series is no copy however few words change, and the same notice printed again is', () => {
  const press = new Press()
  press.take('أسعار القمح اليوم', prices(['1.2', '310.5', '288.1', '201.4']), NOON)
  assert.ok(press.take('أسعار القمح', prices(['1.2', '310.5', '288.1', '201.4']), NOON + HOUR_MS).copyOf)
  assert.equal(
    press.take('أسعار القمح اليوم', prices(['0.4', '309.2', '287.6', '200.8']), NOON + DAY_MS).copyOf,
    undefined,
  )
})

test('of a text and its copies a passage names the first, and an independent text shares none', () => {
  const press = new Press()
  press.take('مزارعو الكرمة يجنون التفاح', HARVEST)
  press.take('جني التفاح في الكرمة', HARVEST.replace('وسط توقعات', 'مع توقعات'))
  assert.deepEqual(press.take('عودة العبارة إلى جزيرة الملح', FERRY).passages, [])
  const later = press.take('جولة الصحافة', `${OWN}\n${HARVEST.split('\n').slice(1).join('\n')}`, NOON + 2 * DAY_MS)
  assert.deepEqual(
    later.passages?.map(({ otherId }) => otherId),
    [1],
  )
})
