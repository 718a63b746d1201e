import { type Html, html } from '../../base/html.ts'
import {
  type NumberField,
  SETTING_FIELDS,
  SETTING_GROUPS,
  type SettingField,
} from '../../comments/comment-setting-fields.ts'
import { type CommentSettings, DEFAULT_COMMENT_SETTINGS } from '../../news/comment-settings.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import type { SavedCommentSettings } from '../../store/setting-store.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { choiceField, csrfField, type FormSetting, problemSummary } from '../parts/form-parts.ts'

export interface SettingsView {
  /** As typed, or as the settings fill it. */
  readonly fields: Readonly<Record<string, string | undefined>>
  /** Newest first. */
  readonly versions: readonly SavedCommentSettings[]
  readonly problems?: readonly DeskProblem[]
}

/** All that an administrator decides about comments. */
export function commentSettingsPage({ fields, versions, problems = [] }: SettingsView): PageMaker {
  return (setting) => {
    const words = setting.wording.comments.settings
    const form = { setting, problems }
    return {
      title: words.title,
      main: html`<p>${words.intro}</p>
${problemSummary(form)}
<form method="post" action="/desk/settings/comments">${csrfField(setting)}
${SETTING_GROUPS.map(
  (group) => html`<fieldset><legend>${words.groups[group]}</legend>
${SETTING_FIELDS.filter((field) => field.group === group).map((field) => settingField(field, fields[field.name], form))}
</fieldset>`,
)}
<button>${words.save}</button>
</form>
${versionSection(versions, setting)}`,
    }
  }
}

function settingField(field: SettingField, value: string | undefined, form: FormSetting): Html {
  const words = form.setting.wording.comments.settings
  switch (field.kind) {
    case 'switch':
      return html`<p class="field"><label><input type="checkbox" id="field-${field.name}" name="${field.name}" value="on"${value !== undefined && value !== '' && html` checked`}> ${words.labels[field.name]}</label> <span class="hint">(${words.default}: ${written(field, DEFAULT_COMMENT_SETTINGS, form.setting)})</span></p>`
    case 'choice':
      return choiceField(
        {
          name: field.name,
          label: words.labels[field.name],
          choices: field.choices.map((choice) => ({
            value: choice,
            label: words.moderations[choice],
            isChosen: choice === value,
          })),
        },
        form,
      )
    case 'number':
      return numberField(field, value, form)
  }
}

function numberField(field: NumberField, value: string | undefined, { setting, problems = [] }: FormSetting): Html {
  const words = setting.wording.comments.settings
  const problem = problems.find((found) => found.field === field.name)
  const id = `field-${field.name}`
  return html`<div class="field"><label for="${id}">${words.labels[field.name]}</label>
<p class="hint" id="${id}-hint">${words.bounds} <bdi>${field.least}</bdi> ${words.to} <bdi>${field.most}</bdi> · ${words.default}: <bdi>${field.read(DEFAULT_COMMENT_SETTINGS)}</bdi></p>
${problem && html`<p class="problem" id="${id}-problem">${setting.wording.problems[problem.reason]}</p>`}
<input id="${id}" name="${field.name}" inputmode="numeric" maxlength="12" dir="ltr" value="${value ?? ''}" required aria-describedby="${id}-hint${problem && ` ${id}-problem`}"${problem && html` aria-invalid="true"`}>
</div>`
}

function versionSection(versions: readonly SavedCommentSettings[], setting: PageSetting): Html {
  const words = setting.wording.comments.settings
  return html`<section aria-labelledby="versions"><h2 id="versions">${words.versions}</h2>
${versions.length === 0 && html`<p>${words.noVersions}</p>`}
<ol class="report-list">${versions.map(
    (
      { version, at, byName, settings },
      index,
    ) => html`<li><p>${words.version} <bdi>${version}</bdi> · <bdi>${byName}</bdi> · ${relativeTime(at, setting.writing)}</p>
<p class="hint">${words.changed}: ${changes(settings, versions[index + 1]?.settings ?? DEFAULT_COMMENT_SETTINGS, setting)}</p></li>`,
  )}</ol></section>`
}

function changes(after: CommentSettings, before: CommentSettings, setting: PageSetting): Html | string {
  const words = setting.wording.comments.settings
  const changed = SETTING_FIELDS.filter((field) => field.read(after) !== field.read(before))
  if (changed.length === 0) return words.nothingChanged
  return html`${changed.map((field, at) => html`${at > 0 && setting.writing.wording.comma}${words.labels[field.name]}: <bdi>${written(field, before, setting)}</bdi> ← <bdi>${written(field, after, setting)}</bdi>`)}`
}

function written(field: SettingField, settings: CommentSettings, { wording }: PageSetting): string {
  const words = wording.comments.settings
  switch (field.kind) {
    case 'switch':
      return field.read(settings) ? words.yes : words.no
    case 'choice':
      return words.moderations[field.read(settings)]
    case 'number':
      return String(field.read(settings))
  }
}
