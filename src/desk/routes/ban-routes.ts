import { type BannedWord, compileWordList, findBannedWords } from '../../comments/find-banned-words.ts'
import type { BanKind } from '../../news/comment.ts'
import type { BanId, WriterId } from '../../news/ids.ts'
import { parseId } from '../../site/parse-id.ts'
import type { Ban, NewBan } from '../../store/writer-store.ts'
import type { DeskOutcome, DeskProblem } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { openLiftedBan, sealLiftedBan } from '../lifted-ban.ts'
import { type BansView, bansPage, type NamedBan, type WordTrial } from '../pages/bans-page.ts'
import { readBanForm } from '../read-ban-form.ts'
import { sentWrong } from '../sent-wrong.ts'

const WORD_FIELDS = ['words', 'verdict', 'note', 'next']
const MOST_WORDS = 500
const LONGEST_WORD = 100
const LOOKED_AT = 500

/** Who and what is banned; who may lift a ban is who may make one. */
export const BAN_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/bans', access: 'ban-writers', query: ['restore'], run: showBans },
  { method: 'POST', path: '/bans/words/try', access: 'ban-widely', fields: WORD_FIELDS, run: tryWords },
  { method: 'POST', path: '/bans/words', access: 'ban-widely', fields: WORD_FIELDS, run: banWords },
  { method: 'POST', path: '/bans/writers/:id/lift', access: 'ban-writers', run: lifter('writer') },
  { method: 'POST', path: '/bans/addresses/:id/lift', access: 'ban-widely', run: lifter('address') },
  { method: 'POST', path: '/bans/words/:id/lift', access: 'ban-widely', run: lifter('word') },
  { method: 'POST', path: '/bans/writers/restore', access: 'ban-writers', fields: ['ban'], run: restorer(['writer']) },
  {
    method: 'POST',
    path: '/bans/restore',
    access: 'ban-widely',
    fields: ['ban'],
    run: restorer(['writer', 'address', 'word']),
  },
]

async function showBans({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const view = await viewOf(context)
  const lifted = openLiftedBan(context.desk.keyring, address.restore)
  const restore = lifted && address.restore !== undefined ? { token: address.restore, kind: lifted.kind } : undefined
  return { kind: 'view', data: viewJson(view), page: bansPage({ ...view, ...(restore && { restore }) }) }
}

async function viewOf({ desk, now, may }: SignedContext): Promise<BansView> {
  const { writers } = desk.store
  const named = await Promise.all(
    (await writers.bans('writer', now)).map(async (ban): Promise<NamedBan> => {
      const id = parseId<WriterId>(ban.value)
      const writer = id && (await writers.byId(id))
      return { ...ban, name: writer?.name ?? ban.value }
    }),
  )
  if (!may('ban-widely')) return { writers: named }
  return { writers: named, addresses: await writers.bans('address', now), words: await writers.bans('word', now) }
}

/** The digest of an address is nobody's to know. */
function viewJson({ writers, addresses, words }: BansView): object {
  return {
    writers,
    ...(addresses && { addresses: addresses.map(({ value: _, ...ban }) => ban) }),
    ...(words && { words }),
  }
}

interface WordList {
  readonly words: readonly string[]
  readonly problems: readonly DeskProblem[]
}

function readWords(typed = ''): WordList {
  const lines = typed.split(/[\r\n]+/).map((line) => line.trim().normalize('NFC'))
  const words = [...new Set(lines)].filter((line) => line !== '')
  const problem = wordsProblem(words)
  return { words, problems: problem ? [{ field: 'words', reason: problem }] : [] }
}

function wordsProblem(words: readonly string[]): DeskProblem['reason'] | undefined {
  if (words.length === 0) return 'empty'
  if (words.length > MOST_WORDS) return 'too-many'
  return words.some((word) => word.length > LONGEST_WORD) ? 'too-long' : undefined
}

function formOf({ words = '', verdict = '', note = '' }: DeskValues['fields']): NonNullable<BansView['form']> {
  return { words, verdict, note }
}

/** Looks for the words in the latest comments; nothing is kept. */
async function tryWords({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const { words, problems } = readWords(fields.words)
  const view = await viewOf(context)
  if (problems.length > 0)
    return { kind: 'problems', problems, page: bansPage({ ...view, form: formOf(fields), problems }) }
  const verdict = fields.verdict === 'reject' ? 'reject' : 'hold'
  const trial = await trialOf(
    words.map((word) => ({ word, verdict })),
    context,
  )
  const { looked, hits } = trial
  return {
    kind: 'view',
    data: {
      looked,
      hits: hits.map(({ comment: { id, name, text, state }, offences }) => ({ id, name, text, state, offences })),
    },
    page: bansPage({ ...view, form: formOf(fields), trial }),
  }
}

async function trialOf(words: readonly BannedWord[], { desk }: SignedContext): Promise<WordTrial> {
  const list = compileWordList(words)
  const latest = await desk.store.comments.queue({ order: 'newest', limit: LOOKED_AT })
  const found = latest.map((comment) => ({
    comment,
    offences: findBannedWords(comment.text, list).map(({ from, to }) => ({ kind: 'word' as const, from, to })),
    isInName: findBannedWords(comment.name, list).length > 0,
  }))
  return { looked: latest.length, hits: found.filter(({ offences, isInName }) => isInName || offences.length > 0) }
}

async function banWords({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const { words, problems } = readWords(fields.words)
  const terms = readBanForm({ verdict: fields.verdict, note: fields.note }, context.now)
  const found = 'field' in terms ? [...problems, terms] : problems
  if (found.length > 0 || 'field' in terms) {
    return {
      kind: 'problems',
      problems: found,
      page: bansPage({ ...(await viewOf(context)), form: formOf(fields), problems: found }),
    }
  }
  const { writers } = context.desk.store
  for (const value of words) await writers.ban({ kind: 'word', value, ...terms }, context.act)
  return { kind: 'done', notice: 'words-banned', next: '/desk/bans', data: { added: words.length } }
}

function lifter(kind: BanKind): (values: DeskValues, context: SignedContext) => Promise<DeskOutcome> {
  return async ({ address }, { desk, act, now }) => {
    const id = parseId<BanId>(address.id)
    const ban: Ban | undefined = (await desk.store.writers.bans(kind, now)).find((known) => known.id === id)
    if (!ban || !(await desk.store.writers.lift(ban.id, act))) return { kind: 'missing' }
    const restore = sealLiftedBan(desk.keyring, ban)
    return { kind: 'done', notice: 'ban-lifted', next: `/desk/bans?restore=${restore}`, data: { restore } }
  }
}

function restorer(kinds: readonly BanKind[]): (values: DeskValues, context: SignedContext) => Promise<DeskOutcome> {
  return async ({ fields }, { desk, act }) => {
    const ban: NewBan | undefined = openLiftedBan(desk.keyring, fields.ban)
    if (!ban || !kinds.includes(ban.kind)) return sentWrong({ field: 'ban', reason: 'not-a-choice' }, '/desk/bans')
    await desk.store.writers.ban(ban, act)
    return { kind: 'done', notice: 'ban-restored', next: '/desk/bans' }
  }
}
