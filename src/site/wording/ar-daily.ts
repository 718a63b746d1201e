import type { DailyWording } from './daily-wording.ts'

/** The bulletin of a day, in Arabic. */
export const ARABIC_DAILY: DailyWording = {
  link: 'نشرة اليوم',
  title: 'نشرة {day}',
  intro: 'أهم ما نُشر في هذا اليوم: كل قصة مرة واحدة، بجمل من أخبارها، وبعد كل جملة مصدرها.',
  storyCount: {
    zero: 'لا قصص',
    one: 'قصة واحدة',
    two: 'قصتان',
    few: '{n} قصص',
    many: '{n} قصة',
    other: '{n} قصة',
  },
  unfinished: 'لم ينتهِ اليوم بعد: تتغيّر هذه النشرة حتى منتصف الليل.',
  lasting:
    'نشرة يوم مضى لا يغيّرها ما نُشر بعده. إنما تغيّرها التصحيحات: صحيفة عدّلت نصّها، أو محرّر غيّر قصة، أو خبر من ذلك اليوم وصلنا متأخرًا.',
  empty: 'لا أخبار عندنا من هذا اليوم.',
  future: 'لم يأتِ هذا اليوم بعد.',
  latest: 'آخر نشرة',
  wholeStory: 'القصة كاملة',
  wholeDay: 'كل ما نُشر في هذا اليوم',
  mailVersion: 'نسخة للبريد',
  textVersion: 'نسخة نصّية',
  days: 'نشرات الأيام',
  mailFoot: 'هذه النشرة في الموقع:',
}
