import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toZonedTime } from '../../news/zoned-time.ts'
import { readFactText } from '../fact-text.ts'
import { findNumbers } from '../numbers/find-numbers.ts'
import { findDates } from './find-dates.ts'

/** Friday, 13 March 2026, ten past nine in the morning. */
const PUBLISHED = '2026-03-13T09:10:00Z'

function find(text: string, { at = PUBLISHED, country }: { at?: string; country?: string } = {}) {
  const read = readFactText(text)
  const published = toZonedTime(Date.parse(at), 'UTC')
  return findDates(read, { numbers: findNumbers(read), reference: { published, ...(country && { country }) } })
}

/** The dates of a text as «what is written=value», a range with its end. */
function datesOf(text: string, setting?: { at?: string; country?: string }): readonly string[] {
  return find(text, setting).map(
    ({ start, end, value, until }) => `${text.slice(start, end)}=${value}${until === undefined ? '' : `..${until}`}`,
  )
}

test('The five families of month names are read, alone and in pairs', () => {
  assert.deepEqual(datesOf('عاد القارب في 7 مارس 2025 وغرق في ٨ آذار ٢٠٢٥'), [
    '7 مارس 2025=2025-03-07',
    '٨ آذار ٢٠٢٥=2025-03-08',
  ])
  assert.deepEqual(datesOf('من 7ماي2025 إلى المرفأ، ثم 3 غشت 2025 و5 جويلية 2025'), [
    '7ماي2025=2025-05-07',
    '3 غشت 2025=2025-08-03',
    '5 جويلية 2025=2025-07-05',
  ])
  assert.deepEqual(datesOf('يوم الأحد 5 تشرين الأول/أكتوبر 2025، ثم في مارس (آذار) 2024'), [
    'يوم الأحد 5 تشرين الأول/أكتوبر 2025=2025-10-05',
    'مارس (آذار) 2024=2024-03',
  ])
})

test('A missing year is the one that is nearest, a word beside it decides', () => {
  assert.deepEqual(datesOf('أبحروا في 20 ديسمبر وعادوا في 2 أبريل'), ['20 ديسمبر=2025-12-20', '2 أبريل=2026-04-02'])
  assert.deepEqual(datesOf('في أبريل الماضي وفي أبريل المقبل'), ['أبريل الماضي=2025-04', 'أبريل المقبل=2026-04'])
  assert.deepEqual(datesOf('في 12 يونيو من العام الماضي'), ['12 يونيو من العام الماضي=2025-06-12'])
})

test('Days may be written in words', () => {
  assert.deepEqual(datesOf('في الخامس من يناير 2026 وفي الثالث والعشرين من شباط'), [
    'الخامس من يناير 2026=2026-01-05',
    'الثالث والعشرين من شباط=2026-02-23',
  ])
  assert.deepEqual(datesOf('في الثامن من الشهر الجاري'), ['الثامن من الشهر الجاري=2026-03-08'])
})

test('Hijri dates are those of the Umm al-Qura calendar; the Gregorian date beside one decides', () => {
  assert.deepEqual(datesOf('في 3 ربيع الآخر 1436هـ'), ['3 ربيع الآخر 1436هـ=2015-01-23'])
  assert.deepEqual(datesOf('في ٢٦ شوال ١٤٣٦ هـ الموافق ١١ أغسطس ٢٠١٥م'), [
    '٢٦ شوال ١٤٣٦ هـ الموافق ١١ أغسطس ٢٠١٥م=2015-08-11',
  ])
  const [found] = find('في ٢٦ شوال ١٤٣٦ هـ الموافق ١١ أغسطس ٢٠١٥م')
  assert.equal(found?.calendar, 'hijri')
  assert.deepEqual(datesOf('بتاريخ 11/8/1434 هـ'), ['بتاريخ 11/8/1434 هـ=2013-06-20'])
  assert.deepEqual(datesOf('في رمضان 1436 من ذلك'), ['رمضان 1436=2015-06-18..2015-07-16'])
})

test('Solar Hijri dates are read where a year of theirs is written', () => {
  assert.deepEqual(datesOf('منتشر شده در ۲۹ بهمن ۱۳۹۸ ساعت'), ['۲۹ بهمن ۱۳۹۸=2020-02-18'])
  assert.deepEqual(datesOf('بلغ المهر 5 مهر فقط'), [])
})

