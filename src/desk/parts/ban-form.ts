import { type Html, html } from '../../base/html.ts'
import type { PageSetting } from '../page-setting.ts'
import { choiceField, csrfField, nextField, textField } from './form-parts.ts'

/** Days for which a ban holds; 0: for good. */
export const BAN_DAYS = ['1', '7', '30', '0'] as const
export const BAN_VERDICTS = ['reject', 'hold'] as const

/** For how long, with what verdict, and why. `of`: what is banned, for the button's name. */
export function banForm(
  { action, of }: { readonly action: string; readonly of: Html | string },
  setting: PageSetting,
): Html {
  const { writer, bans } = setting.wording.comments
  const days = BAN_DAYS.map((value) => ({ value, label: writer.ends[value], isChosen: value === '7' }))
  const verdicts = BAN_VERDICTS.map((value) => ({ value, label: bans.verdicts[value], isChosen: value === 'reject' }))
  return html`<form method="post" action="${action}">
${csrfField(setting)}${nextField(setting)}
${choiceField({ name: 'days', label: writer.until, choices: days }, { setting })}
${choiceField({ name: 'verdict', label: writer.verdict, choices: verdicts }, { setting })}
${textField({ name: 'note', label: writer.banReason, maxlength: 300, isOptional: true }, { setting })}
<button class="grave">${writer.submitBan}<span class="hidden"> ${of}</span></button>
</form>`
}
