import type { StoryWording } from './story-wording.ts'

/** What the site says of stories, in English. */
export const ENGLISH_STORIES: StoryWording = {
  summary: 'Summary',
  summaryIntro: 'Sentences of the reports in their own words, each with its source.',
}
