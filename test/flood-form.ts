import type { ArticleId } from '../src/news/ids.ts'
import type { CrowdedSite } from './crowded-site.ts'
import type { LoadRequest } from './open-loop.ts'

/** Of ten forms of a flood, one each is such junk; the others are right. */
const JUNK = ['wrong-code', 'robot', 'empty', 'forged-code'] as const
const ROUND = 10

export function isJunk(index: number): boolean {
  return index % ROUND < JUNK.length
}

/** The form of one comment of a flood, each from an address of its own behind the proxy. */
export function floodForm(site: CrowdedSite, index: number): LoadRequest {
  const id = site.articles[index % site.articles.length] as ArticleId
  const { token, code } = site.code(id)
  const form = { name: `كاتب ${index}`, email: '', text: `رأيي في هذا الخبر رقم ${index}`, altcha: '', website: '' }
  const right = { ...form, token, code }
  return {
    path: `/article/${id}/comments`,
    headers: { 'x-forwarded-for': `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}` },
    form: isJunk(index) ? junk(right, JUNK[index % ROUND]) : right,
  }
}

type Form = Readonly<Record<string, string>>

function junk(form: Form, kind: (typeof JUNK)[number] | undefined): Form {
  switch (kind) {
    case 'wrong-code':
      return { ...form, code: '1000000' }
    case 'robot':
      return { ...form, website: 'https://spam.example' }
    case 'empty':
      return { ...form, text: '\u200B' }
    case 'forged-code':
      return { ...form, token: `${form.token}A` }
    case undefined:
      return form
  }
}
