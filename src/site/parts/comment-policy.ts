import { type Html, html } from '../../base/html.ts'
import type { CommentPolicy } from '../../store/setting-store.ts'
import type { Writing } from '../site-context.ts'

/** The pinned welcome: the policy in force, or the words that stand there until somebody writes one; an empty one is none. */
export function policyNote(policy: CommentPolicy | undefined, writing: Writing): Html | false {
  const words = writing.wording.comments
  const paragraphs = policyParagraphs(policy, writing)
  if (paragraphs.length === 0) return false
  return html`<div class="policy">
<p><strong>${words.policyTitle}</strong></p>
${paragraphs.map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}
<p class="note"><a href="/comments/policy">${words.policyLink}</a></p>
</div>`
}

/** Paragraphs are parted by empty lines. */
export function policyParagraphs(
  policy: Pick<CommentPolicy, 'text'> | undefined,
  { wording }: Writing,
): readonly string[] {
  if (!policy) return wording.comments.policyDefault
  return policy.text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
}
