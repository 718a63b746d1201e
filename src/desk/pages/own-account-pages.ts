import { type Html, html } from '../../base/html.ts'
import { type Account, LANGUAGES } from '../../news/account.ts'
import type { EpochMs } from '../../news/instant.ts'
import { relativeTime } from '../../site/parts/time-element.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { buttonForm, choiceField, csrfField, type FormSetting, problemSummary, textField } from '../parts/form-parts.ts'
import { qrCode } from '../parts/qr-code.ts'
import { groupSecret } from '../second-factor.ts'

/** A session as its owner sees it. */
export interface OwnSession {
  readonly id: string
  readonly createdAt: EpochMs
  readonly seenAt: EpochMs
  readonly isThis: boolean
}

interface OwnAccount {
  readonly account: Account
  readonly sessions: readonly OwnSession[]
  readonly problems?: readonly DeskProblem[]
}

/** Name, password, second factor, language, sessions. */
export function ownAccountPage({ account, sessions, problems = [] }: OwnAccount): PageMaker {
  return (setting) => {
    const form: FormSetting = { setting, problems }
    return {
      title: setting.wording.own.title,
      main: html`${problemSummary(form)}
${nameForm(account, form)}
${languageForm(account, form)}
${passwordForm(account, form)}
${secondFactorSection(account, setting)}
${sessionList(sessions, setting)}`,
    }
  }
}

function nameForm(account: Account, form: FormSetting): Html {
  const { own, signIn, accounts, roles } = form.setting.wording
  return html`<dl><dt>${accounts.login}</dt><dd><bdi>${account.login}</bdi></dd><dt>${accounts.role}</dt><dd>${roles[account.role]}</dd></dl>
<form method="post" action="/desk/account/name">
${csrfField(form.setting)}
${textField({ name: 'name', label: signIn.name, hint: own.intro, value: account.name, autocomplete: 'name', maxlength: 80 }, form)}
<button>${own.changeName}</button>
</form>`
}

function languageForm(account: Account, form: FormSetting): Html {
  const { own, languages } = form.setting.wording
  const choices = LANGUAGES.map((value) => ({ value, label: languages[value], isChosen: value === account.language }))
  return html`<form method="post" action="/desk/account/language">
${csrfField(form.setting)}
${choiceField({ name: 'language', label: own.language, choices }, form)}
<button>${own.changeLanguage}</button>
</form>`
}

function passwordForm(account: Account, form: FormSetting): Html {
  const { own, signIn } = form.setting.wording
  return html`<section>
<h2>${own.changePassword}</h2>
<form method="post" action="/desk/account/password">
${csrfField(form.setting)}
<input type="text" name="login" value="${account.login}" autocomplete="username" hidden>
${textField({ name: 'current', label: own.currentPassword, type: 'password', autocomplete: 'current-password' }, form)}
${textField({ name: 'password', label: signIn.newPassword, hint: signIn.passwordRule, type: 'password', autocomplete: 'new-password' }, form)}
${textField({ name: 'again', label: signIn.again, type: 'password', autocomplete: 'new-password' }, form)}
<button>${own.changePassword}</button>
</form>
</section>`
}

function secondFactorSection({ hasTotp }: Account, setting: PageSetting): Html {
  const { own } = setting.wording
  return html`<section>
<h2>${own.secondFactor}</h2>
<p>${hasTotp ? own.secondFactorOn : own.secondFactorOff}</p>
${
  hasTotp
    ? buttonForm({ action: '/desk/account/second-factor/remove', label: own.remove, isGrave: true }, setting)
    : html`<p><a class="button" href="/desk/account/second-factor">${own.setUp}</a></p>`
}
</section>`
}

function sessionList(sessions: readonly OwnSession[], setting: PageSetting): Html {
  const { own } = setting.wording
  return html`<section>
<h2>${own.sessions}</h2>
<p class="hint">${own.sessionsIntro}</p>
<ul class="sessions-list">
${sessions.map((session) => sessionItem(session, setting))}
</ul>
${sessions.length > 1 && buttonForm({ action: '/desk/account/sessions/end-others', label: own.endOthers, isGrave: true }, setting)}
</section>`
}

function sessionItem({ id, createdAt, seenAt, isThis }: OwnSession, setting: PageSetting): Html {
  const { own } = setting.wording
  const end = buttonForm(
    { action: '/desk/account/sessions/end', label: own.endSession, values: { session: id }, isGrave: true },
    setting,
  )
  return html`<li>${own.startedAt} ${relativeTime(createdAt, setting.writing)} · ${own.seenAt} ${relativeTime(seenAt, setting.writing)} ${
    isThis ? html`<strong>${own.thisSession}</strong>` : end
  }</li>`
}

interface SetupForm {
  readonly secret: string
  readonly address: string
  readonly ticket: string
  readonly problems?: readonly DeskProblem[]
}

/** The secret as a picture and in letters, and the field for the first code made with it. */
export function secondFactorPage({ secret, address, ticket, problems = [] }: SetupForm): PageMaker {
  return (setting) => {
    const { own, signIn } = setting.wording
    const form = { setting, problems }
    return {
      title: own.setUpTitle,
      main: html`${problemSummary(form)}
<ol class="steps">${own.setUpSteps.map((step) => html`<li>${step}</li>`)}</ol>
${qrCode(address, own.picture)}
<dl><dt>${own.secret}</dt><dd><bdi class="secret" dir="ltr">${groupSecret(secret)}</bdi></dd></dl>
<p><a href="${address}">${own.openApp}</a></p>
<form method="post" action="/desk/account/second-factor">
${csrfField(setting)}
<input type="hidden" name="ticket" value="${ticket}">
${textField({ name: 'code', label: signIn.code, autocomplete: 'one-time-code', maxlength: 10, isLatin: true }, form)}
<button>${own.confirm}</button>
</form>`,
    }
  }
}

/** The recovery codes, this once. */
export function recoveryPage(codes: readonly string[]): PageMaker {
  return ({ wording: { own } }) => ({
    title: own.recoveryTitle,
    main: html`<p>${own.recoveryIntro}</p>
<ul class="codes">${codes.map((code) => html`<li><bdi dir="ltr">${code}</bdi></li>`)}</ul>
<p><a class="button" href="/desk/account">${own.recoveryDone}</a></p>`,
  })
}
