import type { CountedNoun } from './wording.ts'

/** What the site says over the bulletin of a day. */
export interface DailyWording {
  /** In the navigation. */
  readonly link: string
  /** `{day}` stands for the day. */
  readonly title: string
  readonly intro: string
  readonly storyCount: CountedNoun
  /** The day is not over. */
  readonly unfinished: string
  /** How far a bulletin of a day gone by can change. */
  readonly lasting: string
  readonly empty: string
  readonly future: string
  readonly latest: string
  readonly wholeStory: string
  readonly wholeDay: string
  readonly mailVersion: string
  readonly textVersion: string
  readonly days: string
  /** Under the mail. */
  readonly mailFoot: string
}
