import { type Html, html } from '../../base/html.ts'
import type { Article } from '../../news/article.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import type { CommentPolicy } from '../../store/setting-store.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { articleLink } from '../parts/comment-card-parts.ts'
import { buttonForm, csrfField, problemSummary } from '../parts/form-parts.ts'

export const LONGEST_POLICY = 10_000

export interface PolicyView {
  /** Absent: the whole site's. */
  readonly article?: Article
  readonly text: string
  /** Newest first. */
  readonly versions: readonly CommentPolicy[]
  readonly isPreview?: boolean
  readonly problems?: readonly DeskProblem[]
}

/** The text that stands above the comments, of the site or of one article. */
export function policyPage(view: PolicyView): PageMaker {
  return (setting) => {
    const { article, text, problems = [] } = view
    const words = setting.wording.comments.policy
    return {
      title: article ? words.articleTitle : words.title,
      main: html`${article && html`<p>${articleLink({ articleId: article.id, articleTitle: article.title })}</p>`}
<p>${article ? words.articleIntro : words.intro}</p>
${problemSummary({ setting, problems })}
${view.isPreview && html`<div class="preview" role="status"><h2>${words.previewTitle}</h2>${policyText(text, setting)}</div>`}
<form method="post" action="/desk/policy">${csrfField(setting)}${scopeField(article)}
<div class="field"><label for="field-text">${words.text}</label><p class="hint" id="text-hint">${words.textHint}</p>
<textarea id="field-text" name="text" rows="12" maxlength="${LONGEST_POLICY}" dir="auto" aria-describedby="text-hint">${text}</textarea></div>
<button class="quiet" formaction="/desk/policy/preview">${words.preview}</button>
<button>${words.save}</button></form>
${versionSection(view, setting)}
${article && html`<p><a href="/desk/policy">${words.siteWide}</a></p>`}`,
    }
  }
}

function scopeField(article: Article | undefined): Html | undefined {
  return article && html`<input type="hidden" name="article" value="${article.id}">`
}

/** Paragraphs parted by empty lines, as readers see them. */
function policyText(text: string, { wording }: PageSetting): Html {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  if (paragraphs.length === 0) return html`<p class="hint">${wording.comments.policy.emptyText}</p>`
  return html`<div class="desk-text">${paragraphs.map((paragraph) => html`<p dir="auto">${paragraph}</p>`)}</div>`
}

function versionSection({ article, versions }: PolicyView, setting: PageSetting): Html {
  const words = setting.wording.comments.policy
  return html`<section aria-labelledby="versions"><h2 id="versions">${words.versions}</h2>
${versions.length === 0 && html`<p>${words.noVersions}</p>`}
<ol class="report-list">${versions.map(
    (
      { version, at, byName, text },
      index,
    ) => html`<li><p>${words.version} <bdi>${version}</bdi> · <bdi>${byName}</bdi> · ${relativeTime(at, setting.writing)}</p>
<details><summary>${words.show}<span class="hidden"> ${words.version} ${version}</span></summary>${policyText(text, setting)}</details>
${index > 0 && buttonForm({ action: '/desk/policy/restore', label: `${words.restore} ${version}`, values: { version, ...(article && { article: article.id }) } }, setting)}</li>`,
  )}</ol></section>`
}