test('Numbers alone are read day first, unless the country or the text says otherwise', () => {
  assert.deepEqual(datesOf('نشر في 04-02-2025 12:57 PM هنا'), ['04-02-2025 12:57 PM=2025-02-04T12:57'])
  assert.deepEqual(datesOf('نشر في 2015/7/21 وفي 04.02.2025'), ['2015/7/21=2015-07-21', '04.02.2025=2025-02-04'])
  assert.deepEqual(datesOf('في 04/02/2025 حدث', { country: 'us' }), ['04/02/2025=2025-04-02'])
  assert.deepEqual(datesOf('في 04/02/2025 ثم 04/22/2025'), ['04/02/2025=2025-04-02', '04/22/2025=2025-04-22'])
  assert.deepEqual(datesOf('فاز 3-2-1 برقم 10/12/5000'), [])
})

test('A bare weekday is the last one, or the next where the text looks ahead', () => {
  assert.deepEqual(datesOf('أعلن ربان القارب الخميس أنه سيبحر السبت'), ['الخميس=2026-03-12', 'السبت=2026-03-14'])
  assert.deepEqual(datesOf('غرق القارب الجمعه'), ['الجمعه=2026-03-13'])
  assert.deepEqual(datesOf('ومن المقرر أن يجتمع الصيادون الأحد في المرفأ'), ['الأحد=2026-03-15'])
  assert.deepEqual(datesOf('يلتقي الفريقان مساء الاحد على ملعب المرفأ'), ['مساء الاحد=2026-03-15'])
  assert.deepEqual(datesOf('سينطلق السباق الأحد، وفق ما أعلنته اللجنة الأربعاء'), [
    'الأحد=2026-03-15',
    'الأربعاء=2026-03-11',
  ])
})

test('«الماضي» lies before the day itself, «المقبل» behind it', () => {
  assert.deepEqual(datesOf('عاد الجمعة الماضي ويبحر الجمعة المقبل، ثم الأحد بعد المقبل'), [
    'الجمعة الماضي=2026-03-06',
    'الجمعة المقبل=2026-03-20',
    'الأحد بعد المقبل=2026-03-22',
  ])
})

test('Days by their distance give way to the weekday beside them', () => {
  assert.deepEqual(datesOf('وصل أمس وأبحر أول من أمس، ويعود غدا'), [
    'أمس=2026-03-12',
    'أول من أمس=2026-03-11',
    'غدا=2026-03-14',
  ])
  assert.deepEqual(datesOf('وصل أمس (الأربعاء) ويعود غدا الجمعة'), [
    'أمس (الأربعاء)=2026-03-11',
    'غدا الجمعة=2026-03-13',
  ])
})

test('Distances in hours, days and years are counted from publication', () => {
  assert.deepEqual(datesOf('غادر المرفأ منذ 3 ساعات'), ['منذ 3 ساعات=2026-03-13T06'])
  assert.deepEqual(datesOf('غادر المرفأ قبل يومين'), ['قبل يومين=2026-03-11'])
  assert.deepEqual(datesOf('وسيعود بعد أسبوع'), ['بعد أسبوع=2026-03-20'])
  assert.deepEqual(datesOf('اشتراه الشهر الماضي وباعه هذا العام'), ['الشهر الماضي=2026-02', 'هذا العام=2026'])
})

test('A distance from another event is no date', () => {
  assert.deepEqual(datesOf('وصل قبل يومين من السباق وعاد بعد أسبوع على الفوز'), [])
  assert.deepEqual(datesOf('عاد بعد يومين'), [])
})

test('Times of day have their zone', () => {
  assert.deepEqual(datesOf('ينطلق السبت المقبل الساعة 15:45 بتوقيت غرينتش'), [
    'السبت المقبل الساعة 15:45 بتوقيت غرينتش=2026-03-14T15:45',
  ])
  assert.deepEqual(datesOf('غدا الساعة الثالثة ظهرا بتوقيت مكة المكرمة'), [
    'غدا الساعة الثالثة ظهرا بتوقيت مكة المكرمة=2026-03-14T12',
  ])
  assert.deepEqual(datesOf('6 يناير 2015، الساعة 05:16 مساءً'), ['6 يناير 2015، الساعة 05:16 مساءً=2015-01-06T17:16'])
})

