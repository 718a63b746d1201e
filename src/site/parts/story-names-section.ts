import { type Html, html } from '../../base/html.ts'
import { NAME_KINDS, type NameKind } from '../../news/name-mention.ts'
import type { NameInStory, StoryDigest } from '../../news/story-digest.ts'
import { namePath } from '../site-paths.ts'
import type { StorySetting } from './cited-sentence.ts'

/** Of each kind so many stand open; more unfold. */
const OPEN = 6

/** Whom and what the reports name, those of most reports first, with the pages of the catalogue. */
export function storyNamesSection({ names }: StoryDigest, setting: StorySetting): Html | false {
  const shown = names.filter(({ key }) => !isHidden(key, setting))
  if (shown.length === 0) return false
  return html`<section class="findings" aria-labelledby="story-names">
<h2 class="rule" id="story-names">${setting.writing.wording.stories.names}</h2>
${NAME_KINDS.map((kind) => kindGroup(kind, shown, setting))}
</section>`
}

function isHidden(key: string, { view: { catalogue } }: StorySetting): boolean {
  return catalogue.has(key) && catalogue.get(key) === undefined
}

function kindGroup(kind: NameKind, names: readonly NameInStory[], setting: StorySetting): Html | false {
  const { stories } = setting.writing.wording
  const ofKind = names.filter((name) => name.kind === kind)
  if (ofKind.length === 0) return false
  const open = ofKind.length === OPEN + 1 ? OPEN + 1 : OPEN
  const rest = ofKind.slice(open)
  const list = (part: readonly NameInStory[]) =>
    html`<ul${kind !== 'person' && html` class="in-row"`}>${part.map((name) => html`<li>${nameMarkup(name, setting)}</li>`)}</ul>`
  return html`<h3>${stories.nameKinds[kind]}</h3>
${list(ofKind.slice(0, open))}
${rest.length > 0 && html`<details><summary>${stories.moreNames} (${rest.length})</summary>${list(rest)}</details>`}`
}

function nameMarkup({ key, name, title, articles }: NameInStory, { view, writing }: StorySetting): Html {
  const known = view.catalogue.get(key)
  const words = known ? html`<a href="${namePath(known)}"><bdi>${known.name}</bdi></a>` : html`<bdi>${name}</bdi>`
  const reports = writing.count(articles, writing.wording.stories.inReports)
  return html`${title !== undefined && html`<span class="meta"><bdi>${title}</bdi></span> `}${words}${articles > 1 && html` <span class="meta" title="${reports}">${articles}</span>`}`
}
