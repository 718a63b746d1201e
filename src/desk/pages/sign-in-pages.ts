import { html } from '../../base/html.ts'
import type { Account } from '../../news/account.ts'
import type { DeskProblem, PageMaker } from '../desk-outcome.ts'
import { csrfField, problemSummary, textField } from '../parts/form-parts.ts'

interface SignInForm {
  readonly login?: string | undefined
  readonly next: string
  readonly problems?: readonly DeskProblem[]
}

/** Login and password. */
export function signInPage({ login, next, problems = [] }: SignInForm): PageMaker {
  return (setting) => {
    const { signIn } = setting.wording
    return {
      title: signIn.title,
      main: html`${problemSummary({ setting, problems })}
<form method="post" action="/desk/sign-in">
<input type="hidden" name="next" value="${next}">
${textField({ name: 'login', label: signIn.login, value: login, autocomplete: 'username', maxlength: 40, isLatin: true }, { setting, problems })}
${textField({ name: 'password', label: signIn.password, type: 'password', autocomplete: 'current-password' }, { setting, problems })}
<button>${signIn.submit}</button>
</form>
<p class="hint">${signIn.forgotten}</p>`,
    }
  }
}

/** The code of the app, after the password was right. */
export function secondStepPage({
  ticket,
  next,
  problems = [],
}: {
  readonly ticket: string
  readonly next: string
  readonly problems?: readonly DeskProblem[]
}): PageMaker {
  return (setting) => {
    const { signIn } = setting.wording
    return {
      title: signIn.secondTitle,
      main: html`<p>${signIn.secondIntro}</p>
${problemSummary({ setting, problems })}
<form method="post" action="/desk/sign-in/code">
<input type="hidden" name="next" value="${next}">
<input type="hidden" name="ticket" value="${ticket}">
${textField({ name: 'code', label: signIn.code, hint: signIn.codeHint, autocomplete: 'one-time-code', maxlength: 40, isLatin: true }, { setting, problems })}
<button>${signIn.submit}</button>
</form>`,
    }
  }
}

/** The password once more, before what touches accounts or readers' data. */
export function provePage({ next, problems = [] }: Omit<SignInForm, 'login'>): PageMaker {
  return (setting) => {
    const { signIn } = setting.wording
    return {
      title: signIn.proveTitle,
      main: html`<p>${signIn.proveIntro}</p>
${problemSummary({ setting, problems })}
<form method="post" action="/desk/prove">
${csrfField(setting)}
<input type="hidden" name="next" value="${next}">
${textField({ name: 'password', label: signIn.password, type: 'password', autocomplete: 'current-password' }, { setting, problems })}
<button>${signIn.prove}</button>
</form>`,
    }
  }
}

/** Where the bearer of a one-time link chooses a name and a password. */
export function invitationPage({
  token,
  account,
  name,
  problems = [],
}: {
  readonly token: string
  readonly account: Account
  readonly name?: string | undefined
  readonly problems?: readonly DeskProblem[]
}): PageMaker {
  return (setting) => {
    const { signIn } = setting.wording
    const form = { setting, problems }
    return {
      title: signIn.invitationTitle,
      main: html`<p>${signIn.invitationIntro}</p>
${problemSummary(form)}
<form method="post" action="/desk/invitation/${token}">
<dl><dt>${signIn.login}</dt><dd><bdi>${account.login}</bdi></dd></dl>
<input type="hidden" name="login" value="${account.login}" autocomplete="username">
${textField({ name: 'name', label: signIn.name, hint: signIn.nameHint, value: name ?? account.name, autocomplete: 'name', maxlength: 80 }, form)}
${textField({ name: 'password', label: signIn.newPassword, hint: signIn.passwordRule, type: 'password', autocomplete: 'new-password' }, form)}
${textField({ name: 'again', label: signIn.again, type: 'password', autocomplete: 'new-password' }, form)}
<button>${signIn.accept}</button>
</form>`,
    }
  }
}

/** A one-time link that works no more. */
export const INVITATION_GONE: PageMaker = ({ wording }) => ({
  title: wording.signIn.invitationGone,
  main: html`<p>${wording.signIn.invitationGoneAdvice}</p>`,
})
