import { type Html, html } from '../../base/html.ts'
import { type Account, LANGUAGES, ROLES } from '../../news/account.ts'
import type { AccountId } from '../../news/ids.ts'
import type { EpochMs } from '../../news/instant.ts'
import { fullDate, relativeTime } from '../../site/parts/time-element.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import type { PageSetting } from '../page-setting.ts'
import { buttonForm, choiceField, csrfField, type FormSetting, problemSummary, textField } from '../parts/form-parts.ts'

/** Who may work at the desk. */
export function accountsPage(list: readonly Account[], own: AccountId): PageMaker {
  return (setting) => {
    const { accounts } = setting.wording
    const heads = [
      accounts.name,
      accounts.login,
      accounts.role,
      accounts.state,
      accounts.secondFactor,
      accounts.lastSignIn,
    ]
    return {
      title: accounts.title,
      isWide: true,
      main: html`<p><a class="button" href="/desk/accounts/invite">${accounts.inviteTitle}</a></p>
<table class="stacked">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${list.map((account) => accountRow(account, account.id === own, setting))}
</tbody>
</table>`,
    }
  }
}

function accountRow(account: Account, isOwn: boolean, { wording, writing }: PageSetting): Html {
  const { accounts, roles, accountStates } = wording
  const { lastSignInAt } = account
  return html`<tr>
<th scope="row"><a href="/desk/accounts/${account.id}"><bdi>${account.name}</bdi></a>${isOwn && html` (${accounts.you})`}</th>
<td data-label="${accounts.login}"><bdi>${account.login}</bdi></td>
<td data-label="${accounts.role}">${roles[account.role]}</td>
<td data-label="${accounts.state}">${accountStates[account.state]}</td>
<td data-label="${accounts.secondFactor}">${account.hasTotp ? accounts.yes : accounts.no}</td>
<td data-label="${accounts.lastSignIn}">${lastSignInAt === undefined ? accounts.never : relativeTime(lastSignInAt, writing)}</td>
</tr>`
}

interface InviteForm {
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly problems?: readonly DeskProblem[]
}

/** A colleague's login, name, role and language. */
export function inviteForm({ fields, problems = [] }: InviteForm): PageMaker {
  return (setting) => {
    const { accounts } = setting.wording
    const form = { setting, problems }
    return {
      title: accounts.inviteTitle,
      main: html`<p>${accounts.inviteIntro}</p>
${problemSummary(form)}
<form method="post" action="/desk/accounts/invite">
${csrfField(setting)}
${textField({ name: 'login', label: accounts.login, hint: accounts.loginHint, value: fields.login, autocomplete: 'off', maxlength: 40, isLatin: true }, form)}
${textField({ name: 'name', label: accounts.name, value: fields.name, autocomplete: 'off', maxlength: 80 }, form)}
${roleField(fields.role ?? 'moderator', form)}
${choiceField({ name: 'language', label: accounts.language, choices: LANGUAGES.map((value) => ({ value, label: setting.wording.languages[value], isChosen: value === fields.language })) }, form)}
${textField({ name: 'email', label: accounts.mail, hint: accounts.mailHint, type: 'email', value: fields.email, autocomplete: 'off', maxlength: 254, isOptional: true, isLatin: true }, form)}
<button>${accounts.invite}</button>
</form>`,
    }
  }
}

function roleField(chosen: string, form: FormSetting): Html {
  const { accounts, roles, roleDuties } = form.setting.wording
  const choices = ROLES.map((value) => ({
    value,
    label: `${roles[value]} (${roleDuties[value]})`,
    isChosen: value === chosen,
  }))
  return choiceField({ name: 'role', label: accounts.role, choices }, form)
}

/** The one-time link, this once. */
export function invitationLinkPage({
  link,
  expiresAt,
  isMailed,
}: {
  readonly link: string
  readonly expiresAt: EpochMs
  readonly isMailed: boolean
}): PageMaker {
  return ({ wording: { accounts }, writing }) => ({
    title: accounts.linkTitle,
    main: html`<p>${accounts.linkIntro}${isMailed && html` ${accounts.linkMailed}`}</p>
<p><code class="one-time-link" dir="ltr">${link}</code></p>
<p class="hint">${accounts.linkUntil} ${fullDate({ at: expiresAt, precision: 'minute' }, writing)}</p>
<p><a class="button" href="/desk/accounts">${accounts.title}</a></p>`,
  })
}

interface OneAccount {
  readonly account: Account
  readonly isOwn: boolean
  readonly problems?: readonly DeskProblem[]
}

/** What an administrator does with one account. */
export function accountPage({ account, isOwn, problems = [] }: OneAccount): PageMaker {
  return (setting) => {
    const { accounts, roles, accountStates } = setting.wording
    const form = { setting, problems }
    return {
      title: account.name,
      main: html`<dl>
<dt>${accounts.login}</dt><dd><bdi>${account.login}</bdi></dd>
<dt>${accounts.role}</dt><dd>${roles[account.role]}</dd>
<dt>${accounts.state}</dt><dd>${accountStates[account.state]}</dd>
<dt>${accounts.secondFactor}</dt><dd>${account.hasTotp ? accounts.yes : accounts.no}</dd>
</dl>
${isOwn ? html`<p><a href="/desk/account">${accounts.ownAccountNote}</a></p>` : otherAccountForms(account, form)}`,
    }
  }
}

function otherAccountForms(account: Account, form: FormSetting): Html {
  const { setting } = form
  const { accounts } = setting.wording
  const at = `/desk/accounts/${account.id}`
  const isDisabled = account.state === 'disabled'
  return html`${problemSummary(form)}
<section><h2>${accounts.changeRole}</h2>
<form method="post" action="${at}/role">${csrfField(setting)}${roleField(account.role, form)}<button>${accounts.changeRole}</button></form>
</section>
${!isDisabled && actSection({ action: `${at}/reset`, label: accounts.reset, intro: accounts.resetIntro }, setting)}
${
  account.hasTotp &&
  actSection(
    {
      action: `${at}/second-factor/remove`,
      label: accounts.removeSecondFactor,
      intro: accounts.removeSecondFactorIntro,
    },
    setting,
  )
}
${
  isDisabled
    ? actSection({ action: `${at}/enable`, label: accounts.enable, intro: accounts.enableIntro }, setting)
    : actSection({ action: `${at}/disable`, label: accounts.disable, intro: accounts.disableIntro }, setting)
}`
}

function actSection(
  { action, label, intro }: { readonly action: string; readonly label: string; readonly intro: string },
  setting: PageSetting,
): Html {
  return html`<section><h2>${label}</h2><p>${intro}</p>${buttonForm({ action, label, isGrave: true }, setting)}</section>`
}
