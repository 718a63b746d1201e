import type { StoryEdit } from '../../news/story-edit.ts'
import type { StoryListFilter } from '../../store/story-store.ts'

/** What the desk says about stories. */
export interface StoryWords {
  readonly title: string
  readonly intro: string
  readonly words: string
  readonly wordsHint: string
  readonly topic: string
  readonly anyTopic: string
  readonly noTopic: string
  readonly state: string
  readonly anyState: string
  readonly states: Readonly<Record<NonNullable<StoryListFilter['state']>, string>>
  readonly renamed: string
  readonly order: string
  readonly orders: Readonly<Record<StoryListFilter['order'], string>>
  readonly search: string
  readonly empty: string
  readonly further: string
  readonly headline: string
  readonly reports: string
  readonly lastReport: string
  readonly firstReport: string
  readonly onSite: string
  readonly mergedFrom: string
  readonly rename: string
  readonly renameIntro: string
  readonly saveHeadline: string
  readonly pin: string
  readonly pinIntro: string
  readonly unpin: string
  readonly unpinIntro: string
  readonly lock: string
  readonly lockIntro: string
  readonly unlock: string
  readonly unlockIntro: string
  readonly saveTopic: string
  readonly topicIntro: string
  readonly members: string
  readonly membersIntro: string
  /** Of a story of very many: these are the latest. */
  readonly latestMembers: string
  readonly lead: string
  readonly makeLead: string
  readonly read: string
  readonly copy: string
  readonly split: string
  readonly splitTo: string
  readonly splitToHint: string
  readonly merge: string
  readonly mergeIntro: string
  readonly other: string
  readonly otherHint: string
  readonly findOther: string
  readonly noOther: string
  readonly mergeInto: string
  readonly confirmMerge: string
  readonly confirmIntro: string
  readonly goesAway: string
  readonly takesIn: string
  readonly back: string
  readonly edits: string
  readonly editsIntro: string
  readonly noEdits: string
  readonly undo: string
  readonly undone: string
  /** What was done; for some a headline, a section or the other story stands after it. */
  readonly done: Readonly<Record<StoryEdit['kind'], string>>
}
