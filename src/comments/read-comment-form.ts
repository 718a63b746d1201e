import type { CommentDraft, DraftEmail, FormProblem } from '../news/comment-form.ts'
import type { CommentSettings } from '../news/comment-settings.ts'
import { type CommentId, ID_LIMIT, toId } from '../news/ids.ts'
import { type CleanText, cleanLine, cleanText } from './clean-text.ts'
import { parseEmail } from './email-address.ts'
import { mostUnits, readerLength } from './reader-length.ts'

/** What was typed into the form, by the names of its fields. */
type FormFields = Readonly<Record<string, string>>

/** What of the settings binds a form. */
export type FormBounds = Pick<CommentSettings, 'shortestText' | 'longestText' | 'longestName'>

export type CommentFormRead =
  | { readonly kind: 'read'; readonly draft: CommentDraft }
  | { readonly kind: 'problems'; readonly problems: readonly FormProblem[] }

const LONGEST_EMAIL = 254
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** Letters, digits, signs and pictures, but no mark on its own. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

/** Reads a comment's form: a clean draft, or all that is wrong with it at once. */
export function readCommentForm(fields: FormFields, bounds: FormBounds): CommentFormRead {
  const name = cleanUpTo(fields.name, { characters: bounds.longestName, clean: cleanLine })
  const text = cleanUpTo(fields.text, { characters: bounds.longestText, clean: cleanText })
  const typedEmail = cleanUpTo(fields.email, { characters: LONGEST_EMAIL, clean: cleanLine }).text
  const email = parseEmail(typedEmail)
  const wantsReplies = Boolean(fields.replies)
  const parent = parseParent(fields.parent)
  const problems: readonly (FormProblem | undefined)[] = [
    // A field that people do not see: whoever fills it reads no page.
    fields.website?.trim() ? { field: 'form', reason: 'robot' } : undefined,
    nameProblem(name.text, bounds),
    emailProblem({ typed: typedEmail, email, wantsReplies }),
    textProblem(text.text, bounds),
    parent === 'wrong' ? { field: 'form', reason: 'no-such-parent' } : undefined,
  ]
  const found = problems.filter((problem) => problem !== undefined)
  if (found.length > 0 || parent === 'wrong') return { kind: 'problems', problems: found }
  const turned = [...new Set([...name.turned, ...text.turned])]
  const optional = { ...(email && { email }), ...(parent !== undefined && { parentId: parent }) }
  return { kind: 'read', draft: { name: name.text, text: text.text, wantsReplies, turned, ...optional } }
}

interface Cleaning {
  readonly characters: number
  clean(raw: string): CleanText
}

/** What has more units than its characters can have is left as it came: its length is told without a look into it. */
function cleanUpTo(raw: string | undefined, { characters, clean }: Cleaning): CleanText {
  const typed = raw ?? ''
  return typed.length > mostUnits(characters) ? { text: typed, turned: [] } : clean(typed)
}

function nameProblem(name: string, { longestName }: FormBounds): FormProblem | undefined {
  if (name === '') return { field: 'name', reason: 'empty' }
  if (readerLength(name, longestName) > longestName) return { field: 'name', reason: 'too-long', number: longestName }
  return LETTER_OR_DIGIT.test(name) ? undefined : { field: 'name', reason: 'no-letters' }
}

interface TypedEmail {
  readonly typed: string
  readonly email: DraftEmail | undefined
  readonly wantsReplies: boolean
}

function emailProblem({ typed, email, wantsReplies }: TypedEmail): FormProblem | undefined {
  if (typed === '') return wantsReplies ? { field: 'email', reason: 'needed-for-replies' } : undefined
  return email ? undefined : { field: 'email', reason: 'bad-address' }
}

export interface TextProblem extends FormProblem {
  readonly reason: 'empty' | 'too-short' | 'too-long'
}

/** What is wrong with a cleaned text's length; the phase `length` says the same of a text that came by another door. */
export function textProblem(
  text: string,
  bounds: Pick<FormBounds, 'shortestText' | 'longestText'>,
): TextProblem | undefined {
  if (!VISIBLE.test(text)) return { field: 'text', reason: 'empty' }
  const length = readerLength(text, bounds.longestText)
  if (length > bounds.longestText) return { field: 'text', reason: 'too-long', number: bounds.longestText }
  return length < bounds.shortestText ? { field: 'text', reason: 'too-short', number: bounds.shortestText } : undefined
}

function parseParent(typed: string | undefined): CommentId | undefined | 'wrong' {
  if (!typed) return undefined
  const id = /^[1-9][0-9]{0,9}$/.test(typed) ? Number(typed) : 0
  return id > 0 && id < ID_LIMIT ? toId<CommentId>(id) : 'wrong'
}
