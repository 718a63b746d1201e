import { ACCOUNT_STATES, type Account, ROLES } from '../../../news/account.ts'
import { type AccountId, toId } from '../../../news/ids.ts'
import { integer, optionalInteger, type Row, text } from './row.ts'

export function accountFrom(row: Row): Account {
  const role = ROLES.find((known) => known === row.role)
  const state = ACCOUNT_STATES.find((known) => known === row.state)
  if (!role || !state) throw new TypeError('an account of an unknown kind')
  return {
    id: toId<AccountId>(integer(row, 'id')),
    login: text(row, 'login'),
    name: text(row, 'name'),
    role,
    state,
    language: row.language === 'en' ? 'en' : 'ar',
    hasTotp: row.totp_secret !== null,
    createdAt: integer(row, 'created_at'),
    ...optionalInteger(row, 'last_sign_in_at', 'lastSignInAt'),
  }
}
