import { cleanText } from '../../comments/clean-text.ts'
import type { Article } from '../../news/article.ts'
import type { ArticleId } from '../../news/ids.ts'
import { parseId } from '../../site/parse-id.ts'
import type { DeskOutcome } from '../desk-outcome.ts'
import type { DeskRoute, DeskValues, SignedContext } from '../desk-route.ts'
import { LONGEST_POLICY, type PolicyView, policyPage } from '../pages/policy-page.ts'
import { sentWrong } from '../sent-wrong.ts'

const TEXT_FIELDS = ['text', 'article']

/** The welcome and the policy above the comments. */
export const POLICY_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/policy', access: 'write-policy', query: ['article'], run: showPolicy },
  { method: 'POST', path: '/policy/preview', access: 'write-policy', fields: TEXT_FIELDS, run: previewPolicy },
  { method: 'POST', path: '/policy', access: 'write-policy', fields: TEXT_FIELDS, run: savePolicy },
  {
    method: 'POST',
    path: '/policy/restore',
    access: 'write-policy',
    fields: ['version', 'article'],
    run: restorePolicy,
  },
]

/** The whole site, or one article that is there. */
interface Scope {
  readonly article?: Article
}

async function scopeOf(written: string | undefined, { desk }: SignedContext): Promise<Scope | undefined> {
  if (written === undefined || written === '') return {}
  const id = parseId<ArticleId>(written)
  const article = id && (await desk.store.articles.byId(id))
  return article && { article }
}

async function viewOf(scope: Scope, text: string | undefined, { desk }: SignedContext): Promise<PolicyView> {
  const versions = await desk.store.settings.policyVersions(scope.article?.id)
  return { ...scope, versions, text: text ?? versions[0]?.text ?? '' }
}

async function showPolicy({ address }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const scope = await scopeOf(address.article, context)
  if (!scope) return { kind: 'missing' }
  const view = await viewOf(scope, undefined, context)
  return { kind: 'view', data: { versions: view.versions }, page: policyPage(view) }
}

async function previewPolicy({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const scope = await scopeOf(fields.article, context)
  if (!scope) return { kind: 'missing' }
  const { text } = cleanText((fields.text ?? '').slice(0, LONGEST_POLICY))
  const view = await viewOf(scope, text, context)
  return { kind: 'view', data: { text }, page: policyPage({ ...view, isPreview: true }) }
}

async function savePolicy({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const scope = await scopeOf(fields.article, context)
  if (!scope) return { kind: 'missing' }
  const typed = fields.text ?? ''
  if (typed.length > LONGEST_POLICY) {
    const problems = [{ field: 'text', reason: 'too-long' }] as const
    return { kind: 'problems', problems, page: policyPage({ ...(await viewOf(scope, typed, context)), problems }) }
  }
  return await keepPolicy(cleanText(typed).text, scope, context)
}

/** An old text comes back as a new version: what stood there meanwhile stays on record. */
async function restorePolicy({ fields }: DeskValues, context: SignedContext): Promise<DeskOutcome> {
  const scope = await scopeOf(fields.article, context)
  if (!scope) return { kind: 'missing' }
  const { versions } = await viewOf(scope, undefined, context)
  const old = versions.find(({ version }) => String(version) === fields.version)
  if (!old) return sentWrong({ field: 'version', reason: 'not-a-choice' }, pathOf(scope))
  return await keepPolicy(old.text, scope, context)
}

async function keepPolicy(text: string, scope: Scope, { desk, act }: SignedContext): Promise<DeskOutcome> {
  await desk.store.settings.savePolicy(text, act, scope.article?.id)
  return { kind: 'done', notice: 'policy-saved', next: pathOf(scope) }
}

function pathOf({ article }: Scope): string {
  return article ? `/desk/policy?article=${article.id}` : '/desk/policy'
}
