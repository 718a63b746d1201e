import { type Html, html } from '../../base/html.ts'
import type { Story } from '../../news/story.ts'
import type { KeptStoryEdit } from '../../news/story-edit.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import type { PageSetting } from '../page-setting.ts'
import { csrfField } from './form-parts.ts'

/** What editors decided of a story, each with its way back. */
export function storyHistory({ id }: Story, edits: readonly KeptStoryEdit[], setting: PageSetting): Html {
  const words = setting.wording.stories
  return html`<section aria-labelledby="edits"><h2 id="edits">${words.edits}</h2>
${edits.length === 0 ? html`<p>${words.noEdits}</p>` : html`<p class="hint">${words.editsIntro}</p>`}
<ol class="report-list">${edits.map((edit) => editLine(edit, id, setting))}</ol></section>`
}

function editLine(
  { number, storyId, edit, byName, at, undoneAt }: KeptStoryEdit,
  id: number,
  setting: PageSetting,
): Html {
  const { wording, writing } = setting
  const words = wording.stories
  const undo = html`<form method="post" action="/desk/stories/${id}/undo" class="act">${csrfField(setting)}<input type="hidden" name="number" value="${number}"><button class="quiet" aria-describedby="edit-${number}">${words.undo}</button></form>`
  return html`<li><p id="edit-${number}"><bdi>${byName}</bdi> · ${relativeTime(at, writing)}<br>${words.done[edit.kind]} ${detail({ edit, storyId }, setting)}</p>
${undoneAt === undefined ? undo : html`<p class="meta">${words.undone} · ${relativeTime(undoneAt, writing)}</p>`}</li>`
}

function detail({ edit, storyId }: Pick<KeptStoryEdit, 'edit' | 'storyId'>, { writing }: PageSetting): Html | string {
  switch (edit.kind) {
    case 'renamed':
      return html`«<bdi>${edit.headline}</bdi>»`
    case 'merged':
      return html`(${writing.wording.story} <bdi>${storyId}</bdi>)`
    case 'topic-corrected':
      return `«${writing.wording.topics.names[edit.topic]}»`
    case 'split':
      return html`(${writing.count(edit.articles.length, writing.wording.articles)})`
    default:
      return ''
  }
}
