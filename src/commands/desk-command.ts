import { NashraError } from '../base/errors.ts'
import { readConfig } from '../config.ts'
import { type FreshInvitation, freshInvitation } from '../desk/invitations.ts'
import { readLanguage, readLogin, readName, readRole } from '../desk/read-account-form.ts'
import { type Act, actOfProgram } from '../news/account.ts'
import type { Store } from '../store/store.ts'
import { EXIT } from './exit-codes.ts'
import { parseWords, usageError } from './parse-words.ts'
import { withStore } from './with-store.ts'

const USAGE = 'desk invite LOGIN --role ROLE --name NAME [--language ar|en] | desk reset LOGIN [--second-factor]'

interface DeskWords {
  readonly login: string
  readonly role?: string | undefined
  readonly name?: string | undefined
  readonly language: string
  readonly 'second-factor': boolean
}

interface DeskSetting {
  readonly store: Store
  readonly act: Act
  readonly fresh: FreshInvitation
}

/**
 * `nashra desk invite|reset LOGIN`: a one-time link for a colleague, or for whoever is locked out; a running newsroom need
 * not stop for it, since it asks the store anew each time.
 */
export async function deskCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(args, {
    usage: USAGE,
    options: {
      role: { type: 'string' },
      name: { type: 'string' },
      language: { type: 'string', default: 'ar' },
      'second-factor': { type: 'boolean', default: false },
    },
    positionals: [2, 2],
  })
  const [act, login = ''] = positionals
  if (act !== 'invite' && act !== 'reset') throw usageError(USAGE, new Error(`no act "${act}"`))
  const config = readConfig(process.env)
  return await withStore(config, async (store) => {
    const fresh = freshInvitation({ siteUrl: config.siteUrl, clock: Date.now })
    const setting = { store, fresh, act: actOfProgram(Date.now()) }
    await (act === 'invite' ? inviteColleague : resetAccount)({ ...values, login }, setting)
    process.stdout.write(`${fresh.link}\n`)
    process.stderr.write('works once within 24 hours\nيصلح مرة واحدة خلال 24 ساعة\n')
    return EXIT.ok
  })
}

async function inviteColleague(words: DeskWords, { store, act, fresh }: DeskSetting): Promise<void> {
  const login = readLogin(words.login)
  const name = readName(words.name)
  const role = readRole(words.role)
  const language = readLanguage(words.language)
  const [problem] = [...login.problems, ...name.problems, ...role.problems, ...language.problems]
  if (problem) throw usageError(USAGE, new Error(`${problem.field}: ${problem.reason}`))
  const account = { login: login.value, name: name.value, role: role.value, language: language.value }
  if ((await store.accounts.invite({ ...account, invitation: fresh.invitation }, act)) === undefined) {
    throw new NashraError('BAD_ARGUMENT', {
      english: `there is an account "${login.value}" already; nashra desk reset ${login.value} makes a new link for it`,
      arabic: `يوجد حساب باسم ${login.value} من قبل؛ الأمر nashra desk reset ${login.value} ينشئ له رابطًا جديدًا`,
    })
  }
}

async function resetAccount(words: DeskWords, { store, act, fresh }: DeskSetting): Promise<void> {
  const account = (await store.accounts.credentials(words.login))?.account
  if (!account) {
    throw new NashraError('BAD_ARGUMENT', {
      english: `there is no account "${words.login}"`,
      arabic: `لا يوجد حساب باسم ${words.login}`,
    })
  }
  if (account.state === 'disabled') await store.accounts.setState(account.id, 'active', act)
  if (words['second-factor']) await store.accounts.setTotp(account.id, undefined, act)
  await store.accounts.inviteAgain(account.id, fresh.invitation, act)
}
