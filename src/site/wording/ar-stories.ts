import type { StoryWording } from './story-wording.ts'

/** What the site says of stories, in Arabic. */
export const ARABIC_STORIES: StoryWording = {
  aheadBy: 'قبل غيره بـ{time}',

  bulletin: 'الموجز',
  bulletinIntro: 'جمل من الأخبار بنصّها، وبعد كل جملة مصدرها ورابط موضعها فيه.',
  madeOf: 'من أحدث أخبارها:',

  developments: 'ما الجديد، ومتى',
  developmentKinds: {
    'first-report': 'أول خبر',
    'first-in-country': 'أول خبر من بلد آخر',
    'new-figure': 'رقم جديد',
    'new-voice': 'قول جديد',
    'new-fact': 'معلومة جديدة',
    correction: 'تصحيح',
  },
  firstInCountry: 'أول خبر من {country}',
  moreDevelopments: 'كل التطوّرات',

  voices: 'من قال ماذا',
  moreVoices: 'متحدثون آخرون',
  moreWords: 'أقوال أخرى له',
  alsoIn: 'ونقله أيضًا:',

  names: 'من وأين',
  nameKinds: { person: 'أشخاص', place: 'أماكن', organisation: 'جهات' },
  moreNames: 'أسماء أخرى',
  inReports: {
    zero: 'في لا خبر',
    one: 'في خبر واحد',
    two: 'في خبرين',
    few: 'في {n} أخبار',
    many: 'في {n} خبرًا',
    other: 'في {n} خبر',
  },

  outlets: 'من نشرها',
  countries: {
    zero: 'لا بلدان',
    one: 'بلد واحد',
    two: 'بلدان',
    few: '{n} بلدان',
    many: '{n} بلدًا',
    other: '{n} بلد',
  },
  noCountry: 'لا بلد بعينه',
  copiesOnly: 'نسخ فقط',

  because: 'لماذا هو في هذه القصة؟',
  reasons: {
    new: 'به بدأت القصة.',
    copy: 'نصّه، كله أو معظمه، في خبر سابق منها:',
    likeness: 'نصّه قريب من أخبارها: نسبة التشابه',
    words: 'كلمات دالّة مشتركة:',
    names: 'أسماء مشتركة:',
    figures: 'أرقام مشتركة:',
    time: 'نُشر قريبًا من أخبارها؛ بينه وبين أقربها',
    instalment: 'حلقة جديدة من سلسلة، لا خبر عن الحلقة السابقة:',
    rejoined: 'كان في قصة أخرى أولًا، ثم تبيّن أنه من هذه:',
    editor: 'وضعه هنا محرّر،',
  },
  nearest: 'وأقرب قصة أخرى تشبهه بنسبة {percent}.',
}
