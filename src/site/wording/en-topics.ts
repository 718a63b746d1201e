import type { TopicWording } from './topic-wording.ts'

/** The site's sections in English. */
export const ENGLISH_TOPICS: TopicWording = {
  names: {
    politics: 'Politics',
    local: 'Local',
    economy: 'Economy',
    sport: 'Sport',
    culture: 'Culture',
    science: 'Science',
    technology: 'Technology',
    health: 'Health',
    environment: 'Environment',
    society: 'Society',
  },
  breaking: 'Breaking',
  breakingNews: 'Breaking news',
  pinned: 'Editor’s choice',
  stories: 'Top stories',
  articles: 'Latest articles',
  byCountry: 'By country',
  allCountries: 'All countries',
}
