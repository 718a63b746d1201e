import type { TopicWording } from './topic-wording.ts'

/** The site's sections in Arabic. */
export const ARABIC_TOPICS: TopicWording = {
  names: {
    politics: 'سياسة',
    local: 'محليات',
    economy: 'اقتصاد',
    sport: 'رياضة',
    culture: 'ثقافة',
    science: 'علوم',
    technology: 'تقنية',
    health: 'صحة',
    environment: 'بيئة',
    society: 'مجتمع',
  },
  breaking: 'عاجل',
  breakingNews: 'أخبار عاجلة',
  pinned: 'اختيار المحرر',
  stories: 'أبرز القصص',
  articles: 'آخر الأخبار',
  byCountry: 'بحسب البلد',
  allCountries: 'كل البلدان',
}
