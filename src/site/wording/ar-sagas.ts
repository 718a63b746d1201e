import type { SagaWording } from './saga-wording.ts'

/** What the site says of running subjects, in Arabic. */
export const ARABIC_SAGAS: SagaWording = {
  background: 'خلفية الخبر',
  'follow-up': 'تطوّرات لاحقة',
  sharedNames: 'أسماء مشتركة:',
  sharedWords: 'كلاهما عن:',
  retold: 'يعود إليه الخبر الأحدث',
  instalment: { background: 'الحلقة السابقة من السلسلة نفسها', 'follow-up': 'الحلقة التالية من السلسلة نفسها' },
  saga: 'ملف مستمر',
  sagaIntro: 'أخبار يتبع بعضها بعضًا، أحدثها أولًا. عنوان الملف هو عنوان أول خبر فيه.',
  wholeSaga: 'الملف كله:',
  storyCount: {
    zero: 'لا أخبار',
    one: 'خبر واحد',
    two: 'خبران',
    few: '{n} أخبار',
    many: '{n} خبرًا',
    other: '{n} خبر',
  },
  span: 'من {from} إلى {to}',
}
