import type { CommentId } from './ids.ts'

/** One thing that is wrong with a form. `field` is the name of the one it stands beside; `form`: none of them. */
export interface FormProblem {
  readonly field: 'name' | 'email' | 'text' | 'code' | 'reason' | 'form'
  /** A word of the code, such as `too-long`; the wording says it in the reader's language. */
  readonly reason: string
  /** The number that the reason speaks of: a limit, how many tries are left. */
  readonly number?: number
}

/** What a reader sent, cleaned: nothing in it is invisible, and it is as long as the settings allow. */
export interface CommentDraft {
  readonly name: string
  readonly text: string
  readonly email?: DraftEmail
  readonly wantsReplies: boolean
  readonly parentId?: CommentId
  /** Controls that turn the direction of writing and were taken out, by their code points, each once: `U+202E`. */
  readonly turned: readonly string[]
}

export interface DraftEmail {
  /** As mail is sent to it: the host in lower case, in punycode. */
  readonly address: string
  /** What spellings of one mailbox have in common; no address itself. */
  readonly key: string
}
