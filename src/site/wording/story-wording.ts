/** What the site says of a story as a whole. */
export interface StoryWording {
  /** Heading of the sentences that tell the story. */
  readonly summary: string
  readonly summaryIntro: string
}
