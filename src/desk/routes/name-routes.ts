import { foldWord } from '../../arabic/fold-word.ts'
import type { NameId } from '../../news/ids.ts'
import { NAME_KINDS } from '../../news/name-mention.ts'
import { parseId } from '../../site/parse-id.ts'
import { type CataloguedName, NAME_STATES, type NameCorrection, type NameFilter } from '../../store/name-store.ts'
import type { NoticeCode } from '../desk-notice.ts'
import type { DeskOutcome, DeskProblem } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext, SignedRoute } from '../desk-route.ts'
import { cataloguePage, type NameQuery } from '../pages/catalogue-page.ts'
import { correctNamePage, type NameView } from '../pages/correct-name-page.ts'
import { sentWrong } from '../sent-wrong.ts'

const PAGE = 50
const LATEST = 20
const MOST_OTHERS = 10
const LONGEST_NAME = 120
const LONGEST_WORDS = 200
const ONE = '/names/:id'
const ACCESS = 'correct-names'

/** The catalogue of names, and what editors decide of each. */
export const NAME_ROUTES: readonly DeskRoute[] = [
  {
    method: 'GET',
    path: '/names',
    access: ACCESS,
    query: ['words', 'kind', 'state', 'order', 'after'],
    run: showNames,
  },
  { method: 'GET', path: ONE, access: ACCESS, query: ['other'], run: showName },
  { method: 'POST', path: `${ONE}/rename`, access: ACCESS, fields: ['name'], run: renameName },
  { method: 'POST', path: `${ONE}/kind`, access: ACCESS, fields: ['kind'], run: changeKind },
  { method: 'POST', path: `${ONE}/confirm`, access: ACCESS, run: corrector({ kind: 'confirmed' }, 'name-confirmed') },
  { method: 'POST', path: `${ONE}/hide`, access: ACCESS, run: corrector({ kind: 'hidden' }, 'name-hidden') },
  { method: 'POST', path: `${ONE}/show`, access: ACCESS, run: corrector({ kind: 'shown' }, 'name-shown') },
  { method: 'POST', path: `${ONE}/merge`, access: ACCESS, fields: ['into'], run: mergeName },
  { method: 'POST', path: `${ONE}/undo`, access: ACCESS, run: undoCorrection },
]

async function showNames({ address }: DeskValues, { desk }: SignedContext): Promise<DeskOutcome> {
  const query = readQuery(address)
  const last = parseId<NameId>(address.after)
  const after = last && (await desk.store.names.byId(last))
  const found = await desk.store.names.list({ ...filterOf(query), ...(after && { after }), limit: PAGE + 1 })
  const names = found.slice(0, PAGE)
  const next = found.length > PAGE ? names.at(-1)?.id : undefined
  return {
    kind: 'view',
    data: { names, ...(next !== undefined && { after: next }) },
    page: cataloguePage({ query, names, ...(next !== undefined && { after: next }) }),
  }
}

function readQuery({ words = '', kind, state, order }: DeskValues['address']): NameQuery {
  const knownKind = NAME_KINDS.find((known) => known === kind)
  const knownState = NAME_STATES.find((known) => known === state)
  return {
    words: words.trim().slice(0, LONGEST_WORDS),
    order: order === 'newest' ? 'newest' : 'most-articles',
    ...(knownKind && { kind: knownKind }),
    ...(knownState && { state: knownState }),
  }
}

function filterOf({ words, ...query }: NameQuery): Omit<NameFilter, 'limit' | 'after'> {
  return { ...query, ...(words !== '' && { words: foldWord(words) }) }
}

async function nameOf(id: string | undefined, { desk }: SignedContext): Promise<CataloguedName | undefined> {
  const known = parseId<NameId>(id)
  return known && (await desk.store.names.byId(known))
}

