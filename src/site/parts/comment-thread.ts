import { type Html, html } from '../../base/html.ts'
import type { ShownComment, VanishedComment } from '../../news/comment.ts'
import type { CommentThread } from '../../store/comment-store.ts'
import type { Writing } from '../site-context.ts'
import { commentPath } from '../site-paths.ts'
import { commentText } from './comment-text.ts'
import { minuteElement } from './time-element.ts'

/** How a comment is shown: `isOpen` offers to reply to it. */
export interface ThreadSetting {
  readonly writing: Writing
  readonly isOpen: boolean
}

/** A comment with the replies to it under it. */
export function commentThread({ top, replies }: CommentThread, setting: ThreadSetting): Html {
  const { wording } = setting.writing
  return html`<li>${placeMarkup(top, setting)}
${replies.length > 0 && html`<ol class="replies" aria-label="${wording.comments.replies}">${replies.map((reply) => html`<li>${placeMarkup(reply, { ...setting, isOpen: false })}</li>`)}</ol>`}</li>`
}

function placeMarkup(place: ShownComment | VanishedComment, setting: ThreadSetting): Html {
  return 'text' in place ? shownComment(place, setting) : vanishedComment(place, setting.writing)
}

/** What a comment is linked to by, within its page. */
export function commentAnchor(number: number): string {
  return `c-${number}`
}

function shownComment(comment: ShownComment, { writing, isOpen }: ThreadSetting): Html {
  const { wording } = writing
  const words = wording.comments
  const path = commentPath(comment.id)
  return html`<article class="comment" id="${commentAnchor(comment.number)}">
<header>
<h3>${numberLink(comment, writing)} <bdi class="writer">${comment.name}</bdi></h3>
<p class="meta">${minuteElement(comment.writtenAt, writing)}${comment.isEdited && html` <span class="edited">${words.edited}</span>`}</p>
</header>
<div class="comment-text" data-nosnippet>
${commentText(comment, writing)}
</div>
<ul class="comment-acts">
${isOpen && html`<li><a href="${path}/reply" rel="nofollow">${words.reply}<span class="hidden"> (${comment.number})</span></a></li>`}
<li><a href="${path}">${words.permalink}<span class="hidden"> (${comment.number})</span></a></li>
<li><a href="${path}/report" rel="nofollow">${words.report}<span class="hidden"> (${comment.number})</span></a></li>
</ul>
</article>`
}

/** A comment that something else is about: who says what, without anything to do. */
export function quotedComment(comment: ShownComment, writing: Writing): Html {
  return html`<blockquote class="comment-text" data-nosnippet>
<p><bdi>${comment.name}</bdi></p>
${commentText(comment, writing)}
</blockquote>`
}

function numberLink({ number }: Pick<ShownComment, 'number'>, { wording }: Writing): Html {
  return html`<a class="number" href="#${commentAnchor(number)}"><span class="hidden">${wording.comments.number} </span><bdi>${number}</bdi></a>`
}

function vanishedComment({ number, state }: VanishedComment, writing: Writing): Html {
  return html`<p class="comment vanished" id="${commentAnchor(number)}">${numberLink({ number }, writing)} ${writing.wording.comments.vanished[state]}</p>`
}
