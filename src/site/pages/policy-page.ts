import { type Html, html } from '../../base/html.ts'
import type { CommentPolicy } from '../../store/setting-store.ts'
import { pageOutcome } from '../page-layout.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { policyParagraphs } from '../parts/comment-policy.ts'
import { dayElement } from '../parts/time-element.ts'
import type { PageContext, Writing } from '../site-context.ts'

/** The policy of comments, and every version that there was of it. */
export async function policyPage(context: PageContext): Promise<PageOutcome> {
  if (!context.forms) return { kind: 'missing' }
  const { writing, store } = context
  const words = writing.wording.comments
  const [current, ...older] = await store.settings.policyVersions()
  return pageOutcome(
    {
      title: words.policyLink,
      path: '/comments/policy',
      main: html`<div class="page text">
<h1>${words.policyLink}</h1>
${current ? version(current, writing, words.policyInForce) : paragraphs(undefined, writing)}
${older.length > 0 && html`<details><summary>${words.policyOlder}</summary><div>${older.map((policy) => version(policy, writing))}</div></details>`}
</div>`,
    },
    context,
  )
}

function version(policy: CommentPolicy, writing: Writing, note?: string): Html {
  const { wording } = writing
  return html`<section id="v${policy.version}">
<h2>${wording.comments.policyVersion} <bdi>${policy.version}</bdi>${note !== undefined && html`${wording.comma}${note}`}</h2>
<p class="meta">${dayElement(policy.at, writing)}</p>
${paragraphs(policy, writing)}
</section>`
}

function paragraphs(policy: CommentPolicy | undefined, writing: Writing): Html {
  return html`${policyParagraphs(policy, writing).map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}`
}
