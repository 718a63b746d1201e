import type { CompareWording } from './compare-wording.ts'

/** Outlets compared, in Arabic. */
export const ARABIC_COMPARE: CompareWording = {
  link: 'قارن بين المصادر',
  title: 'المصادر وجهًا لوجه',
  intro:
    'ما عند كل مصدر من القصة: عنوانه، ومتى نشر، وآخر رقم عنده، ومن نقل كلامه، ومن سمّى، وما غاب عنه وهو عند نصف المصادر الأخرى على الأقل.',
  introOfTwo: 'ما عند كل من المصدرين، وما غاب عن أحدهما وهو عند الآخر.',
  backToStory: 'عُد إلى القصة',
  first: 'المصدر الأول',
  second: 'المصدر الثاني',
  button: 'قارن بينهما',
  all: 'كل المصادر',
  firstReport: 'أول خبر له:',
  figures: 'آخر أرقامه',
  voices: 'نقل كلام',
  names: 'سمّى',
  leftOut: 'غاب عنه',
  nothing: 'لا شيء',
}
