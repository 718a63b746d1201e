import { type Html, html } from '../../base/html.ts'
import { type Comment, MODERATION_PHASES } from '../../news/comment.ts'
import type { CommentId } from '../../news/ids.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import type { QueueCounts } from '../../store/comment-store.ts'
import type { CommentCard } from '../comment-card.ts'
import type { PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { commentCard, ofWhom, reasonFields } from '../parts/comment-card-parts.ts'
import { choiceField, csrfField, nextField } from '../parts/form-parts.ts'
import { keysDialog } from '../parts/keys-dialog.ts'
import { isFiltered, placePath, type QueuePlace, withoutFilters } from '../queue-place.ts'
import { QUEUE_TABS, type QueueTab } from '../wording/moderation-wording.ts'

export interface QueueView {
  readonly place: QueuePlace
  readonly cards: readonly CommentCard[]
  readonly counts: QueueCounts
  /** The next page begins after this comment. */
  readonly nextAfter?: CommentId
  /** Comments that somebody else decided while an editor was about to. */
  readonly told: readonly ToldComment[]
}

export interface ToldComment {
  readonly comment: Comment
  readonly decidedByName?: string
}

/** The comments that wait, or any other part of them. */
export function queuePage(view: QueueView): PageMaker {
  return (setting) => {
    const { place, cards, nextAfter } = view
    const { wording, reader } = setting
    const { queue } = wording.comments
    const mayModerate = reader?.may('moderate') ?? false
    return {
      title: wording.moderation,
      isWide: true,
      ...(mayModerate && { scripts: ['queue-keys'] as const }),
      main: html`${toldLines(view.told, setting)}
${tabs(view, setting)}
${filters(place, setting)}
<div id="said" class="said" role="status" aria-live="polite"></div>
${mayModerate && cards.length > 0 && bulkForm(setting)}
${cards.length === 0 ? emptyWords(place, setting) : html`<ol class="queue" aria-label="${queue.list}">${cards.map((card) => commentCard(card, setting))}</ol>`}
${nextAfter !== undefined && html`<p><a class="button" rel="next" href="${placePath({ ...place, after: nextAfter })}">${queue.next}</a></p>`}
${mayModerate && keysDialog(setting)}`,
    }
  }
}

function toldLines(told: readonly ToldComment[], setting: PageSetting): Html | undefined {
  if (told.length === 0) return undefined
  return html`<div class="problems" role="status"><ul>
${told.map((one) => html`<li>${toldLine(one, setting)}</li>`)}
</ul></div>`
}

/** «تعليق سلمى اعتُمد في هذه الأثناء قبل دقيقة، بقرار ليلى. لم يتغيّر شيء.» */
function toldLine({ comment, decidedByName }: ToldComment, setting: PageSetting): Html {
  const { acts, card } = setting.wording.comments
  const { decidedAt } = comment
  const decided =
    decidedAt !== undefined &&
    comment.state !== 'pending' &&
    html` ${relativeTime(decidedAt, setting.writing)}${decidedByName !== undefined && html` ${card.by} <bdi>${decidedByName}</bdi>`}`
  return html`<a href="/desk/comments/${comment.id}">${ofWhom(comment, setting)}</a>: ${acts.meanwhile[whatHappened(comment)]}${decided}. ${acts.nothingChanged}`
}

/** What became of a comment that was not as somebody had seen it. */
export function whatHappened({ state }: Pick<Comment, 'state'>): 'approved' | 'rejected' | 'changed' | 'gone' {
  if (state === 'approved' || state === 'rejected') return state
  return state === 'pending' ? 'changed' : 'gone'
}

function tabs({ place, counts }: QueueView, { wording, writing }: PageSetting): Html {
  const { queue } = wording.comments
  const number = new Intl.NumberFormat(writing.wording.locale)
  return html`<nav class="tabs" aria-label="${queue.tabsLabel}"><ul>
${QUEUE_TABS.map((tab) => html`<li><a href="${placePath({ ...withoutFilters(place), tab, order: tab === place.tab ? place.order : defaultOrder(tab) })}"${tab === place.tab && html` aria-current="page"`}>${queue.tabs[tab]} <bdi class="tab-count" data-count="${tab}">${number.format(tabCount(tab, counts))}</bdi></a></li>`)}
</ul></nav>`
}

function defaultOrder(tab: QueueTab): QueuePlace['order'] {
  return tab === 'pending' || tab === 'reported' ? 'oldest' : 'newest'
}

/** How many comments stand in a part of the queue. */
export function tabCount(tab: QueueTab, { states, reported }: QueueCounts): number {
  switch (tab) {
    case 'all':
      return Object.values(states).reduce((sum, count) => sum + count, 0)
    case 'reported':
      return reported
    case 'pending':
    case 'approved':
    case 'rejected':
      return states[tab]
  }
}

function filters(place: QueuePlace, setting: PageSetting): Html {
  const { queue, phases } = setting.wording.comments
  const { tab, phase, order, article, writer, address } = place
  const hidden = { ...(tab !== 'pending' && { tab }), article, writer, address }
  const phaseChoices = [
    { value: '', label: queue.anyPhase, isChosen: phase === undefined },
    ...MODERATION_PHASES.map((value) => ({ value, label: phases[value], isChosen: value === phase })),
  ]
  const orders = (['oldest', 'newest'] as const).map((value) => ({
    value,
    label: queue[value],
    isChosen: value === order,
  }))
  const only = [article && queue.onlyArticle, writer && queue.onlyWriter, address && queue.onlyAddress].filter(Boolean)
  return html`<form class="desk-filters" method="get" action="/desk/comments" id="filters" aria-label="${queue.filters}">
${Object.entries(hidden).map(([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`)}
${choiceField({ name: 'phase', label: queue.phase, choices: phaseChoices }, { setting })}
${choiceField({ name: 'order', label: queue.order, choices: orders }, { setting })}
<button class="quiet">${queue.apply}</button>
${only.length > 0 && html`<p><strong>${only.join(' · ')}</strong></p>`}
${isFiltered(place) && html`<p><a href="${placePath(withoutFilters(place))}">${queue.removeFilters}</a></p>`}
</form>`
}

/** One form for all cards: their checkboxes belong to it by its name. */
function bulkForm(setting: PageSetting): Html {
  const { queue, acts } = setting.wording.comments
  return html`<details class="bulk"><summary>${queue.bulk}</summary>
<form method="post" action="/desk/comments/decide" id="bulk">
${csrfField(setting)}${nextField(setting)}
<button name="decision" value="approve">${queue.approveSelected}</button>
<fieldset><legend>${acts.reject}</legend>
${reasonFields('bulk', setting)}
<button class="grave" name="decision" value="reject">${queue.rejectSelected}</button>
</fieldset>
</form></details>`
}

function emptyWords(place: QueuePlace, { wording }: PageSetting): Html {
  const { queue } = wording.comments
  if (place.after === undefined) return html`<p class="nothing">${queue.empty[place.tab]}</p>`
  const { after: _, ...start } = place
  return html`<p class="nothing">${queue.endOfQueue} <a href="${placePath(start)}">${queue.fromStart}</a></p>`
}
