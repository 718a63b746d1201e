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
  reading(facts: PrivacyFacts): TextSection
  commenting(facts: PrivacyFacts, figures: PrivacyFigures): TextSection
  mailAddress(facts: PrivacyFacts, figures: PrivacyFigures): TextSection
  rights(facts: PrivacyFacts, figures: PrivacyFigures): TextSection
  readonly cookies: TextSection
  readonly logs: TextSection
  readonly otherSites: TextSection
}

/** The page's sections in their order; those about comments only where some are taken. */
export function privacySections(
  words: PrivacyWording,
  facts: PrivacyFacts,
  figures: PrivacyFigures,
): readonly TextSection[] {
  const ofComments = facts.takesComments
    ? [words.commenting(facts, figures), words.mailAddress(facts, figures), words.rights(facts, figures), words.cookies]
    : []
  return [words.reading(facts), ...ofComments, words.logs, words.otherSites]
}
