import type { CountedNoun } from './wording.ts'

/** What the site says of stories before and after others. */
export interface SagaWording {
  /** Over the links of each kind. */
  readonly background: string
  readonly 'follow-up': string
  /** Before what both stories have in common. */
  readonly sharedNames: string
  readonly sharedWords: string
  readonly retold: string
  /** Of the instalment before, and of the one after. */
  readonly instalment: Readonly<Record<'background' | 'follow-up', string>>
  /** A running subject, over its page. */
  readonly saga: string
  readonly sagaIntro: string
  readonly wholeSaga: string
  readonly storyCount: CountedNoun
  /** `{from}` and `{to}` are days. */
  readonly span: string
}
