import type { MailDraft, MailKind } from '../news/mail.ts'

/** One part of a mail, from which both of its forms are made. */
export type MailPart =
  /** Our own words, which may quote a name or a title. */
  | { readonly kind: 'words'; readonly text: string }
  /** What a reader wrote. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }

/** A mail in words. */
export interface MailText {
  readonly subject: string
  readonly parts: readonly MailPart[]
}

/** What a mail speaks of, ready to stand in it: `line` gives a value on one line, `text` with its line ends. */
export interface MailValues {
  line(name: string): string
  text(name: string): string
  /** An address on our own site. */
  url(name: string): string
}

/** Every word of our mails in one language. */
export interface MailWording {
  readonly language: MailDraft['language']
  readonly direction: 'rtl' | 'ltr'
  readonly kinds: Readonly<Record<MailKind, (values: MailValues) => MailText>>
}
