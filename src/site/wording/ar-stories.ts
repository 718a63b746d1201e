import type { StoryWording } from './story-wording.ts'

/** What the site says of stories, in Arabic. */
export const ARABIC_STORIES: StoryWording = {
  summary: 'الخلاصة',
  summaryIntro: 'جمل من التقارير بنصها، ومع كل جملة مصدرها.',
}
