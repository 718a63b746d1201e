import { type BannedWordHit, findBannedWords } from '../find-banned-words.ts'
import { type FoundLink, findLinks } from '../find-links.ts'
import { isMixedScript, nameSkeleton } from '../name-skeleton.ts'
import type { Finding, ModerationCase } from './moderation-case.ts'

// What the name and the text say, and what they seem to be.

/** Words that a verdict names; the desk finds all of them in the text. */
const MOST_NAMED = 5
/** Overrides: they write a text backwards, and no keyboard makes them. */
const OVERRIDES: ReadonlySet<string> = new Set(['U+202D', 'U+202E'])

export function wordsPhase({ draft, words }: ModerationCase): Finding | undefined {
  const hits = [draft.name, draft.text].flatMap((text) => findBannedWords(text, words))
  const rejected = hits.filter(({ verdict }) => verdict === 'reject')
  if (rejected.length > 0) return { verdict: 'reject', reason: 'banned-word', detail: namesOf(rejected) }
  return hits.length > 0 ? { verdict: 'hold', reason: 'banned-word', detail: namesOf(hits) } : undefined
}

function namesOf(hits: readonly BannedWordHit[]): string {
  return [...new Set(hits.map(({ word }) => word))].slice(0, MOST_NAMED).join('، ')
}

export function linksPhase({ draft, settings }: ModerationCase): Finding | undefined {
  const inName = findLinks(draft.name)
  const inText = findLinks(draft.text)
  const links = [...inName, ...inText].filter(isLink).length
  if (links >= settings.linksRefused) return { verdict: 'refuse', reason: 'too-many-links', detail: String(links) }
  if (inName.length > 0) return { verdict: 'hold', reason: 'link-in-name', detail: draft.name }
  if (links >= settings.linksHeld) return { verdict: 'hold', reason: 'links', detail: String(links) }
  const contacts = inText.filter((found) => !isLink(found)).map(({ from, to }) => draft.text.slice(from, to))
  if (contacts.length === 0) return undefined
  return { verdict: 'hold', reason: 'personal-contact', detail: contacts.slice(0, MOST_NAMED).join('، ') }
}

function isLink({ kind }: FoundLink): boolean {
  return kind === 'link'
}

/** A name that looks like another's, or like none; a text that was written backwards. */
export function disguisePhase({ draft: { name, turned }, names, facts }: ModerationCase): Finding | undefined {
  const skeleton = nameSkeleton(name)
  if (names.site.has(skeleton)) return { verdict: 'hold', reason: 'name-of-site', detail: name }
  if (names.desk.has(skeleton)) return { verdict: 'hold', reason: 'name-of-desk', detail: name }
  const owners = names.trusted.get(skeleton)
  const isOwn = facts.writer !== undefined && owners?.has(facts.writer.id)
  if (owners && !isOwn) return { verdict: 'hold', reason: 'name-of-trusted', detail: name }
  if (isMixedScript(name)) return { verdict: 'hold', reason: 'mixed-scripts', detail: name }
  const overrides = turned.some((control) => OVERRIDES.has(control))
  return overrides ? { verdict: 'hold', reason: 'bidi-controls', detail: turned.join(' ') } : undefined
}
