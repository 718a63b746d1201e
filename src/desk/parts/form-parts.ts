import { type Html, html } from '../../base/html.ts'
import type { DeskProblem } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'

/** What is typed into one line. */
export interface TextField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'password' | 'email'
  readonly value?: string | undefined
  readonly autocomplete?: string
  readonly maxlength?: number
  readonly isOptional?: boolean
  /** Latin text, such as logins and codes, in a page of any direction. */
  readonly isLatin?: boolean
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly isChosen: boolean
}

/** What a form needs of its page. */
export interface FormSetting {
  readonly setting: PageSetting
  readonly problems?: readonly DeskProblem[]
}

/** The hidden field without which no form is taken. */
export function csrfField({ reader }: PageSetting): Html {
  return html`<input type="hidden" name="csrf" value="${reader?.csrf ?? ''}">`
}

/** Where to go after the form: back to this page. */
export function nextField({ address }: PageSetting): Html {
  return html`<input type="hidden" name="next" value="${address}">`
}

/** All that is wrong, before the form, each leading to its field. */
export function problemSummary({ setting, problems = [] }: FormSetting): Html | undefined {
  const { wording, writing } = setting
  if (problems.length === 0) return undefined
  return html`<div class="problems" role="alert" tabindex="-1" id="problems">
<h2>${writing.count(problems.length, wording.problemSummary)}</h2>
<ul>
${problems.map(({ field, reason }) => html`<li>${field === 'form' ? wording.problems[reason] : html`<a href="#field-${field}">${wording.problems[reason]}</a>`}</li>`)}
</ul>
</div>`
}

/** A label, its field, its hint and what is wrong with it. */
export function textField(field: TextField, { setting, problems = [] }: FormSetting): Html {
  const { name, type = 'text', hint, autocomplete, maxlength, isLatin } = field
  const id = `field-${name}`
  const problem = problems.find((found) => found.field === name)
  const notes = [hint === undefined ? '' : `${id}-hint`, problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return html`<div class="field">
<label for="${id}">${field.label}</label>
${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}
${problem && html`<p class="problem" id="${id}-problem">${setting.wording.problems[problem.reason]}</p>`}
<input id="${id}" name="${name}" type="${type}"${isLatin ? html` dir="ltr" autocapitalize="none" spellcheck="false"` : type === 'text' && html` dir="auto"`}${
    type !== 'password' && field.value !== undefined && html` value="${field.value}"`
  }${autocomplete !== undefined && html` autocomplete="${autocomplete}"`}${maxlength !== undefined && html` maxlength="${maxlength}"`}${
    !field.isOptional && html` required`
  }${notes !== '' && html` aria-describedby="${notes}"`}${problem && html` aria-invalid="true"`}>
</div>`
}

/** A label and a list to choose one from. */
export function choiceField(
  { name, label, choices }: { readonly name: string; readonly label: string; readonly choices: readonly Choice[] },
  { setting, problems = [] }: FormSetting,
): Html {
  const id = `field-${name}`
  const problem = problems.find((found) => found.field === name)
  return html`<div class="field">
<label for="${id}">${label}</label>
${problem && html`<p class="problem" id="${id}-problem">${setting.wording.problems[problem.reason]}</p>`}
<select id="${id}" name="${name}"${problem && html` aria-invalid="true" aria-describedby="${id}-problem"`}>
${choices.map(({ value, label: words, isChosen }) => html`<option value="${value}"${isChosen && html` selected`}>${words}</option>`)}
</select>
</div>`
}

/** A button that does one thing, with the token and further hidden values. */
export function buttonForm({ action, label, values = {}, isGrave }: ButtonForm, setting: PageSetting): Html {
  return html`<form method="post" action="${action}" class="act">
${csrfField(setting)}
${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button${isGrave && html` class="grave"`}>${label}</button>
</form>`
}

export interface ButtonForm {
  readonly action: string
  readonly label: string
  readonly values?: Readonly<Record<string, string | number>>
  /** It ends something. */
  readonly isGrave?: boolean
}
