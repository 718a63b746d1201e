import type { Keyring } from '../base/keyring.ts'
import type { CommentDraft } from '../news/comment-form.ts'
import { nameSkeleton } from './name-skeleton.ts'

/**
 * What a writer is known by, to be digested: the mailbox, else the name at a network address.
 *
 * @param addressKey what `addressKeyText` makes of the client's address
 */
export function writerKeyText({ name, email }: Pick<CommentDraft, 'name' | 'email'>, addressKey: string): string {
  return email ? `email:${email.key}` : `name:${nameSkeleton(name)}@${addressKey}`
}

/** The keyed digest by which the store knows a writer. */
export function writerKey(keyring: Keyring, draft: Pick<CommentDraft, 'name' | 'email'>, addressKey: string): string {
  return keyring.digest('writer', writerKeyText(draft, addressKey))
}