async function showName({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const name = await nameOf(address.id, context)
  if (!name) return { kind: 'missing' }
  const view = await viewOf(name, context)
  const wanted = (address.other ?? '').trim().slice(0, LONGEST_WORDS)
  const others = wanted === '' ? undefined : { wanted, names: await othersLike(wanted, name, context) }
  const isMerged = parseId<NameId>(address.id) !== name.id
  const { spellings, articles, corrections } = view
  return {
    kind: 'view',
    data: { name, spellings, articles, corrections, ...(others && { others: others.names }) },
    page: correctNamePage({ ...view, isMerged, ...(others && { others }) }),
  }
}

async function viewOf(name: CataloguedName, { desk }: SignedContext): Promise<NameView> {
  const { names } = desk.store
  return {
    name,
    spellings: await names.spellings(name.id),
    articles: await names.articles(name.id, { limit: LATEST }),
    corrections: await names.corrections(name.id),
  }
}

async function othersLike(
  words: string,
  { id }: CataloguedName,
  { desk }: SignedContext,
): Promise<readonly CataloguedName[]> {
  const filter = { words: foldWord(words), order: 'most-articles', limit: MOST_OTHERS + 1 } as const
  return (await desk.store.names.list(filter)).filter((other) => other.id !== id).slice(0, MOST_OTHERS)
}

async function renameName({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const name = await nameOf(address.id, context)
  if (!name) return { kind: 'missing' }
  const written = (fields.name ?? '').trim().replace(/\s+/g, ' ')
  const problem = nameProblem(written)
  if (problem) {
    const problems = [problem]
    return {
      kind: 'problems',
      problems,
      page: correctNamePage({ ...(await viewOf(name, context)), written, problems }),
    }
  }
  return await correct(name, { correction: { kind: 'renamed', name: written }, notice: 'name-renamed' }, context)
}

function nameProblem(written: string): DeskProblem | undefined {
  if (!/[\p{L}\p{N}]/u.test(written)) return { field: 'name', reason: 'empty' }
  return written.length > LONGEST_NAME ? { field: 'name', reason: 'too-long' } : undefined
}

async function changeKind({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const name = await nameOf(address.id, context)
  if (!name) return { kind: 'missing' }
  const to = NAME_KINDS.find((known) => known === fields.kind)
  if (!to) return sentWrong({ field: 'kind', reason: 'not-a-choice' }, pageOf(name))
  return await correct(name, { correction: { kind: 'kind-changed', to }, notice: 'name-kind-changed' }, context)
}

function corrector(correction: NameCorrection, notice: NoticeCode): SignedRoute['run'] {
  return async ({ address }: DeskValues, context: SignedContext) => {
    const name = await nameOf(address.id, context)
    return name ? await correct(name, { correction, notice }, context) : { kind: 'missing' }
  }
}

async function mergeName({ address, fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const name = await nameOf(address.id, context)
  if (!name) return { kind: 'missing' }
  const into = await nameOf(fields.into, context)
  if (!into || into.id === name.id) return sentWrong({ field: 'into', reason: 'not-a-choice' }, pageOf(name))
  return await correct(name, { correction: { kind: 'merged', into: into.id }, notice: 'name-merged' }, context)
}

async function correct(
  name: CataloguedName,
  { correction, notice }: { readonly correction: NameCorrection; readonly notice: NoticeCode },
  { desk, act }: SignedContext,
): Promise<DeskOutcome> {
  const isDone = await desk.store.names.correct(name.id, correction, act)
  if (!isDone) return { kind: 'missing' }
  return { kind: 'done', notice, next: correction.kind === 'merged' ? pageOf({ id: correction.into }) : pageOf(name) }
}

async function undoCorrection({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const name = await nameOf(address.id, context)
  if (!name) return { kind: 'missing' }
  const isDone = await context.desk.store.names.undo(name.id, context.act)
  return { kind: 'done', notice: isDone ? 'name-correction-undone' : 'nothing-decided', next: pageOf(name) }
}

function pageOf({ id }: Pick<CataloguedName, 'id'>): string {
  return `/desk/names/${id}`
}
