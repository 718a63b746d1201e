import { html } from '../../base/html.ts'
import type { Account } from '../../news/account.ts'
import type { AuditEntry, AuditFilter } from '../../store/audit-store.ts'
import type { PageMaker } from '../desk-outcome.ts'
import { auditTable } from '../parts/audit-table.ts'
import { choiceField, textField } from '../parts/form-parts.ts'

export interface AuditView {
  readonly filter: Omit<AuditFilter, 'limit'>
  readonly entries: readonly AuditEntry[]
  readonly accounts: readonly Account[]
  readonly nextPath?: string
}

/** The desk's log, latest first. */
export function auditPage({ filter, entries, accounts, nextPath }: AuditView): PageMaker {
  return (setting) => {
    const { audit } = setting.wording.comments
    const people = [
      { value: '', label: audit.anybody, isChosen: filter.by === undefined },
      ...accounts.map(({ id, name }) => ({ value: String(id), label: name, isChosen: id === filter.by })),
    ]
    const actions = [
      { value: '', label: audit.anything, isChosen: filter.action === undefined },
      ...Object.entries(audit.actions).map(([value, label]) => ({ value, label, isChosen: value === filter.action })),
    ]
    return {
      title: audit.title,
      isWide: true,
      main: html`<p>${audit.intro}</p>
<form method="get" action="/desk/audit" class="desk-filters">
${choiceField({ name: 'by', label: audit.who, choices: people }, { setting })}
${choiceField({ name: 'action', label: audit.what, choices: actions }, { setting })}
${textField({ name: 'subject', label: audit.subject, hint: audit.subjectHint, value: filter.subject, isOptional: true, isLatin: true, maxlength: 60 }, { setting })}
<button class="quiet">${audit.filter}</button>
</form>
${auditTable(entries, setting)}
${nextPath !== undefined && html`<p><a class="button" rel="next" href="${nextPath}">${audit.older}</a></p>`}
<section aria-labelledby="chain"><h2 id="chain">${audit.check}</h2><p>${audit.checkIntro}</p>
<form method="get" action="/desk/audit/chain"><button class="quiet">${audit.check}</button></form></section>`,
    }
  }
}

/** Whether the log's chain of digests is whole. */
export function chainPage(broken: number | undefined): PageMaker {
  return ({ wording }) => {
    const { audit } = wording.comments
    return {
      title: audit.check,
      main: html`<p role="status"><strong>${broken === undefined ? audit.whole : html`${audit.broken} <bdi>${broken}</bdi>`}</strong></p>
<p><a class="more" href="/desk/audit">${audit.title}</a></p>`,
    }
  }
}
