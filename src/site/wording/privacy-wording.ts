import type { CountedNoun, TextSection } from './wording.ts'

/** What decides which sentences the page has. */
export interface PrivacyFacts {
  readonly takesComments: boolean
  readonly sendsMail: boolean
  /** Whether every comment waits for an editor. */
  readonly isPremoderated: boolean
}

/** How long and how much, with their nouns: «7 أيام». Each stands after a preposition. */
export interface PrivacyFigures {
  readonly addressCut: string
  readonly address: string
  readonly rejected: string
  readonly contact: string
  readonly report: string
  readonly mail: string
  readonly link: string
  readonly receivedMails: string
  readonly limitCount: string
  readonly limitWindow: string
}

/** The words of the privacy page in one language. */
export interface PrivacyWording {
  readonly title: string
  /** Counted after a preposition: Arabic duals are in the genitive. */
  readonly days: CountedNoun
  readonly minutes: CountedNoun
  readonly comments: CountedNoun
  readonly mails: CountedNoun
  readonly contact: string
  readonly policy: string
  sections(facts: PrivacyFacts, figures: PrivacyFigures): readonly TextSection[]
}