test('No range goes backwards', () => {
  for (const text of ['رمضان 14-02-2025', 'صفر 14-2-1446', '14-2 رمضان 1446', '14-2 مارس 2025']) {
    for (const { value, until = value } of find(text)) assert.ok(until >= value, `${text}: ${value} to ${until}`)
  }
})

test('A range knows its last day', () => {
  assert.deepEqual(datesOf('يقام السباق من 3 إلى 7 أبريل 2026'), ['3 إلى 7 أبريل 2026=2026-04-03..2026-04-07'])
  assert.deepEqual(datesOf('من 30 مارس إلى 2 أبريل 2026'), [
    '30 مارس=2026-03-30..2026-04-02',
    '2 أبريل 2026=2026-04-02',
  ])
})

test('Names, habits and idioms are no dates', () => {
  for (const text of [
    'قالت صحيفة رأي اليوم إن القارب غرق',
    'ذكرت الوكالة نقلا عن اليوم أن القارب غرق',
    'هم في أمس الحاجة إلى قارب',
    'يتناولها ثلاث مرات في اليوم',
    'يغلق المرفأ أيام الأحد',
    'فاز حزب الغد بالمقعد',
    'وأردف الخميس أن القارب قديم',
    'وصف الدكتور الجمعة القارب',
    'نص اتفاق الجمعة العظيمة',
    'شارك في ثورة 25 يناير',
    'قالت تيريزا ماي إن القارب غرق',
    'فاز الفريق 3-2 في مباراة مارس فيها الضغط',
  ]) {
    assert.deepEqual(datesOf(text), [], text)
  }
})

test('Parts of a year, decades and stretches of several units are ranges', () => {
  assert.deepEqual(datesOf('ارتفع الصيد في الربع الأول من عام 2025'), ['الربع الأول من عام 2025=2025-01..2025-03'])
  assert.deepEqual(datesOf('بني المرفأ صيف 2016'), ['صيف 2016=2016-06..2016-08'])
  assert.deepEqual(datesOf('بني المرفأ في ثمانينيات القرن الماضي'), ['ثمانينيات القرن الماضي=1980..1989'])
  assert.deepEqual(datesOf('غرق قاربان خلال الساعات الـ24 الماضية'), [
    'الساعات الـ24 الماضية=2026-03-12T09..2026-03-13T09',
  ])
  assert.deepEqual(datesOf('وذلك خلال اليومين المقبلين'), ['اليومين المقبلين=2026-03-14..2026-03-15'])
  assert.deepEqual(datesOf('رجل في السبعينيات من عمره'), [])
})

test('A year may be told by the date before it', () => {
  assert.deepEqual(datesOf('غرق في 3 يناير 1942 وعثر عليه في 5 مايو من العام نفسه'), [
    '3 يناير 1942=1942-01-03',
    '5 مايو من العام نفسه=1942-05-05',
  ])
})

test('What other words mean is no date', () => {
  for (const text of [
    'بلغ طوله 22 م تقريبا',
    'اتحاد يتعلق بكرة القدم',
    'سقط القتيل في تلك الليلة في المرفأ',
    'وهذه كذبة أبريل المعروفة',
    'فاز فريق المرفأ 6 / صفر',
    'يصادف الثلاثين من مارس من كل عام',
  ]) {
    assert.deepEqual(datesOf(text), [], text)
  }
})

test('Hostile text is read without a fault', () => {
  for (const text of [
    '1/2/3-4:5 '.repeat(500),
    'أمس ('.repeat(500),
    'من '.repeat(500),
    '99999999999 مارس 99999',
    '31 فبراير 2024',
  ]) {
    assert.doesNotThrow(() => find(text))
  }
})

test('A habit of several weekdays is none of them, the ends of a stretch are both', () => {
  assert.deepEqual(datesOf('يغلق المرفأ أيام السبت والأحد'), [])
  assert.deepEqual(datesOf('غرق القارب بين السبت والثلاثاء'), ['السبت=2026-03-07..2026-03-10', 'الثلاثاء=2026-03-10'])
})

test('An approximate distance is unsure', () => {
  const [found] = find('غادر المرفأ قبل نحو شهر')
  assert.deepEqual([found?.value, found?.isUnsure], ['2026-02', true])
})

test('No date goes on in the next sentence', () => {
  assert.deepEqual(datesOf('غرق القارب في 20 نيسان/أبريل . 2024 كان عاما صعبا')[0], '20 نيسان/أبريل=2026-04-20')
})
