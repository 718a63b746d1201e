import type { Topic } from '../../news/topic.ts'

/** What the site calls its sections, and what marks a story in them. */
export interface TopicWording {
  readonly names: Readonly<Record<Topic, string>>
  /** Mark of a story that grows abnormally fast. */
  readonly breaking: string
  /** Heading of the list of such stories. */
  readonly breakingNews: string
  /** Mark of a story that an editor has put on top. */
  readonly pinned: string
  /** Heading over a section's stories, and over its latest articles. */
  readonly stories: string
  readonly articles: string
  readonly byCountry: string
  readonly allCountries: string
}
